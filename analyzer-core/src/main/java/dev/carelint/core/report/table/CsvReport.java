package dev.carelint.core.report.table;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.report.texts.Cells;
import dev.carelint.core.report.texts.Cwe;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result as comma-separated values (RFC 4180), one line for each finding, those that do not count included. */
public final class CsvReport {
    private static final List<String> HEAD = List.of(
            "status",
            "rule",
            "title",
            "severity",
            "confidence",
            "cwe",
            "path",
            "line",
            "method",
            "data",
            "message",
            "reason",
            "owner",
            "until",
            "fingerprint");

    private CsvReport() {}

    /**
     * Writes the report; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        ByRule rules = new ByRule(result);
        line(out, HEAD);
        for (Finding finding : rules.worstFirst()) {
            line(out, cells("open", finding, "", "", "", rules));
        }
        for (Suppressed suppressed : result.suppressed()) {
            String status = "suppressed by " + suppressed.by().name().toLowerCase(Locale.ROOT);
            line(
                    out,
                    cells(
                            status,
                            suppressed.finding(),
                            suppressed.reason(),
                            suppressed.owner(),
                            suppressed.until(),
                            rules));
        }
    }

    private static List<String> cells(
            String status, Finding finding, String reason, String owner, String until, ByRule rules) {
        String cwes = rules.rule(finding).map(RuleDescription::cwes).stream()
                .flatMap(List::stream)
                .map(Cwe::name)
                .collect(Collectors.joining(" "));
        return List.of(
                status,
                finding.rule(),
                rules.title(finding),
                finding.severity().label(),
                finding.confidence().label(),
                cwes,
                finding.location().path(),
                String.valueOf(finding.location().span().line()),
                finding.method(),
                String.join("; ", finding.dataTypes()),
                finding.message(),
                reason,
                owner,
                until,
                finding.fingerprint());
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(Cells::csv).collect(Collectors.joining(",")) + "\r\n");
    }
}
