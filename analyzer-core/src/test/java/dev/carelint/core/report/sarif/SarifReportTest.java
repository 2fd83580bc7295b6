package dev.carelint.core.report.sarif;

import static dev.carelint.core.report.SampleResults.INTAKE;
import static dev.carelint.core.report.SampleResults.everything;
import static dev.carelint.core.report.SampleResults.finding;
import static dev.carelint.core.report.SampleResults.phiInLog;
import static dev.carelint.core.report.SampleResults.stepsOnLines;
import static dev.carelint.core.report.SampleResults.weakCipher;
import static dev.carelint.core.report.SampleResults.withFindings;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final SourceTexts HUNDRED_LINES = path -> Optional.of("statement();\n".repeat(100));
    private static final SarifOptions WITH_SUPPRESSED = SarifOptions.DEFAULT.withSuppressed(true);

    @Test
    void fileIsValidAgainstTheSchema() throws IOException {
        Schema schema = schema();
        for (Result result : List.of(everything(), SampleResults.clean(), flowOf(40))) {
            String sarif = new SarifReport(WITH_SUPPRESSED, HUNDRED_LINES).render(result);
            assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void resultsSayHowSureTheyAreAndDoubtfulOnesAreLeftOut() {
        JsonNode results = run(everything()).at("/results");

        assertThat(results.valueStream()
                        .map(result -> result.at("/properties/confidence").asString()))
                .containsExactly("high", "medium");
    }

    @Test
    void schemaOfThisTestRefusesWhatIsNotSarif() throws IOException {
        assertThat(schema().validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void fileEndsWithALineEndAndDoesNotDependOnTheOrderOfFindings() {
        Result result = everything();
        List<Finding> shuffled = new ArrayList<>(result.findings());
        Collections.reverse(shuffled);
        Result other = new Result(
                shuffled, result.suppressed(), result.problems(), result.coverage(), result.rules(), result.version());
        assertThat(render(result)).endsWith("}\n").doesNotContain("\r").isEqualTo(render(other));
    }

    @Test
    void worstFindingsComeFirst() {
        JsonNode results = run(everything()).at("/results");
        assertThat(results.valueStream().map(result -> result.at("/ruleId").asString()))
                .containsExactly("phi-in-log", "weak-cipher");
        assertThat(results.valueStream().map(result -> result.at("/level").asString()))
                .containsExactly("error", "warning");
    }

    @Test
    void pathsAreEncodedAndRelativeToTheSourceRoot() {
        JsonNode artifact =
                run(withFindings(List.of(weakCipher()))).at("/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(artifact.at("/uri").asString())
                .isEqualTo("clinic/src/main/java/clinic/Gr%C3%B6%C3%9Fe%20&%20Ma%C3%9F.java");
        assertThat(artifact.at("/uriBaseId").asString()).isEqualTo("%SRCROOT%");
        assertThat(run(everything()).at("/originalUriBaseIds/%SRCROOT%").has("uri"))
                .isFalse();
    }

    @Test
    void primaryRegionStaysOnOneLine() {
        Finding wide = new Finding(
                "phi-in-log",
                Severity.HIGH,
                new Location(INTAKE, new Span(5, 9, 8, 3)),
                "A name is logged.",
                List.of(),
                List.of(),
                "m",
                "f");
        JsonNode region = run(withFindings(List.of(wide))).at("/results/0/locations/0/physicalLocation/region");
        assertThat(region.toString()).isEqualTo("{\"startLine\":5,\"startColumn\":9,\"endLine\":5}");
    }

    @Test
    void messageBeginsWithTheFindingAndLinksTheOrigin() {
        JsonNode result = run(withFindings(List.of(phiInLog()))).at("/results/0");
        assertThat(result.at("/message/text").asString())
                .isEqualTo(
                        phiInLog().message() + " The path begins at [clinic/src/main/java/clinic/Patient.java:18](1).");
        assertThat(result.at("/relatedLocations/0/id").asInt()).isEqualTo(1);
        assertThat(result.at("/relatedLocations/0/message/text").asString()).isEqualTo("ssn is read from Patient");
    }

    @Test
    void longPathsKeepTheirEnds() {
        JsonNode steps = run(flowOf(40)).at("/results/0/codeFlows/0/threadFlows/0/locations");
        assertThat(steps).hasSize(30);
        assertThat(steps.at("/0/location/message/text").asString()).endsWith("step1");
        assertThat(steps.at("/15/location/message/text").asString())
                .isEqualTo("(10 steps left out) it is passed on to step26");
        assertThat(steps.at("/29/location/message/text").asString()).endsWith("step40");
    }

    @Test
    void suppressedFindingsAreLeftOutUnlessAskedFor() {
        assertThat(run(everything()).at("/results")).hasSize(2);
        JsonNode all = parse(new SarifReport(WITH_SUPPRESSED, HUNDRED_LINES).render(everything()))
                .at("/runs/0/results");
        assertThat(all.valueStream()
                        .map(result -> result.at("/suppressions/0/kind").asString("none")))
                .containsExactly("none", "inSource", "external", "none");
        assertThat(all.at("/1/suppressions/0/justification").asString()).isEqualTo("audited log");
    }

    @Test
    void lessSevereFindingsAreCutFirstAndTheCutIsTold() {
        SarifOptions one = new SarifOptions("", false, 1, Long.MAX_VALUE);
        JsonNode run = parse(new SarifReport(one, SourceTexts.NONE).render(everything()))
                .at("/runs/0");
        assertThat(run.at("/results")).hasSize(1);
        assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/3/message/text")
                        .asString())
                .startsWith("1 results of the lowest");
        assertThat(run.has("automationDetails")).isFalse();
    }

    @Test
    void filesThatAreTooLargeLoseTheMildestResults() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Severity severity = i % 100 == 0 ? Severity.CRITICAL : Severity.LOW;
            findings.add(
                    SampleResults.finding("phi-in-log", severity, i + 1, SampleResults.stepsOnLines(i + 1, i + 9)));
        }
        long whole = CompressedSize.of(out -> out(SarifOptions.DEFAULT, findings, out));
        SarifOptions half = new SarifOptions("", false, 25_000, whole * 2 / 3);
        long cut = CompressedSize.of(out -> out(half, findings, out));
        assertThat(cut).isBetween(whole / 3, whole * 2 / 3);
        String sarif = new SarifReport(half, HUNDRED_LINES).render(SampleResults.withFindings(findings));
        JsonNode results = JsonMapper.shared().readTree(sarif).at("/runs/0/results");
        assertThat(sarif).contains(2_000 - results.size() + " results of the lowest severities were left out");
        assertThat(results.valueStream()
                        .filter(one -> one.at("/properties/severity").asString().equals("critical")))
                .hasSize(20);
    }

    private static void out(SarifOptions options, List<Finding> findings, java.io.Writer out) {
        try {
            new SarifReport(options, HUNDRED_LINES).write(SampleResults.withFindings(findings), out);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void lossesAreErrorsOfTheInvocation() {
        JsonNode notices = run(everything()).at("/invocations/0/toolExecutionNotifications");
        assertThat(notices.valueStream().map(notice -> notice.at("/level").asString()))
                .containsExactly("error", "warning", "note");
        assertThat(notices.at("/0/locations/0/physicalLocation/region/endLine").asInt())
                .isEqualTo(30);
        assertThat(notices.at("/1/locations/0/physicalLocation").has("region")).isFalse();
    }

    @Test
    void ruleTeachesAndClassifies() {
        JsonNode rule = run(everything()).at("/tool/driver/rules/0");
        assertThat(rule.at("/name").asString()).isEqualTo("PhiInLog");
        assertThat(rule.at("/properties/tags").toString())
                .isEqualTo("[\"security\",\"hipaa\",\"external/cwe/cwe-532\",\"external/cwe/cwe-359\"]");
        assertThat(rule.at("/properties/security-severity").asString()).isEqualTo("8.0");
        assertThat(rule.at("/relationships/0/target/id").asString()).isEqualTo("532");
        assertThat(rule.at("/help/markdown").asString())
                .contains("## How to fix", "```java\nlog.info(", "// carelint:ignore phi-in-log -- reason")
                .contains("[CWE-532](", "45 CFR 164.312(a)(1)", "NIST SP 800-92")
                .doesNotContain("Known limits");
        assertThat(rule.at("/help/text").asString()).contains("How to fix:\n").doesNotContain("```java");
    }

    @Test
    void whatARuleCitesIsATaxonomyOfItsOwn() {
        JsonNode run = run(everything());

        assertThat(run.at("/tool/driver/supportedTaxonomies").toString())
                .isEqualTo("[{\"name\":\"CWE\",\"index\":0},{\"name\":\"HIPAA\",\"index\":1}]");
        assertThat(run.at("/taxonomies/1/taxa").toString())
                .isEqualTo(
                        "[{\"id\":\"45 CFR 164.312(a)(1)\",\"shortDescription\":{\"text\":\"Let in only who may.\"}}]");
        assertThat(run.at("/tool/driver/rules/0/relationships/2").toString())
                .isEqualTo(
                        "{\"target\":{\"id\":\"45 CFR 164.312(a)(1)\",\"toolComponent\":{\"name\":\"HIPAA\",\"index\":1}},"
                                + "\"kinds\":[\"relevant\"]}");
    }

    @Test
    void fingerprintsAreTheLinesAndTheFlows(@TempDir Path base) throws IOException {
        Path file = base.resolve(INTAKE);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n");
        Result result = withFindings(List.of(finding("phi-in-log", Severity.HIGH, 5, List.of())));
        String sarif = new SarifReport(SarifOptions.DEFAULT, SourceTexts.below(base)).render(result);
        assertThat(parse(sarif).at("/runs/0/results/0/partialFingerprints").toString())
                .isEqualTo("{\"primaryLocationLineHash\":\"b3edc88f2938467e:1\",\"carelintFlow/v1\":"
                        + "\"phi-in-log:clinic.Intake#admit(clinic.Patient):ssn:log:5\"}");
    }

    @Test
    void unreadableFileOnlyLosesTheLineFingerprint(@TempDir Path base) {
        String sarif = new SarifReport(SarifOptions.DEFAULT, SourceTexts.below(base)).render(everything());
        assertThat(sarif).contains("carelintFlow/v1").doesNotContain("primaryLocationLineHash");
    }

    @Test
    void categoryAlwaysEndsWithASlash() {
        assertThat(SarifOptions.DEFAULT.withAutomationId("module-a").automationId())
                .isEqualTo("module-a/");
        assertThat(SarifOptions.DEFAULT.withAutomationId("module-a/").automationId())
                .isEqualTo("module-a/");
        assertThat(SarifOptions.DEFAULT.withAutomationId("").automationId()).isEmpty();
    }

    private static Result flowOf(int steps) {
        return withFindings(List.of(finding("phi-in-log", Severity.HIGH, steps, stepsOnLines(1, steps))));
    }

    private static String render(Result result) {
        return new SarifReport(SarifOptions.DEFAULT, HUNDRED_LINES).render(result);
    }

    private static JsonNode run(Result result) {
        return parse(render(result)).at("/runs/0");
    }

    private static JsonNode parse(String json) {
        return new JsonMapper().readTree(json);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(SarifReportTest.class.getResourceAsStream("sarif-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }
}
