package dev.carelint.core.report;

import dev.carelint.core.finding.Result;
import dev.carelint.core.report.ci.CheckstyleReport;
import dev.carelint.core.report.ci.JunitReport;
import dev.carelint.core.report.ci.RdjsonReport;
import dev.carelint.core.report.ci.WorkflowCommands;
import dev.carelint.core.report.console.ConsoleReport;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.evidence.EvidenceMarkdown;
import dev.carelint.core.report.evidence.EvidencePage;
import dev.carelint.core.report.gitlab.CodeQualityReport;
import dev.carelint.core.report.gitlab.SastReport;
import dev.carelint.core.report.html.HtmlReport;
import dev.carelint.core.report.json.JsonReport;
import dev.carelint.core.report.map.MapJson;
import dev.carelint.core.report.map.MermaidMap;
import dev.carelint.core.report.map.ProcessingRecord;
import dev.carelint.core.report.sarif.SarifOptions;
import dev.carelint.core.report.sarif.SarifReport;
import dev.carelint.core.report.table.CsvReport;
import dev.carelint.core.report.table.MarkdownSummary;
import dev.carelint.core.report.texts.SourceTexts;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The formats that results are written in, by the names that users give them. */
public enum ReportFormat {
    /** SARIF 2.1.0 for upload: what counts, nothing else, since platforms show suppressed results as open. */
    SARIF((result, context, out) -> sarif(context, false).write(result, out)),
    /** SARIF 2.1.0 as evidence: with what is suppressed, and why; never cut. */
    SARIF_FULL((result, context, out) -> sarif(context, true).write(result, out)),
    /** What a terminal shows. */
    CONSOLE((result, context, out) -> out.write(new ConsoleReport(context.style()).render(result))),
    /** One page for people. */
    HTML((result, context, out) -> HtmlReport.write(result, context.texts(), out)),
    /** Plain JSON with a published schema. */
    JSON((result, context, out) -> JsonReport.write(result, out)),
    /** Comma-separated values for spreadsheets. */
    CSV((result, context, out) -> CsvReport.write(result, out)),
    /** A Markdown summary for a job or a change. */
    MARKDOWN((result, context, out) -> MarkdownSummary.write(result, out)),
    /** GitLab's security report. */
    GITLAB_SAST((result, context, out) -> SastReport.write(result, out)),
    /** GitLab's code quality report. */
    CODE_QUALITY((result, context, out) -> CodeQualityReport.write(result, out)),
    /** Workflow commands of GitHub Actions. */
    GITHUB((result, context, out) -> WorkflowCommands.write(result, out)),
    /** Reviewdog's diagnostics. */
    RDJSON((result, context, out) -> new RdjsonReport(context.texts()).write(result, out)),
    /** JUnit XML. */
    JUNIT((result, context, out) -> JunitReport.write(result, out)),
    /** Checkstyle XML. */
    CHECKSTYLE((result, context, out) -> CheckstyleReport.write(result, out)),
    /** A page for auditors: what was looked at, found and not seen, for each safeguard of the law. */
    EVIDENCE((result, context, out) -> EvidencePage.write(result, out)),
    /** The same as Markdown. */
    EVIDENCE_MARKDOWN((result, context, out) -> EvidenceMarkdown.write(result, out)),
    /** The map of patient data, as JSON with a published schema. */
    MAP((result, context, out) -> MapJson.write(result, out)),
    /** The map as a picture for a change. */
    MAP_MERMAID((result, context, out) -> MermaidMap.write(result, out)),
    /** The map as a draft of the record of processing activities, for spreadsheets. */
    ROPA_CSV((result, context, out) -> ProcessingRecord.writeCsv(result, out)),
    /** The same for people. */
    ROPA_MARKDOWN((result, context, out) -> ProcessingRecord.writeMarkdown(result, out));

    private static final Set<ReportFormat> OF_MAPS = EnumSet.of(HTML, MAP, MAP_MERMAID, ROPA_CSV, ROPA_MARKDOWN);

    private final Form form;

    ReportFormat(Form form) {
        this.form = form;
    }

    /**
     * What a report needs besides the result.
     *
     * @param texts the analyzed files
     * @param category tells this report from others of the same commit on platforms that collect them
     * @param style how much room and colour a terminal has
     */
    public record Context(SourceTexts texts, String category, ConsoleStyle style) {}

    private interface Form {
        void write(Result result, Context context, Writer out) throws IOException;
    }

    /** Tells whether the report says what the result rests on, so that a request must ask for that. */
    public boolean isEvidence() {
        return this == EVIDENCE || this == EVIDENCE_MARKDOWN;
    }

    /** Returns the name that users write, such as {@code gitlab-sast}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells whether the report shows a map, which an analysis must be asked for. */
    public boolean showsMap() {
        return OF_MAPS.contains(this);
    }

    /** Returns the format of a name; empty when there is none. */
    public static Optional<ReportFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** Returns all names, to be told to whoever gave another one. */
    public static String choices() {
        return Arrays.stream(values()).map(ReportFormat::label).collect(Collectors.joining(", "));
    }

    /**
     * Writes a result; the writer, which must encode UTF-8, stays open.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Result result, Context context, Writer out) throws IOException {
        try {
            form.write(result, context, out);
        } catch (JacksonException failure) {
            throw new IOException(failure.getOriginalMessage(), failure);
        }
        out.flush();
    }

    private static SarifReport sarif(Context context, boolean full) {
        SarifOptions upload = SarifOptions.DEFAULT.withAutomationId(context.category());
        return new SarifReport(full ? upload.withSuppressed(true).withoutLimits() : upload, context.texts());
    }
}
