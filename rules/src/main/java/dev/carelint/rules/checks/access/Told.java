package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts what was seen of endpoints about patients into findings. */
final class Told {
    private static final int MOST_TITLES = 3;
    private static final int MOST_STEPS = 12;

    private final Rule rule;
    private final Scene scene;

    Told(Rule rule, Scene scene) {
        this.rule = rule;
        this.scene = scene;
    }

    /** Makes a finding about endpoints at a place, the first of them being the one that is named. */
    Finding of(List<Access.Served> served, Location location, String message, Confidence most, String identity) {
        Stream<DataType> data =
                served.stream().flatMap(one -> one.exposure().main().stream()).map(Evidence::type);
        return of(scene.severity(rule, data), served, location, message, most, identity);
    }

    /** Makes a finding of low severity whatever the data, unless the project grades the rule. */
    Finding minor(List<Access.Served> served, Location location, String message, Confidence most, String identity) {
        Severity severity = scene.severity(rule.id(), Severity.LOW);
        return of(severity, served, location, message, most, identity);
    }

    private Finding of(
            Severity severity,
            List<Access.Served> served,
            Location location,
            String message,
            Confidence most,
            String identity) {
        Access.Served first = served.get(0);
        List<Evidence> evidence =
                served.stream().flatMap(one -> one.exposure().main().stream()).toList();
        boolean isSure = evidence.stream().anyMatch(one -> one.certainty() == Evidence.Certainty.HIGH);
        List<String> titles = served.stream()
                .flatMap(one -> one.titles().stream())
                .distinct()
                .sorted()
                .toList();
        return new Finding(
                        rule.id(),
                        severity,
                        Scene.onOneLine(location),
                        message,
                        titles,
                        steps(served),
                        first.endpoint().method().key(),
                        identity)
                .with(most.atMost(isSure ? Confidence.HIGH : Confidence.MEDIUM));
    }

    private static List<FlowStep> steps(List<Access.Served> served) {
        List<FlowStep> steps = new ArrayList<>();
        for (Access.Served one : served.subList(0, Math.min(MOST_STEPS, served.size()))) {
            String path = one.endpoint().path();
            String at = path.isEmpty() || path.equals("…") ? "" : " (" + path + ")";
            steps.add(new FlowStep(
                    one.endpoint().location(), one.endpoint().name() + at + " " + verb(one) + " " + data(one)));
        }
        return steps;
    }

    /** Returns {@code PatientController.one(…)}, and how many more there are. */
    static String names(List<Access.Served> served) {
        String first = served.get(0).endpoint().name();
        int rest = served.size() - 1;
        return rest == 0 ? first : first + " and " + rest + (rest == 1 ? " more endpoint" : " more endpoints");
    }

    static String verb(Access.Served served) {
        return served.exposure().returned().isEmpty() ? "takes" : "returns";
    }

    /** Returns the kinds of data of an endpoint. */
    static String data(Access.Served served) {
        List<String> titles = served.titles();
        String shown = String.join(", ", titles.subList(0, Math.min(MOST_TITLES, titles.size())));
        int rest = titles.size() - MOST_TITLES;
        return rest > 0 ? shown + " and " + rest + " more" : shown;
    }
}
