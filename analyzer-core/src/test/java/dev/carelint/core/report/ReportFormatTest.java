package dev.carelint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.json.JsonReport;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Each format is read by somebody else's reader, or held against a schema. */
class ReportFormatTest {
    private static final String EVIL =
            "=cmd|'/c calc'!A1\n::error::owned <script>alert(1)</script> ]]> \"'`%0A, \u0001\uD83D\uDE00";

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void formatsAreFoundByTheirNamesAndWriteTheSameTwice(ReportFormat format) throws IOException {
        assertThat(ReportFormat.of(format.label())).contains(format);
        assertThat(ReportFormat.choices()).contains(format.label());
        String first = render(format, SampleResults.everything());
        assertThat(first).isNotEmpty().isEqualTo(render(format, SampleResults.everything()));
        assertThat(render(format, SampleResults.clean())).isNotNull();
    }

    @Test
    void unknownNamesAreNoFormat() {
        assertThat(ReportFormat.of("xml")).isEmpty();
    }

    @Test
    void plainJsonFollowsItsPublishedSchema() throws IOException {
        Schema schema = schema(JsonReport.class, "carelint-report.schema.json");
        for (Result result : results()) {
            assertThat(schema.validate(render(ReportFormat.JSON, result), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(schema.validate("{\"format\": 1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void securityReportIsWhatGitLabDemands() throws IOException {
        Schema schema = schema(ReportFormatTest.class, "gitlab-sast-15.json");
        for (Result result : results()) {
            assertThat(schema.validate(render(ReportFormat.GITLAB_SAST, result), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(schema.validate("{\"version\": \"15.0.2\", \"vulnerabilities\": []}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void diagnosticsAreWhatReviewdogDemands() throws IOException {
        Schema schema = schema(ReportFormatTest.class, "rdjson.json");
        for (Result result : results()) {
            assertThat(schema.validate(render(ReportFormat.RDJSON, result), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void diagnosticsCountColumnsInBytes() throws IOException {
        Finding finding = at(SampleResults.INTAKE, new Span(1, 4, 1, 6));
        StringWriter out = new StringWriter();
        SourceTexts texts = path -> Optional.of("ä\uD83D\uDE00bc\n");
        ReportFormat.RDJSON.write(
                SampleResults.withFindings(List.of(finding)),
                new ReportFormat.Context(texts, "", ConsoleStyle.PLAIN),
                out);
        assertThat(out.toString().replaceAll("\\s", ""))
                .contains("\"start\":{\"line\":1,\"column\":7},\"end\":{\"line\":1,\"column\":9}");
    }

    @Test
    void checkstyleIsReadByOthers() throws IOException {
        List<Violation> read = read(Parser.CHECKSTYLE, ReportFormat.CHECKSTYLE, SampleResults.everything());
        assertThat(read).extracting(Violation::getStartLine).containsExactlyInAnyOrder(9, 42);
        assertThat(read).extracting(Violation::getSeverity).containsExactlyInAnyOrder(SEVERITY.WARN, SEVERITY.ERROR);
        assertThat(read).extracting(Violation::getFile).contains(SampleResults.INTAKE);
        assertThat(read).extracting(Violation::getRule).contains("carelint.phi-in-log");
    }

    @Test
    void codeQualityIsReadByOthers() throws IOException {
        List<Violation> read = read(Parser.CODECLIMATE, ReportFormat.CODE_QUALITY, SampleResults.everything());
        assertThat(read).extracting(Violation::getStartLine).containsExactlyInAnyOrder(9, 42);
        assertThat(read).extracting(Violation::getRule).containsExactlyInAnyOrder("weak-cipher", "phi-in-log");
    }

    @Test
    void junitIsReadByOthers() throws IOException {
        List<Violation> read = read(Parser.JUNIT, ReportFormat.JUNIT, SampleResults.everything());
        assertThat(read).hasSize(2);
        assertThat(read).extracting(Violation::getMessage).anyMatch(text -> text.contains("ssn is read from Patient"));
        assertThat(render(ReportFormat.JUNIT, SampleResults.clean()))
                .contains("tests=\"1\" failures=\"0\"")
                .contains("<testcase classname=\"carelint.phi-in-log\" name=\"phi-in-log\" time=\"0\"/>");
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        Result hostile = SampleResults.withFindings(List.of(evil()));
        assertThat(read(Parser.CHECKSTYLE, ReportFormat.CHECKSTYLE, hostile)).hasSize(1);
        assertThat(read(Parser.JUNIT, ReportFormat.JUNIT, hostile)).hasSize(1);
        assertThat(render(ReportFormat.GITHUB, hostile).lines())
                .singleElement()
                .asString()
                .startsWith("::error file=a%2C b%3A<c>.java,line=1,");
        assertThat(render(ReportFormat.MARKDOWN, hostile))
                .doesNotContain("<script>")
                .doesNotContain("<c>.java</");
        assertThat(render(ReportFormat.MARKDOWN, hostile).lines().filter(line -> line.startsWith("| high")))
                .singleElement()
                .asString()
                .contains("\\|'/c calc'");
    }

    @Test
    void spreadsheetsReadTheSameCells() throws IOException {
        List<CSVRecord> rows = csv(SampleResults.everything());
        assertThat(rows)
                .extracting(row -> row.get("status"))
                .containsExactly("open", "open", "suppressed by comment", "suppressed by baseline");
        assertThat(rows).extracting(row -> row.get("cwe")).startsWith("CWE-532 CWE-359", "CWE-327");
        assertThat(rows).extracting(row -> row.get("reason")).contains("audited log");

        assertThat(csv(SampleResults.withFindings(List.of(evil()))))
                .singleElement()
                .extracting(row -> row.get("message"))
                .isEqualTo("'" + EVIL);
    }

    @Test
    void sameFlowTwiceHasTwoIdentities() throws IOException {
        Finding one = SampleResults.phiInLog();
        Result twice = SampleResults.withFindings(
                List.of(one, at(SampleResults.PATIENT, one.location().span()).identified(one.fingerprint())));
        assertThat(values(render(ReportFormat.GITLAB_SAST, twice), "id")).doesNotHaveDuplicates();
        assertThat(values(render(ReportFormat.CODE_QUALITY, twice), "fingerprint"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void summaryIsWhatPeopleRead() throws IOException {
        assertThat(render(ReportFormat.MARKDOWN, SampleResults.everything())).isEqualTo("""
                ## Carelint

                **2 findings**: 1 critical, 1 medium.

                | Severity | Where | What | Rule |
                |---|---|---|---|
                | critical | `clinic/src/main/java/clinic/Intake.java:42` | The patient's social security number is written to the application log; log an internal id instead. | `phi-in-log` |
                | medium | `clinic/src/main/java/clinic/Größe & Maß.java:9` | The cipher DES can be broken; use AES/GCM/NoPadding. \\[medium confidence\\] | `weak-cipher` |

                Does not count: 1 by baseline, 1 by comment.

                **Not analyzed** (1):

                - `clinic/src/main/java/clinic/Half Done.java:12`: Lines 12 to 30 are not Java and were left out; repair them.

                <sub>412 files, 51200 lines; 95.0 % of 20000 calls resolved.</sub>
                """);
        assertThat(render(ReportFormat.MARKDOWN, SampleResults.clean())).contains("No findings.");
    }

    @Test
    void fullSarifHasWhatUploadsLack() throws IOException {
        assertThat(render(ReportFormat.SARIF, SampleResults.everything())).doesNotContain("\"suppressions\"");
        assertThat(render(ReportFormat.SARIF_FULL, SampleResults.everything()))
                .contains("\"justification\": \"audited log\"");
    }

    private static List<Result> results() {
        return List.of(SampleResults.everything(), SampleResults.clean(), SampleResults.withFindings(List.of(evil())));
    }

    private static Finding evil() {
        return new Finding(
                "phi-in-log",
                Severity.HIGH,
                SampleResults.at("a, b:<c>.java", 1, 1, 2),
                EVIL,
                List.of(EVIL),
                List.of(),
                EVIL,
                EVIL);
    }

    private static Finding at(String path, Span span) {
        return new Finding(
                "phi-in-log", Severity.HIGH, new Location(path, span), "Leaks.", List.of(), List.of(), "", "f");
    }

    private static List<String> values(String json, String key) {
        List<String> values = new ArrayList<>();
        json.lines()
                .map(String::strip)
                .filter(line -> line.startsWith('"' + key + "\": "))
                .forEach(values::add);
        return values.stream().filter(value -> !value.contains("\"carelint\"")).toList();
    }

    private List<Violation> read(Parser parser, ReportFormat format, Result result) throws IOException {
        Files.writeString(directory.resolve("report.txt"), render(format, result));
        return List.copyOf(ViolationsApi.violationsApi()
                .withViolationsLogger(new Quiet())
                .withPattern(".*report\\.txt$")
                .inFolder(directory.toString())
                .findAll(parser)
                .violations());
    }

    /** The reader would tell about each file. */
    private static final class Quiet implements ViolationsLogger {
        @Override
        public void log(Level level, String text) {}

        @Override
        public void log(Level level, String text, Throwable cause) {}
    }

    private static List<CSVRecord> csv(Result result) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(render(ReportFormat.CSV, result)))
                .getRecords();
    }

    private static String render(ReportFormat format, Result result) throws IOException {
        StringWriter out = new StringWriter();
        format.write(result, new ReportFormat.Context(SourceTexts.NONE, "carelint/", ConsoleStyle.PLAIN), out);
        return out.toString();
    }

    private static Schema schema(Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }
}
