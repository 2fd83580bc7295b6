package dev.carelint.core.report.ci;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Span;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A result in the diagnostic format of reviewdog (rdjson), whose columns count the bytes of UTF-8. */
public final class RdjsonReport {
    private final SourceTexts texts;
    private final Map<String, List<String>> lines = new HashMap<>();

    public RdjsonReport(SourceTexts texts) {
        this.texts = texts;
    }

    /** Writes the report; the writer stays open. */
    public void write(Result result, Writer out) {
        Json.writeObject(
                out,
                json -> json.object("source", source -> source.string("name", "carelint"))
                        .array("diagnostics", new ByRule(result).worstFirst(), this::diagnostic));
    }

    private void diagnostic(Json json, Finding finding) {
        Span span = finding.location().span().firstLine();
        String path = finding.location().path();
        json.string("message", finding.qualifiedMessage())
                .object(
                        "location",
                        location -> location.string("path", path)
                                .object(
                                        "range",
                                        range -> range.object(
                                                        "start",
                                                        start -> position(start, path, span.line(), span.column()))
                                                .object(
                                                        "end",
                                                        end -> position(end, path, span.line(), span.endColumn()))))
                .string("severity", severity(finding.severity()))
                .object("code", code -> code.string("value", finding.rule()));
    }

    private void position(Json json, String path, int line, int column) {
        json.number("line", line).number("column", bytes(path, line, column));
    }

    /** Returns the column in bytes; one beyond the line's end is the end. */
    private int bytes(String path, int line, int column) {
        List<String> text = lines.computeIfAbsent(
                path,
                file -> texts.textOf(file).map(all -> all.lines().toList()).orElse(List.of()));
        if (line > text.size()) {
            return column;
        }
        String before = text.get(line - 1);
        int units = Math.min(column - 1, before.length());
        return before.substring(0, units).getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private static String severity(Severity severity) {
        return severity.isAtLeast(Severity.HIGH) ? "ERROR" : severity == Severity.MEDIUM ? "WARNING" : "INFO";
    }
}
