package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of any origin may read what the program answers: with the cookies of their visitors, or from endpoints about patients. */
final class OpenCors implements JavaCheck {
    private static final Set<String> ORIGINS = Set.of(
            "addAllowedOrigin",
            "addAllowedOriginPattern",
            "setAllowedOrigins",
            "setAllowedOriginPatterns",
            "allowedOrigins",
            "allowedOriginPatterns");
    private static final Set<String> HEADERS =
            Set.of("setHeader", "addHeader", "header", "add", "putSingle", "set", "putIfAbsent", "put");
    private static final Set<String> CREDENTIALS = Set.of("setAllowCredentials", "allowCredentials");
    private static final String ANY = "*";

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        Access access = Access.of(scene, judge);
        boolean isAboutPatients = !access.served().isEmpty();
        Constants constants = new Constants(scene);
        for (LinkedMethod method : scene.calls().methods()) {
            if (!method.silent() && mayAllow(method)) {
                calls(rule, scene, method, constants, isAboutPatients, findings);
            }
        }
        annotations(rule, scene, access, findings);
        return findings;
    }

    private static boolean mayAllow(LinkedMethod method) {
        return method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.Call call
                        && (ORIGINS.contains(call.name()) || HEADERS.contains(call.name())));
    }

    private static void calls(
            Rule rule,
            Scene scene,
            LinkedMethod method,
            Constants constants,
            boolean isAboutPatients,
            List<Finding> findings) {
        Definitions definitions = method.body().definitions();
        Set<Integer> withCredentials = withCredentials(method, definitions, constants);
        for (int i = 0; i < method.body().code().size(); i++) {
            if (method.body().code().get(i) instanceof Instruction.Call call
                    && isAnyOrigin(method, definitions, call, constants)
                    && (isAboutPatients || withCredentials.contains(configured(definitions, call)))) {
                boolean isWithCredentials = withCredentials.contains(configured(definitions, call));
                Location location = new Location(method.path(), method.body().span(i));
                findings.add(finding(rule, scene, location, isWithCredentials, method.key(), "call"));
            }
        }
    }

    private static boolean isAnyOrigin(
            LinkedMethod method, Definitions definitions, Instruction.Call call, Constants constants) {
        int[] arguments = call.arguments();
        if (ORIGINS.contains(call.name())) {
            for (int argument : arguments) {
                List<String> texts = constants.of(method, argument);
                if (texts != null && texts.contains(ANY)) {
                    return true;
                }
            }
            return false;
        }
        return arguments.length == 2
                && HEADERS.contains(call.name())
                && isHeader(method, arguments[0], constants, "access-control-allow-origin")
                && (is(constants.of(method, arguments[1]), ANY)
                        || isEchoed(method, definitions, arguments[1], constants));
    }

    /** Whatever origin asks is told that it may. */
    private static boolean isEchoed(LinkedMethod method, Definitions definitions, int value, Constants constants) {
        return definitions.origin(value) instanceof Instruction.Call asked
                && asked.name().matches("getHeader(String)?|getFirst|getOrigin")
                && (asked.arguments().length == 0 || isHeader(method, asked.arguments()[0], constants, "origin"))
                && isUnconditional(method);
    }

    /** An origin that is compared before is not any. */
    private static boolean isUnconditional(LinkedMethod method) {
        return method.body().code().stream()
                .noneMatch(
                        code -> code instanceof Instruction.Call call
                                && call.name()
                                        .matches(
                                                "contains|equals|matches|isAllowed\\w*|startsWith|endsWith|anyMatch|equalsIgnoreCase|checkOrigin"));
    }

    private static boolean isHeader(LinkedMethod method, int value, Constants constants, String name) {
        List<String> texts = constants.of(method, value);
        if (texts != null) {
            return texts.size() == 1 && texts.get(0).toLowerCase(Locale.ROOT).equals(name);
        }
        Instruction code = method.body().origin(value);
        String constant = code instanceof Instruction.FieldRead read
                ? read.name()
                : code instanceof Instruction.NameRead read ? read.name() : "";
        return constant.toLowerCase(Locale.ROOT).replace('_', '-').equals(name);
    }

    private static boolean is(@Nullable List<String> texts, String wanted) {
        return texts != null && texts.equals(List.of(wanted));
    }

    /** Returns what is configured so that browsers send their cookies along. */
    private static Set<Integer> withCredentials(LinkedMethod method, Definitions definitions, Constants constants) {
        Set<Integer> allowed = new HashSet<>();
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Call call && allowsCredentials(method, call, constants)) {
                allowed.add(configured(definitions, call));
            }
        }
        return allowed;
    }

    /** Returns which object a call configures, by the instruction that it comes from. */
    private static int configured(Definitions definitions, Instruction.Call call) {
        int index = definitions.originIndex(call.target());
        while (index >= 0 && definitions.origin(call.target()) instanceof Instruction.Call before) {
            if (before.name().equals("addMapping")) {
                return index;
            }
            call = before;
            index = definitions.originIndex(call.target());
        }
        return index;
    }

    private static boolean allowsCredentials(LinkedMethod method, Instruction.Call call, Constants constants) {
        int[] arguments = call.arguments();
        if (CREDENTIALS.contains(call.name())) {
            return arguments.length == 1 && isTrue(method, arguments[0]);
        }
        return HEADERS.contains(call.name())
                && arguments.length == 2
                && isHeader(method, arguments[0], constants, "access-control-allow-credentials")
                && (is(constants.of(method, arguments[1]), "true") || isTrue(method, arguments[1]));
    }

    private static boolean isTrue(LinkedMethod method, int value) {
        int index = method.body().originIndex(value);
        if (index >= 0
                && method.body().code().get(index) instanceof Instruction.FieldRead read
                && read.name().equals("TRUE")) {
            return true;
        }
        return index >= 0 && method.literal(index) instanceof Literal.Truth truth && truth.value();
    }

    private static void annotations(Rule rule, Scene scene, Access access, List<Finding> findings) {
        Texts texts = new Texts(scene);
        Set<String> seen = new HashSet<>();
        for (Access.Served served : access.served()) {
            List<Marks.Mark> marks = new ArrayList<>(served.endpoint().own());
            marks.addAll(served.endpoint().around());
            marks.stream()
                    .filter(mark -> mark.is(Set.of("CrossOrigin")) && isAnyOrigin(texts, mark))
                    .findFirst()
                    .filter(mark -> seen.add(served.endpoint().method().type().name()))
                    .ifPresent(mark -> findings.add(finding(
                            rule,
                            scene,
                            served.endpoint().location(),
                            mark.member("allowCredentials").equals("true"),
                            served.endpoint().method().key(),
                            "annotation")));
        }
    }

    private static boolean isAnyOrigin(Texts texts, Marks.Mark mark) {
        List<String> origins = new ArrayList<>(texts.of(mark, "value"));
        origins.addAll(texts.of(mark, "origins"));
        origins.addAll(texts.of(mark, "originPatterns"));
        return origins.isEmpty() || origins.contains(ANY);
    }

    private static Finding finding(
            Rule rule, Scene scene, Location location, boolean withCredentials, String method, String identity) {
        Severity severity =
                scene.severity(rule.id(), withCredentials ? rule.description().severity() : Severity.LOW);
        String message = withCredentials
                ? "Pages of any origin may read answers with the cookies of their visitors; list the origins that may."
                : "Pages of any origin may read what the program answers without a login of the browser; list the origins that may.";
        return new Finding(
                        rule.id(), severity, Scene.onOneLine(location), message, List.of(), List.of(), method, identity)
                .with(withCredentials ? Confidence.HIGH : Confidence.MEDIUM);
    }
}
