package dev.carelint.core.report.ci;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.io.Writer;

/** A result as workflow commands of GitHub Actions, which show it at the lines of a change without uploading anything. */
public final class WorkflowCommands {
    private WorkflowCommands() {}

    /**
     * Writes one command a line, the worst first, since only the first of a step are shown; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        for (Finding finding : new ByRule(result).worstFirst()) {
            Span span = finding.location().span().firstLine();
            String end = span.endColumn() < Span.TO_END_OF_LINE ? ",endColumn=" + span.endColumn() : "";
            out.write("::" + command(finding.severity()) + " file="
                    + property(finding.location().path()) + ",line=" + span.line() + ",endLine=" + span.endLine()
                    + ",col=" + span.column() + end + ",title=Carelint " + property(finding.rule()) + "::"
                    + data(finding.qualifiedMessage()) + "\n");
        }
    }

    private static String command(Severity severity) {
        return severity.isAtLeast(Severity.HIGH) ? "error" : severity == Severity.MEDIUM ? "warning" : "notice";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
