package dev.carelint.rules.checks;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import dev.carelint.rules.checks.Identifiers.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods that say they de-identify, and leave some of what identifies: one finding a method, with what is left. */
final class IncompleteDeidentification implements JavaCheck {
    /** What promises that nobody can be recognized. */
    private static final Pattern CLAIM =
            Pattern.compile("(?i)^(to|as|get|make|create|build|do|apply)?_?(de_?identif|anonymi[sz]|safe_?harbor).*");
    /** What promises that identifiers are gone; dates and places may be meant to stay. */
    private static final Pattern WEAK_CLAIM = Pattern.compile(
            "(?i)^(to|as)?_?(pseudonymi[sz]|depersonali[sz]|scrub|redact|"
                    + "(strip|remove|clear|erase)(all)?(phi|pii|identifiers|identifyinginformation|personaldata|demographics)).*");

    private static final Pattern CLAIMING_CLASS =
            Pattern.compile("(?i).*(de_?identif(ier|ication)|anonymi[sz](er|ation)).*");
    private static final Pattern WORK =
            Pattern.compile("apply|process|transform|map|convert|run|clean|execute|of|from");
    private static final String ANNOTATION = "(?i)de_?identif(y|ies|ied|ication)|anonymi[sz]e[sd]?|safe_?harbor";
    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_STEPS = 12;

    /** What a method promises. */
    private enum Promise {
        NONE,
        WEAK,
        STRONG
    }

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        SafeHarbor harbor = SafeHarbor.load();
        Identifiers identifiers = new Identifiers(scene, harbor);
        List<Finding> findings = new ArrayList<>();
        for (LinkedMethod method : scene.calls().methods()) {
            Promise promise = method.isLambda() || method.silent() ? Promise.NONE : promise(method);
            if (promise != Promise.NONE) {
                new Audit(rule, scene, harbor, identifiers).of(method, promise).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Promise promise(LinkedMethod method) {
        String name = method.declaration().name();
        if (method.declaration().returnType().name().equals("boolean")) {
            return Promise.NONE;
        }
        boolean isWork = WORK.matcher(name).matches()
                && CLAIMING_CLASS.matcher(method.type().simpleName()).matches();
        boolean isAnnotated = method.declaration().annotations().stream()
                .anyMatch(one -> one.simpleName().matches(ANNOTATION));
        if (CLAIM.matcher(name).matches() || isWork || isAnnotated) {
            return Promise.STRONG;
        }
        return WEAK_CLAIM.matcher(name).matches() ? Promise.WEAK : Promise.NONE;
    }

    /** What the check of one method needs. */
    private record Audit(Rule rule, Scene scene, SafeHarbor harbor, Identifiers identifiers) {
        Optional<Finding> of(LinkedMethod method, Promise promise) {
            String input = input(identifiers, method);
            List<Held> held = identifiers.of(input);
            if (groups(held).size() < FEWEST_GROUPS) {
                return Optional.empty();
            }
            List<Held> left = new Treatment(scene, harbor, method, input, held)
                    .left().stream()
                            .filter(one -> promise == Promise.STRONG || isDirect(one))
                            .toList();
            return left.isEmpty()
                            || left.stream().allMatch(one -> one.group().id().equals("ages"))
                    ? Optional.empty()
                    : Optional.of(finding(rule, scene, method, input, left));
        }
    }

    /** Returns the class of the first parameter that identifies, else of the object itself. */
    private static String input(Identifiers identifiers, LinkedMethod method) {
        MethodDeclaration declaration = method.declaration();
        for (Type type : method.symbol().parameters()) {
            String held = type.erasedName();
            if (groups(identifiers.of(held)).size() >= FEWEST_GROUPS) {
                return held;
            }
        }
        boolean isOwn = !Modifiers.has(declaration.modifiers(), Modifiers.STATIC)
                && method.symbol().parameters().isEmpty();
        return isOwn ? method.symbol().owner() : "";
    }

    private static Map<String, List<Held>> groups(List<Held> held) {
        return held.stream()
                .collect(Collectors.groupingBy(one -> one.group().title(), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isDirect(Held held) {
        return !held.group().faint() && !held.group().isDate() && !held.group().isPlace();
    }

    private static Finding finding(Rule rule, Scene scene, LinkedMethod method, String input, List<Held> left) {
        List<String> leftovers = groups(left).entrySet().stream()
                .map(group -> group.getKey() + " (" + names(group.getValue()) + ")")
                .toList();
        String message = Scene.readableName(method) + " leaves " + joined(leftovers) + " of "
                + input.substring(Math.max(input.lastIndexOf('.'), input.lastIndexOf('$')) + 1)
                + "; remove them, or keep no more than the year of a date and three digits of a ZIP code.";
        List<FlowStep> steps = new ArrayList<>();
        Location place = new Location(method.path(), method.declaration().nameSpan());
        left.stream()
                .limit(MOST_STEPS)
                .forEach(
                        one -> steps.add(new FlowStep(one.location() == null ? place : one.location(), one.because())));
        Finding finding = new Finding(
                rule.id(),
                scene.severity(rule, left.stream().map(Held::type).flatMap(Stream::ofNullable)),
                Scene.onOneLine(place),
                message,
                left.stream().map(one -> one.group().title()).distinct().toList(),
                steps,
                method.key(),
                "deidentification");
        return finding.with(confidence(left));
    }

    private static Confidence confidence(List<Held> left) {
        if (left.stream().allMatch(one -> one.group().faint())) {
            return Confidence.LOW;
        }
        return left.stream().anyMatch(Held::sure) ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static String names(List<Held> held) {
        return held.stream().map(Held::name).distinct().collect(Collectors.joining(", "));
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
