package dev.carelint.core.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.report.texts.SourceTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the file, before any browser reads it. */
class HtmlReportTest {
    private static final String EVIL =
            "</script><script>alert(1)</script><!--\"'&\u202Egnp.\u2028 ]]> \uD83D\uDE00 {{static}}";
    private static final int MEGABYTE = 1_000_000;

    @Test
    void sameResultSameBytes() throws IOException {
        assertThat(page(SampleResults.everything())).isEqualTo(page(SampleResults.everything()));
    }

    @Test
    void fiveHundredFindingsFitIntoAMegabyte() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            findings.add(finding(i));
        }
        String page = page(
                SampleResults.withFindings(findings),
                path -> Optional.of("    call(patient, ward, room, bed); //\n".repeat(5_000)));
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(MEGABYTE / 4, MEGABYTE);
    }

    /** Six steps through files of their own, which few real findings have. */
    private static Finding finding(int number) {
        List<FlowStep> steps = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
            String path = "clinic/src/main/java/org/example/clinic/part" + (number + step) % 90 + "/Part"
                    + (number + step) % 90 + ".java";
            steps.add(new FlowStep(
                    SampleResults.at(path, 10 + number * 7 % 4_900, 9, 30),
                    "goes through part.describe(…) of step " + step));
        }
        return SampleResults.finding("phi-in-log", Severity.HIGH, number + 1, steps)
                .identified("%020x".formatted(number));
    }

    @Test
    void onlyOurScriptMayRunAndNothingIsLoaded() throws IOException, NoSuchAlgorithmException {
        String page = page(SampleResults.everything());
        String policy = group(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src '" + hash(group(page, "(?s)<script>(.*?)</script>")) + "'")
                .contains("style-src '" + hash(group(page, "(?s)<style>(.*?)</style>")) + "'")
                .doesNotContain("unsafe");
        assertThat(page)
                .doesNotContainPattern("<(img|link|iframe|object|embed)\\b")
                .doesNotContain(" src=", "url(", "@import");
        assertThat(page).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(");
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        Result result = SampleResults.withFindings(List.of(new Finding(
                "phi-in-log",
                Severity.HIGH,
                SampleResults.at(EVIL, 1, 1, 2),
                EVIL,
                List.of(EVIL),
                List.of(),
                EVIL,
                EVIL)));
        String page = page(result, path -> Optional.of(EVIL));
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(page).doesNotContain("\u202E", "\u2028", "<!--");
        assertThat(page).contains("[U+202E]gnp.");
        JsonNode finding = island(page).get("findings").get(0);
        assertThat(finding.get("message").asString()).isEqualTo(EVIL);
        assertThat(finding.get("id").asString()).isEqualTo(EVIL);
        assertThat(island(page).get("files").get(0).get("path").asString()).isEqualTo(EVIL);
    }

    @Test
    void literalsOfTheCodeAreNotSpread() throws IOException {
        String line = "        patient.setSsn(\"987-65-4320\");  String pass = \"hunter2\"; // of Jane Roe\n";
        String page = page(SampleResults.everything(), path -> Optional.of(line.repeat(100)));
        assertThat(page).doesNotContain("987-65", "hunter2", "Jane Roe").contains("patient.setSsn(\\\"••••\\\")");
    }

    @Test
    void findingsOfOneFingerprintHaveLinksOfTheirOwn() throws IOException {
        Finding one = SampleResults.phiInLog();
        JsonNode findings =
                island(page(SampleResults.withFindings(List.of(one, one)))).get("findings");
        assertThat(findings.get(0).get("id").asString()).isEqualTo(one.fingerprint());
        assertThat(findings.get(1).get("id").asString()).isEqualTo(one.fingerprint() + "-2");
    }

    @Test
    void withoutScriptsTheNumbersStandThere() throws IOException {
        String still = group(page(SampleResults.everything()), "(?s)<noscript>(.*)</noscript>");
        assertThat(still)
                .contains(
                        "<h1>2 findings</h1>",
                        "1 critical, 1 medium",
                        "Not analyzed",
                        "Half Done.java:12",
                        "Größe &amp; Maß.java:9");
        assertThat(page(SampleResults.clean())).contains("<h1>0 findings</h1>", "All files were analyzed");
    }

    @Test
    void linesAroundEachStepStandOnce() throws IOException {
        JsonNode island = island(page(SampleResults.everything(), path -> Optional.of("x();\n".repeat(60))));
        for (JsonNode file : island.get("files")) {
            assertThat(file.path("numbers").size()).isEqualTo(file.path("lines").size());
        }
        JsonNode intake = island.get("files").get(0);
        assertThat(intake.get("path").asString()).isEqualTo(SampleResults.INTAKE);
        assertThat(intake.get("numbers").toString()).isEqualTo("[38,39,40,41,42,43,44]");
    }

    private static JsonNode island(String page) {
        return new JsonMapper().readTree(group(page, "(?s)id=\"data\">(.*?)</script>"));
    }

    private static String page(Result result) throws IOException {
        return page(result, SourceTexts.NONE);
    }

    private static String page(Result result, SourceTexts texts) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.write(result, texts, out);
        return out.toString();
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
