package dev.carelint.rules.checks;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.Classified;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Types whose {@code toString} prints patient data: one finding a type, naming where the text is printed. */
final class PhiInToString implements JavaCheck {
    private static final int MAX_SHOWN = 3;

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        scene.flow().texts().texts().forEach((body, returned) -> {
            LinkedMethod method = scene.method(body);
            Map<String, Classified> shown = method.silent() ? Map.of() : shown(judge, body, returned);
            if (!shown.isEmpty()) {
                findings.add(finding(rule, scene, method, shown, printed(scene, body)));
            }
        });
        return findings;
    }

    /** Returns the kinds of patient data that a text shows, by title. */
    private static Map<String, Classified> shown(Judge judge, int body, Value returned) {
        Map<String, Classified> shown = new TreeMap<>();
        for (int i = 0; i < returned.size(); i++) {
            Optional<Classified> data = judge.classify(returned.atom(i), new Site(body, 0));
            data.filter(found -> found.evidence().type().family() == DataType.Family.PHI)
                    .ifPresent(
                            found -> shown.putIfAbsent(found.evidence().type().title(), found));
        }
        return shown;
    }

    private static List<Location> printed(Scene scene, int body) {
        return scene.flow().texts().places(body).stream()
                .map(site -> Scene.onOneLine(scene.location(site)))
                .distinct()
                .toList();
    }

    private static Finding finding(
            Rule rule, Scene scene, LinkedMethod method, Map<String, Classified> shown, List<Location> printed) {
        List<String> data = List.copyOf(shown.keySet());
        Location location = new Location(method.path(), method.type().nameSpan());
        String message = "The text of " + method.type().simpleName() + " shows "
                + String.join(", ", data) + places(printed)
                + "; leave these fields out of toString, or print an identifier of your own.";
        List<FlowStep> steps = new ArrayList<>();
        shown.values()
                .forEach(one ->
                        steps.add(new FlowStep(one.origin(), one.evidence().because())));
        printed.stream().sorted().limit(MAX_SHOWN).forEach(place -> steps.add(new FlowStep(place, "is printed here")));
        return new Finding(
                        rule.id(),
                        scene.severity(
                                rule,
                                shown.values().stream()
                                        .map(one -> one.evidence().type())),
                        Scene.onOneLine(location),
                        message,
                        data,
                        steps,
                        method.key(),
                        "text")
                .with(confidence(scene, method.type(), shown.values()))
                .leaving("the text of toString");
    }

    /** What a framework fills from settings holds examples and defaults, seldom patients. */
    private static Confidence confidence(Scene scene, TypeDeclaration type, Collection<Classified> shown) {
        boolean isSettings = scene.calls().methods().stream()
                .map(LinkedMethod::type)
                .filter(each -> each.name().equals(type.name()) || each.name().equals(type.outer()))
                .flatMap(each -> each.annotations().stream())
                .anyMatch(annotation -> annotation.simpleName().equals("ConfigurationProperties"));
        boolean isSure = shown.stream().anyMatch(one -> one.evidence().certainty() == Evidence.Certainty.HIGH);
        return isSettings ? Confidence.LOW : isSure ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static String places(List<Location> printed) {
        if (printed.isEmpty()) {
            return " (printed nowhere in the analyzed code)";
        }
        List<String> shown = printed.stream()
                .sorted()
                .limit(MAX_SHOWN)
                .map(Location::toString)
                .toList();
        int rest = printed.size() - shown.size();
        return ", printed at " + String.join(", ", shown) + (rest > 0 ? " and " + rest + " more places" : "");
    }
}
