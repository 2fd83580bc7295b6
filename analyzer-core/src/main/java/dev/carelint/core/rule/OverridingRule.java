package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Rule;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Executes checks of kind {@code override}: implementations of a method that refuse nothing. */
final class OverridingRule {
    private static final Set<String> REFUSING_WORDS =
            Set.of("check", "verify", "validate", "assert", "require", "ensure", "throw", "fail", "reject");

    /** What a refusal is thrown as. */
    private static final Set<String> REFUSALS =
            Set.of("CertificateException", "GeneralSecurityException", "Exception", "Throwable");

    private final Scene scene;

    OverridingRule(Scene scene) {
        this.scene = scene;
    }

    List<Finding> find(Rule rule, Check.Overriding check) {
        List<Finding> findings = new ArrayList<>();
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            LinkedMethod method = scene.method(body);
            if (method.silent()) {
                continue;
            }
            if (!method.isLambda() && overrides(method, check) && hasShape(body, check.shape())) {
                Location location =
                        new Location(method.path(), method.declaration().nameSpan());
                findings.add(finding(rule, check, method, location));
            }
            findLambdas(rule, check, body, findings);
        }
        return findings;
    }

    private boolean overrides(LinkedMethod method, Check.Overriding check) {
        return check.patterns().stream()
                .anyMatch(
                        pattern -> !pattern.classNames().contains(method.type().name())
                                && pattern.matches(method.symbol(), scene.index()));
    }

    private void findLambdas(Rule rule, Check.Overriding check, int body, List<Finding> findings) {
        LinkedMethod method = scene.method(body);
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Lambda lambda
                    && method.resolutions()[i] instanceof Resolution.Function function
                    && matches(check.patterns(), function.method())
                    && hasShape(
                            scene.calls()
                                    .number(method.lambdas()
                                            .get(lambda.lambda())
                                            .key()),
                            check.shape())) {
                findings.add(finding(rule, check, method, scene.location(new Site(body, i))));
            }
        }
    }

    private boolean matches(List<MethodPattern> patterns, MethodSymbol method) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(method, scene.index()));
    }

    private boolean hasShape(int body, Check.Overriding.Shape shape) {
        if (body < 0) {
            return false;
        }
        return switch (shape) {
            case NEVER_THROWS -> neverRefuses(scene.method(body));
            case RETURNS_TRUE ->
                scene.flow().constant(body).filter(Boolean.TRUE::equals).isPresent();
        };
    }

    /** Nothing in the body throws, and nothing it calls is named as if it could, unless the refusal is caught and forgotten. */
    private static boolean neverRefuses(LinkedMethod method) {
        List<Instruction> code = method.body().code();
        Reach reach = new Reach(method.body());
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Throw
                    || code.get(i) instanceof Instruction.Call call
                            && mayRefuse(call, method)
                            && !reach.isCaught(i, REFUSALS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayRefuse(Instruction.Call call, LinkedMethod method) {
        String name = call.name().toLowerCase(Locale.ROOT);
        return call.name().equals(method.declaration().name())
                || REFUSING_WORDS.stream().anyMatch(name::startsWith);
    }

    private Finding finding(Rule rule, Check.Overriding check, LinkedMethod method, Location location) {
        Severity severity = scene.severity(rule.id(), rule.description().severity());
        return Scene.draft(
                rule.id(),
                severity,
                location,
                check.message(),
                List.of(),
                List.of(),
                method.key(),
                check.shape().name());
    }
}
