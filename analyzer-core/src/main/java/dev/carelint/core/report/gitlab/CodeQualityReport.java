package dev.carelint.core.report.gitlab;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.ByRule;
import java.io.Writer;
import java.util.List;

/** A result as GitLab's code quality report, a subset of the Code Climate format: merge requests of every tier show it. */
public final class CodeQualityReport {
    private CodeQualityReport() {}

    /** Writes the report; the writer stays open. */
    public static void write(Result result, Writer out) {
        Fingerprint fingerprint = new Fingerprint();
        Json.writeArray(
                out,
                new ByRule(result).worstFirst(),
                (json, finding) -> issue(json, finding, fingerprint.next(finding)));
    }

    private static void issue(Json json, Finding finding, String identity) {
        json.string("type", "issue")
                .string("description", finding.qualifiedMessage())
                .string("check_name", finding.rule())
                .strings("categories", List.of("Security"))
                .string("fingerprint", Fingerprint.sha256(identity))
                .string("severity", severity(finding.severity()))
                .object(
                        "location",
                        location -> location.string("path", finding.location().path())
                                .object(
                                        "lines",
                                        lines -> lines.number(
                                                        "begin",
                                                        finding.location()
                                                                .span()
                                                                .line())
                                                .number(
                                                        "end",
                                                        finding.location()
                                                                .span()
                                                                .endLine())));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case INFO -> "info";
        };
    }
}
