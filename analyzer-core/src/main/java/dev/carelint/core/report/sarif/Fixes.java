package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Repair;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the changes that mend a finding, where its rule knows one and the place in the file is what the rule expects. */
final class Fixes {
    private final SourceTexts texts;
    private final Map<String, List<String>> lines = new HashMap<>();

    Fixes(SourceTexts texts) {
        this.texts = texts;
    }

    /** A change, and where. */
    private record Fix(Repair repair, Span place) {}

    void write(Json result, Finding finding, List<Repair> repairs) {
        List<Fix> fixes = repairs.stream()
                .flatMap(repair -> place(finding, repair).map(place -> new Fix(repair, place)).stream())
                .limit(1)
                .toList();
        if (!fixes.isEmpty()) {
            String path = finding.location().path();
            result.array(
                    "fixes",
                    fixes,
                    (json, fix) -> json.message("description", fix.repair().title())
                            .array("artifactChanges", List.of(fix), (change, same) -> {
                                Places.artifact(change, path);
                                change.array("replacements", List.of(same), Fixes::replacement);
                            }));
        }
    }

    private static void replacement(Json json, Fix fix) {
        json.object("deletedRegion", region -> Places.region(region, fix.place()))
                .message("insertedContent", fix.repair().replacement());
    }

    /** Returns what is to be replaced, if the finding's place holds it once. */
    private Optional<Span> place(Finding finding, Repair repair) {
        Span span = finding.location().span();
        List<String> text = linesOf(finding.location().path());
        if (span.line() != span.endLine() || span.line() > text.size()) {
            return Optional.empty();
        }
        String line = text.get(span.line() - 1);
        int start = Math.min(span.column() - 1, line.length());
        int end = Math.max(start, Math.min(span.endColumn() - 1, line.length()));
        Matcher old = Pattern.compile(repair.old()).matcher(line.substring(start, end));
        if (!old.find()) {
            return Optional.empty();
        }
        int from = start + old.start(Repair.GROUP) + 1;
        int to = start + old.end(Repair.GROUP) + 1;
        return old.find() ? Optional.empty() : Optional.of(new Span(span.line(), from, span.line(), to));
    }

    private List<String> linesOf(String path) {
        return lines.computeIfAbsent(
                path,
                file -> texts.textOf(file)
                        .map(text -> List.of(text.split("\\r\\n|\\r|\\n", -1)))
                        .orElse(List.of()));
    }
}
