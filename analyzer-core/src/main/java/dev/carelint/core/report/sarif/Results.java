package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes findings as SARIF results. */
final class Results {
    /** Longer paths are cut in the middle; people read their ends. */
    private static final int MAX_STEPS = 30;

    private final Rules rules;
    private final SourceTexts texts;
    private final Fixes fixes;
    private final Map<String, List<String>> lineHashes = new HashMap<>();

    Results(Rules rules, SourceTexts texts) {
        this.rules = rules;
        this.texts = texts;
        this.fixes = new Fixes(texts);
    }

    /** A finding to be written, with what suppressed it, if anything. */
    record Entry(Finding finding, @Nullable Suppressed suppressed) {}

    void write(Json run, List<Entry> entries) {
        run.array("results", entries, this::writeResult);
    }

    private void writeResult(Json json, Entry entry) {
        Finding finding = entry.finding();
        json.string("ruleId", finding.rule());
        rules.indexOf(finding.rule()).ifPresent(index -> json.number("ruleIndex", index));
        json.string("level", Rules.level(finding.severity()));
        Optional<FlowStep> origin = origin(finding);
        json.message("message", message(finding, origin));
        json.array("locations", List.of(finding.location()), this::writePrimary);
        origin.ifPresent(step -> json.array("relatedLocations", List.of(step), (related, first) -> {
            related.number("id", 1);
            writeStepLocation(related, first);
        }));
        writeCodeFlow(json, finding.steps());
        json.object("partialFingerprints", prints -> writeFingerprints(prints, finding));
        writeSuppression(json, entry.suppressed());
        if (entry.suppressed() == null) {
            fixes.write(json, finding, rules.repairsOf(finding.rule()));
        }
        json.object(
                "properties",
                properties -> properties
                        .string("severity", finding.severity().label())
                        .string("confidence", finding.confidence().label())
                        .strings("dataTypes", finding.dataTypes()));
    }

    private void writePrimary(Json json, Location location) {
        Places.writePrimary(json, location);
    }

    /** The first step, when it stands elsewhere than the finding and so helps the reader. */
    private static Optional<FlowStep> origin(Finding finding) {
        return finding.steps().stream()
                .limit(1)
                .filter(step -> !step.location().equals(finding.location()))
                .findFirst();
    }

    /** The finding's sentence comes first, as titles show only that one; {@code [text](1)} links the related location. */
    private static String message(Finding finding, Optional<FlowStep> origin) {
        String sentence = finding.message().strip();
        String closed = sentence.endsWith(".") ? sentence : sentence + ".";
        return origin.map(step -> closed + " The path begins at [" + step.location() + "](1).")
                .orElse(closed);
    }

    private static void writeCodeFlow(Json json, List<FlowStep> steps) {
        if (!steps.isEmpty()) {
            json.array(
                    "codeFlows",
                    List.of(shorten(steps)),
                    (codeFlow, path) -> codeFlow.array(
                            "threadFlows",
                            List.of(path),
                            (threadFlow, shown) -> threadFlow.array(
                                    "locations",
                                    shown,
                                    (location, step) ->
                                            location.object("location", inner -> writeStepLocation(inner, step)))));
        }
    }

    private static void writeStepLocation(Json json, FlowStep step) {
        Places.write(json, step.location());
        json.message("message", step.text());
    }

    private static List<FlowStep> shorten(List<FlowStep> steps) {
        if (steps.size() <= MAX_STEPS) {
            return steps;
        }
        int half = MAX_STEPS / 2;
        List<FlowStep> shown = new ArrayList<>(steps.subList(0, half));
        shown.addAll(steps.subList(steps.size() - half, steps.size()));
        FlowStep next = shown.get(half);
        String omitted = "(" + (steps.size() - MAX_STEPS) + " steps left out) ";
        shown.set(half, new FlowStep(next.location(), omitted + next.text()));
        return shown;
    }

    private void writeFingerprints(Json json, Finding finding) {
        lineHash(finding.location()).ifPresent(hash -> json.string("primaryLocationLineHash", hash));
        json.string("carelintFlow/v1", finding.fingerprint());
    }

    private Optional<String> lineHash(Location location) {
        List<String> hashes = lineHashes.computeIfAbsent(
                location.path(), path -> texts.textOf(path).map(LineHashes::of).orElse(List.of()));
        int line = location.span().line();
        return line <= hashes.size() ? Optional.of(hashes.get(line - 1)) : Optional.empty();
    }

    private static void writeSuppression(Json json, @Nullable Suppressed suppressed) {
        if (suppressed != null) {
            boolean inSource = suppressed.by() == Suppressed.By.COMMENT;
            String reason = suppressed.reason().isBlank() ? "Listed in the baseline." : suppressed.reason();
            json.array(
                    "suppressions",
                    List.of(reason),
                    (suppression, justification) -> suppression
                            .string("kind", inSource ? "inSource" : "external")
                            .string("justification", justification));
        }
    }
}
