package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Configurations that log callers in by a cookie and switch off what tells their own pages from those of others. */
final class DisabledCsrf implements JavaCheck {
    private static final Set<String> COOKIE_LOGINS =
            Set.of("formLogin", "oauth2Login", "saml2Login", "openidLogin", "rememberMe");
    private static final Set<String> STATELESS = Set.of("STATELESS", "NEVER");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        for (Chain chain : new Chains(scene).all()) {
            if (!chain.method().silent()) {
                find(rule, scene, chain, findings);
            }
        }
        return findings;
    }

    private static void find(Rule rule, Scene scene, Chain chain, List<Finding> findings) {
        List<LinkedMethod> bodies = bodies(chain.method());
        String login = COOKIE_LOGINS.stream()
                .sorted()
                .filter(name -> bodies.stream().anyMatch(body -> isSwitchedOn(body, name)))
                .findFirst()
                .orElse(null);
        boolean isByBrowser = login == null && bodies.stream().anyMatch(body -> isSwitchedOn(body, "httpBasic"));
        if (login == null && !isByBrowser || bodies.stream().anyMatch(DisabledCsrf::isStateless)) {
            return;
        }
        for (LinkedMethod body : bodies) {
            Location place = switchedOff(body, "csrf");
            if (place != null) {
                String by = login == null ? "httpBasic" : login;
                findings.add(new Finding(
                                rule.id(),
                                scene.severity(rule.id(), rule.description().severity()),
                                Scene.onOneLine(place),
                                "Callers log in by " + by
                                        + ", so that browsers prove who they are on their own, and any page can"
                                        + " send requests in their name: leave the protection by csrf on.",
                                List.of(),
                                List.of(),
                                chain.method().key(),
                                by)
                        .with(login == null ? Confidence.LOW : Confidence.HIGH));
                return;
            }
        }
    }

    private static List<LinkedMethod> bodies(LinkedMethod method) {
        List<LinkedMethod> bodies = new ArrayList<>(List.of(method));
        method.lambdas().forEach(lambda -> bodies.addAll(bodies(lambda)));
        return bodies;
    }

    private static boolean isStateless(LinkedMethod method) {
        return method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.FieldRead read && STATELESS.contains(read.name())
                        || code instanceof Instruction.NameRead name && STATELESS.contains(name.name()));
    }

    private static boolean isSwitchedOn(LinkedMethod method, String feature) {
        boolean isNamed = method.body().code().stream()
                .anyMatch(code ->
                        code instanceof Instruction.Call call && call.name().equals(feature));
        return isNamed && switchedOff(method, feature) == null;
    }

    /** Returns where a feature is switched off: {@code csrf().disable()}, or {@code csrf(c -> c.disable())}. */
    private static @Nullable Location switchedOff(LinkedMethod method, String feature) {
        Definitions definitions = method.body().definitions();
        for (int i = 0; i < method.body().code().size(); i++) {
            if (!(method.body().code().get(i) instanceof Instruction.Call call)) {
                continue;
            }
            boolean isChained = call.name().equals("disable")
                    && definitions.origin(call.target()) instanceof Instruction.Call before
                    && before.name().equals(feature);
            boolean isGiven = call.name().equals(feature)
                    && call.arguments().length == 1
                    && isDisabling(method, definitions.origin(call.arguments()[0]));
            if (isChained || isGiven) {
                return Matchers.lastLine(method, i);
            }
        }
        return null;
    }

    private static boolean isDisabling(LinkedMethod method, @Nullable Instruction code) {
        if (code instanceof Instruction.MethodReference reference) {
            return reference.name().equals("disable");
        }
        return code instanceof Instruction.Lambda lambda
                && method.lambdas().get(lambda.lambda()).body().code().stream()
                        .anyMatch(one -> one instanceof Instruction.Call call
                                && call.name().equals("disable"));
    }
}
