package dev.carelint.core.report.ci;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A result in the XML of Checkstyle, which most build servers and review bots read. */
public final class CheckstyleReport {
    private CheckstyleReport() {}

    /**
     * Writes the report; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        Map<String, List<Finding>> byFile = result.findings().stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.location().path(), TreeMap::new, Collectors.toList()));
        Xml.write(
                out,
                xml -> xml.element("checkstyle", new Object[] {"version", "10.0"}, files -> {
                    for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
                        files.element("file", new Object[] {"name", file.getKey()}, errors -> {
                            for (Finding finding : file.getValue()) {
                                error(errors, finding);
                            }
                        });
                    }
                }));
    }

    private static void error(Xml xml, Finding finding) throws IOException {
        xml.empty(
                "error",
                "line",
                finding.location().span().line(),
                "column",
                finding.location().span().column(),
                "severity",
                severity(finding.severity()),
                "message",
                finding.qualifiedMessage(),
                "source",
                "carelint." + finding.rule());
    }

    private static String severity(Severity severity) {
        return severity.isAtLeast(Severity.HIGH) ? "error" : severity == Severity.MEDIUM ? "warning" : "info";
    }
}
