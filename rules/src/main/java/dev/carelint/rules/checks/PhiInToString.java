package dev.carelint.rules.checks;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.flow.Value;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.Classified;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Types whose {@code toString} prints patient data: one finding a type, naming where the text is printed. */
final class PhiInToString implements JavaCheck {
    private static final int MAX_SHOWN = 3;

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Map<Integer, List<Location>> printed = printedAt(scene);
        List<Finding> findings = new ArrayList<>();
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            LinkedMethod method = scene.method(body);
            if (isText(method) && !method.silent()) {
                Map<String, Classified> shown = shown(scene, judge, body);
                if (!shown.isEmpty()) {
                    findings.add(finding(rule, scene, method, shown, printed.getOrDefault(body, List.of())));
                }
            }
        }
        return findings;
    }

    private static boolean isText(LinkedMethod method) {
        return !method.isLambda()
                && method.declaration().name().equals("toString")
                && method.declaration().parameters().isEmpty();
    }

    /** Returns the kinds of patient data that a text shows, by title. */
    private static Map<String, Classified> shown(Scene scene, Judge judge, int body) {
        Map<String, Classified> shown = new TreeMap<>();
        Value returned = scene.flow().summaries().get(body).returned();
        for (int i = 0; i < returned.size(); i++) {
            Optional<Classified> data = judge.classify(returned.atom(i), new Site(body, 0));
            data.filter(found -> found.evidence().type().family() == DataType.Family.PHI)
                    .ifPresent(
                            found -> shown.putIfAbsent(found.evidence().type().title(), found));
        }
        return shown;
    }

    /** Returns where the text of each {@code toString} body leaves, by its number. */
    private static Map<Integer, List<Location>> printedAt(Scene scene) {
        Map<Integer, List<Location>> printed = new TreeMap<>();
        for (List<Summary.Use> uses : scene.flow().uses()) {
            uses.forEach(use -> collect(scene, use, use.step(), printed, 0));
        }
        scene.flow()
                .summaries()
                .forEach(summary -> summary.uses().forEach(use -> collect(scene, use, use.step(), printed, 0)));
        return printed;
    }

    private static void collect(
            Scene scene, Summary.Use use, @Nullable Step last, Map<Integer, List<Location>> printed, int depth) {
        if (use.kind().equals(Summary.TRUSTED)) {
            return;
        }
        int steps = 0;
        for (Step step = last; step != null && steps < 50; step = step.previous()) {
            steps++;
            Step inner = step.inner();
            if (inner != null && depth < 4) {
                add(scene, use, inner.site().method(), printed);
                collect(scene, use, inner, printed, depth + 1);
            }
        }
    }

    private static void add(Scene scene, Summary.Use use, int body, Map<Integer, List<Location>> printed) {
        if (isText(scene.method(body))) {
            List<Location> places = printed.computeIfAbsent(body, key -> new ArrayList<>());
            Location location = Scene.onOneLine(scene.location(use.point().site()));
            if (!places.contains(location)) {
                places.add(location);
            }
        }
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
                scene.severity(rule.id(), rule.description().severity()),
                Scene.onOneLine(location),
                message,
                data,
                steps,
                method.key(),
                "text");
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
