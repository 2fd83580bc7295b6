package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what one method that configures Spring Security says, its lambdas and the helpers that it hands the configuration included,
 * in the order of the code. Made for one such method.
 */
final class ChainReader {
    /** What such a configuration is passed on as. */
    static final Pattern CONFIGURATION = Pattern.compile(
            ".*(HttpSecurity|AuthorizationManagerRequestMatcherRegistry|ExpressionInterceptUrlRegistry|AuthorizeExchangeSpec)");

    private static final int MAX_DEPTH = 4;
    private static final Set<String> REQUESTS = Set.of(
            "requestMatchers",
            "antMatchers",
            "mvcMatchers",
            "pathMatchers",
            "regexMatchers",
            "anyRequest",
            "anyExchange",
            "dispatcherTypeMatchers");
    private static final Set<String> SCOPES = Set.of("securityMatcher", "antMatcher", "mvcMatcher", "requestMatcher");
    private static final Set<String> OTHER_GATES =
            Set.of("addFilter", "addFilterBefore", "addFilterAfter", "addFilterAt", "apply", "with");
    private static final Set<String> CLOSING = Set.of("authorizeHttpRequests", "authorizeExchange");

    private final Scene scene;
    private final Matchers matchers;
    private final Set<String> visited = new HashSet<>();
    private final List<Chain.Rule> rules = new ArrayList<>();
    private final List<Chain.Rule> ignored = new ArrayList<>();
    private Chain.Matched scope = Chain.Matched.ALL;
    private boolean isClosed;
    private boolean isOpaque;

    ChainReader(Scene scene, Matchers matchers) {
        this.scene = scene;
        this.matchers = matchers;
    }

    /** Reads a method that builds a configuration. */
    Chain read(LinkedMethod method, boolean conditional, int order) {
        visit(method, 0);
        return new Chain(method, scope, rules, isClosed, isOpaque, conditional, order);
    }

    /** Returns the paths for which it switches all of Spring Security off. */
    List<Chain.Rule> ignored() {
        return ignored;
    }

    /** Returns the keys of the methods that were read. */
    Set<String> visited() {
        return visited;
    }

    private void visit(LinkedMethod method, int depth) {
        if (!visited.add(method.key())) {
            return;
        }
        Definitions definitions = method.body().definitions();
        for (int i = 0; i < method.body().code().size(); i++) {
            Instruction code = method.body().code().get(i);
            if (code instanceof Instruction.Lambda lambda) {
                visit(method.lambdas().get(lambda.lambda()), depth);
            } else if (code instanceof Instruction.MethodReference) {
                IntStream.of(scene.calls().targets(method, i))
                        .forEach(target -> visit(scene.method(target), depth + 1));
            } else if (code instanceof Instruction.Call call) {
                call(method, definitions, i, call, depth);
            }
        }
    }

    private void call(LinkedMethod method, Definitions definitions, int index, Instruction.Call call, int depth) {
        String name = call.name();
        isClosed |= CLOSING.contains(name);
        isOpaque |= OTHER_GATES.contains(name);
        if (SCOPES.contains(name) && isConfiguration(method, call.target())) {
            scope = matchers.of(method, definitions, call);
        } else if (REQUESTS.contains(name)) {
            requests(method, definitions, index, call);
        } else if (isHandedOn(method, call)) {
            handOn(method, index, depth);
        }
    }

    private static boolean isConfiguration(LinkedMethod method, int value) {
        return value >= 0
                && CONFIGURATION
                        .matcher(method.valueTypes()[value].erasedName())
                        .matches();
    }

    private static boolean isHandedOn(LinkedMethod method, Instruction.Call call) {
        for (int argument : call.arguments()) {
            if (isConfiguration(method, argument)) {
                return true;
            }
        }
        return false;
    }

    private void handOn(LinkedMethod method, int index, int depth) {
        int[] targets = scene.calls().targets(method, index);
        if (targets.length == 1 && depth < MAX_DEPTH) {
            visit(scene.method(targets[0]), depth + 1);
        } else {
            isOpaque = true;
        }
    }

    private void requests(LinkedMethod method, Definitions definitions, int index, Instruction.Call call) {
        Chain.Matched matched = matchers.of(method, definitions, call);
        int decided = Matchers.next(method, definitions, index);
        while (decided >= 0 && name(method, decided).equals("servletPath")) {
            decided = Matchers.next(method, definitions, decided);
        }
        boolean isNegated = decided >= 0 && name(method, decided).equals("not");
        Location location = new Location(method.path(), method.body().span(index));
        if (Matchers.isBelow(method, definitions, call, "ignoring")) {
            ignored.add(new Chain.Rule(matched, Decision.OPEN, location, matchers.shown(matched)));
        } else if (decided < 0) {
            scope = matched;
        } else {
            Decision decision = isNegated
                    ? Decision.UNKNOWN
                    : matchers.decision(
                            method, definitions, method.body().code().get(decided));
            Location place = Matchers.lastLine(method, index);
            rules.add(new Chain.Rule(matched, decision, place, matchers.shown(matched)));
        }
    }

    private static String name(LinkedMethod method, int index) {
        return method.body().code().get(index) instanceof Instruction.Call call ? call.name() : "";
    }
}
