package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what calls of Spring Security's configuration mean: which requests one is about, and what it asks of them. */
final class Matchers {
    private static final Set<String> EVERYTHING = Set.of("anyRequest", "anyExchange");
    private static final Set<String> VERBS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final Set<String> OPEN = Set.of("permitAll", "anonymous");
    private static final Set<String> LOGIN = Set.of("authenticated", "fullyAuthenticated", "rememberMe");
    private static final Set<String> REGULAR = Set.of("regexMatchers", "regexMatcher");
    /** What makes a matcher of a path. */
    private static final Set<String> MAKERS =
            Set.of("antMatcher", "mvcMatcher", "pattern", "matcher", "pathPattern", "pathMatchers", "servletPath");

    private static final Set<String> CLASSES = Set.of(
            "AntPathRequestMatcher",
            "MvcRequestMatcher",
            "OrRequestMatcher",
            "PathPatternParserServerWebExchangeMatcher");
    private static final int MAX_DEPTH = 4;
    private static final int MAX_SHOWN = 3;

    private final Constants constants;

    Matchers(Scene scene) {
        this.constants = new Constants(scene);
    }

    /** What is read of the arguments of one call. */
    private static final class Arguments {
        private final List<PathPattern> patterns = new ArrayList<>();
        private final Set<String> verbs = new HashSet<>();
        private boolean isPartial;
    }

    /** Returns which requests a call such as {@code requestMatchers("/patients/**")} is about. */
    Chain.Matched of(LinkedMethod method, Definitions definitions, Instruction.Call call) {
        if (EVERYTHING.contains(call.name())) {
            return Chain.Matched.ALL;
        }
        Arguments read = new Arguments();
        read.isPartial = REGULAR.contains(call.name()) || call.name().startsWith("dispatcher");
        if (!read.isPartial) {
            for (int argument : call.arguments()) {
                read(method, definitions, argument, read, MAX_DEPTH);
            }
        }
        boolean isVerbOnly = read.patterns.isEmpty() && !read.verbs.isEmpty() && !read.isPartial;
        return new Chain.Matched(read.patterns, read.verbs, isVerbOnly, read.isPartial);
    }

    private void read(LinkedMethod method, Definitions definitions, int value, Arguments read, int depth) {
        Instruction code = definitions.origin(value);
        String verb = verb(code);
        List<String> texts = constants.of(method, value);
        if (verb != null) {
            read.verbs.add(verb);
        } else if (texts != null) {
            texts.forEach(text -> read.patterns.add(new PathPattern(text)));
        } else if (isLibrarys(definitions, code)) {
            read.patterns.add(new PathPattern("/actuator/**"));
        } else if (depth > 0 && code instanceof Instruction.NewArray array && array.elements() != null) {
            readAll(method, definitions, array.elements(), read, depth);
        } else if (depth > 0 && code instanceof Instruction.Call call && MAKERS.contains(call.name())) {
            readAll(method, definitions, call.arguments(), read, depth);
        } else if (depth > 0 && code instanceof Instruction.Allocate made && CLASSES.contains(simple(made.type()))) {
            int construct = method.body().constructIndex(definitions.originIndex(value));
            if (construct >= 0 && method.body().code().get(construct) instanceof Instruction.Construct one) {
                readAll(method, definitions, one.arguments(), read, depth);
            }
        } else if (!isNoPath(method, value)) {
            read.isPartial = true;
        }
    }

    private void readAll(LinkedMethod method, Definitions definitions, int[] values, Arguments read, int depth) {
        for (int value : values) {
            read(method, definitions, value, read, depth - 1);
        }
    }

    /** An introspector or a builder, which constructors of matchers take beside the path. */
    private static boolean isNoPath(LinkedMethod method, int value) {
        return method.valueTypes()[value].erasedName().endsWith("HandlerMappingIntrospector");
    }

    private static String simple(TypeUse type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private static @Nullable String verb(@Nullable Instruction code) {
        String name = code instanceof Instruction.FieldRead read
                ? read.name()
                : code instanceof Instruction.NameRead read ? read.name() : "";
        return VERBS.contains(name) ? name : null;
    }

    /** {@code EndpointRequest.toAnyEndpoint()}, {@code PathRequest.toStaticResources().atCommonLocations()}: no handler of the program. */
    private static boolean isLibrarys(Definitions definitions, @Nullable Instruction code) {
        Instruction next = code;
        while (next instanceof Instruction.Call call) {
            next = definitions.origin(call.target());
        }
        return next instanceof Instruction.NameRead read
                && (read.name().equals("EndpointRequest") || read.name().equals("PathRequest"));
    }

    /** Returns what a call such as {@code hasRole("NURSE")} asks of callers. */
    Decision decision(LinkedMethod method, Definitions definitions, Instruction code) {
        if (!(code instanceof Instruction.Call call)) {
            return Decision.UNKNOWN;
        }
        if (OPEN.contains(call.name())) {
            return Decision.OPEN;
        }
        if (LOGIN.contains(call.name())) {
            return Decision.LOGIN;
        }
        if (call.name().equals("access") && call.arguments().length == 1) {
            List<String> expression = constants.of(method, call.arguments()[0]);
            return expression == null || expression.isEmpty() ? Decision.RIGHTS : ofExpression(expression.get(0));
        }
        return call.name().startsWith("has") || call.name().equals("denyAll") ? Decision.RIGHTS : Decision.UNKNOWN;
    }

    /** Returns what an expression of Spring Security asks of callers. */
    static Decision ofExpression(String expression) {
        String text = expression.replaceAll("[\\s()]", "");
        return switch (text) {
            case "permitAll", "true", "isAnonymous" -> Decision.OPEN;
            case "isAuthenticated", "authenticated", "isFullyAuthenticated" -> Decision.LOGIN;
            default -> Decision.RIGHTS;
        };
    }

    /** Returns the index of the call that goes on where the one at an index ends; -1 when none does. */
    static int next(LinkedMethod method, Definitions definitions, int index) {
        List<Instruction> code = method.body().code();
        for (int i = index + 1; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call && definitions.originIndex(call.target()) == index) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the last line of a call, at which readers look for it where calls are chained. */
    static Location lastLine(LinkedMethod method, int index) {
        int line = method.body().span(index).endLine();
        return new Location(method.path(), new Span(line, 1, line, Span.TO_END_OF_LINE));
    }

    /** Tells whether a call goes on from one of that name. */
    static boolean isBelow(LinkedMethod method, Definitions definitions, Instruction.Call call, String name) {
        Instruction next = definitions.origin(call.target());
        while (next instanceof Instruction.Call before) {
            if (before.name().equals(name)) {
                return true;
            }
            next = definitions.origin(before.target());
        }
        return false;
    }

    /** Returns patterns as readers are told of them. */
    String shown(Chain.Matched matched) {
        if (matched.isAll()) {
            return "all requests";
        }
        String shown = matched.patterns().stream()
                .limit(MAX_SHOWN)
                .map(PathPattern::text)
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "these requests" : shown;
    }
}
