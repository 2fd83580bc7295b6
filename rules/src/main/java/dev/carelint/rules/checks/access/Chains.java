package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All configurations of Spring Security in a program, and what they ask of the callers of an endpoint. */
final class Chains {
    private static final Set<String> RESULTS = Set.of("SecurityFilterChain", "SecurityWebFilterChain");
    private static final Set<String> STARTS = Set.of("authorizeHttpRequests", "authorizeRequests", "authorizeExchange");
    private static final Pattern CONDITION = Pattern.compile("Profile|Conditional.*");
    private static final Pattern ADAPTER = Pattern.compile(".*(Web|Resource)\\w*ConfigurerAdapter");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private final List<Chain> chains;
    private final List<Chain.Rule> ignored = new ArrayList<>();

    /**
     * What a configuration asks.
     *
     * @param decision what it asks
     * @param rule the line that says so, if one does
     * @param chain the configuration, if one is about it
     */
    record Ruling(Decision decision, Optional<Chain.Rule> rule, Optional<Chain> chain) {}

    Chains(Scene scene) {
        Marks marks = new Marks(scene);
        List<Chain> found = new ArrayList<>();
        Set<String> read = new HashSet<>();
        List<LinkedMethod> methods = scene.calls().methods();
        methods.stream()
                .filter(method -> !method.isLambda() && isRoot(scene, method))
                .forEach(method -> add(scene, marks, method, found, read));
        methods.stream()
                .filter(method -> !method.isLambda() && !read.contains(method.key()) && isPart(method))
                .forEach(method -> add(scene, marks, method, found, read));
        found.sort(Comparator.comparingInt(Chain::order));
        this.chains = List.copyOf(found);
    }

    private void add(Scene scene, Marks marks, LinkedMethod method, List<Chain> found, Set<String> read) {
        ChainReader reader = new ChainReader(scene, new Matchers(scene));
        List<Marks.Mark> around = new ArrayList<>(marks.of(method));
        around.addAll(marks.ofType(method.type().name()));
        boolean isConditional = around.stream()
                .anyMatch(mark ->
                        CONDITION.matcher(mark.annotation().simpleName()).matches());
        Chain chain = reader.read(method, isConditional, order(around));
        read.addAll(reader.visited());
        ignored.addAll(reader.ignored());
        if (!method.declaration().returnType().name().equals("WebSecurityCustomizer") && !isOfWeb(method)) {
            found.add(chain);
        }
    }

    private static int order(List<Marks.Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.is(Set.of("Order")))
                .map(mark -> mark.member("value"))
                .map(text -> text.contains("HIGHEST")
                        ? Integer.MIN_VALUE
                        : WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE - 1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isRoot(Scene scene, LinkedMethod method) {
        String result = ShownData.simple(method.declaration().returnType().name());
        return RESULTS.contains(result)
                        && method.declaration().parameters().stream().anyMatch(Chains::isConfiguration)
                || result.equals("WebSecurityCustomizer")
                || method.declaration().name().equals("configure")
                        && (method.declaration().parameters().stream().anyMatch(Chains::isConfiguration)
                                || isOfWeb(method))
                        && scene.index().supertypes(method.type().name()).stream()
                                .anyMatch(name -> ADAPTER.matcher(name).matches());
    }

    private static boolean isOfWeb(LinkedMethod method) {
        return method.declaration().parameters().stream()
                .anyMatch(parameter -> parameter.type().name().endsWith("WebSecurity"));
    }

    private static boolean isConfiguration(ParameterDeclaration parameter) {
        return ChainReader.CONFIGURATION.matcher(parameter.type().name()).matches();
    }

    private static boolean isPart(LinkedMethod method) {
        return method.declaration().parameters().stream().anyMatch(Chains::isConfiguration) && starts(method);
    }

    private static boolean starts(LinkedMethod method) {
        return method.body().code().stream()
                        .anyMatch(code -> code instanceof Instruction.Call call && STARTS.contains(call.name()))
                || method.lambdas().stream().anyMatch(Chains::starts);
    }

    List<Chain> all() {
        return chains;
    }

    /** Returns what is asked of callers of an endpoint. */
    Ruling of(Endpoint endpoint) {
        Optional<Chain.Rule> off =
                ignored.stream().filter(rule -> rule.matched().covers(endpoint)).findFirst();
        if (off.isPresent()) {
            return new Ruling(Decision.OPEN, off, Optional.empty());
        }
        List<Ruling> rulings = new ArrayList<>();
        boolean isUnsure = chains.isEmpty();
        for (Chain chain : chains) {
            if (chain.scope().covers(endpoint)) {
                rulings.add(of(chain, endpoint));
                if (!chain.conditional()) {
                    break;
                }
            }
            isUnsure |= chain.conditional() || chain.scope().mayCover(endpoint);
        }
        if (rulings.isEmpty()) {
            Decision outside = isUnsure ? Decision.UNKNOWN : Decision.UNCOVERED;
            return new Ruling(outside, Optional.empty(), Optional.empty());
        }
        return rulings.stream().max(Comparator.comparing(Ruling::decision)).orElseThrow();
    }

    private static Ruling of(Chain chain, Endpoint endpoint) {
        boolean isUnsure = false;
        for (Chain.Rule rule : chain.rules()) {
            if (rule.matched().covers(endpoint)) {
                boolean isOpenOnly = !rule.decision().isAtLeast(Decision.UNKNOWN);
                Decision decision = isOpenOnly && isUnsure ? Decision.UNKNOWN : rule.decision();
                return new Ruling(decision, Optional.of(rule), Optional.of(chain));
            }
            isUnsure |= rule.matched().mayCover(endpoint);
        }
        Decision rest = chain.closed() && !chain.rules().isEmpty()
                ? Decision.RIGHTS
                : isUnsure || chain.opaque() ? Decision.UNKNOWN : Decision.UNCOVERED;
        return new Ruling(rest, Optional.empty(), Optional.of(chain));
    }
}
