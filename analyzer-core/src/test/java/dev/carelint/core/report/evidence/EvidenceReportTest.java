package dev.carelint.core.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.finding.Evidence.Option;
import dev.carelint.core.finding.Evidence.Restraint;
import dev.carelint.core.finding.Evidence.Safeguard;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.texts.SourceTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceReportTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String EVIL = "a</pre><script>alert(1)</script>`|\\u0041 \u202E&'\".java";

    private static Evidence evidence() {
        return new Evidence(
                List.of("United States"),
                List.of(
                        new Safeguard(
                                new Citation("HIPAA", "hipaa", "45 CFR 164.312(b)", "Record activity"),
                                List.of("phi-in-log", "weak-hash"),
                                "Whether anybody reads the records."),
                        new Safeguard(
                                new Citation("HIPAA", "hipaa", "45 CFR 164.310(a)", "Lock the doors"),
                                List.of(),
                                "Whether doors are locked.")),
                List.of(
                        new Restraint("weak-hash", "is switched off", "hashes are for caches <b>only</b>", true),
                        new Restraint("", "files that match **/gen/** are not read", "", false)),
                List.of(new Option("exclude", "**/gen/**"), new Option("tests", "left out")),
                List.of(new Input(Kind.RULES, DIGEST, "carelint"), new Input(Kind.FILE, DIGEST, EVIL)),
                "");
    }

    private static Result result() {
        Result plain = SampleResults.everything();
        return new Result(
                plain.findings(),
                List.of(
                        plain.suppressed().get(1),
                        new Suppressed(
                                plain.suppressed().get(0).finding(),
                                Suppressed.By.CONFIGURATION,
                                "agreed with privacy",
                                "ward team",
                                "2031-01-31")),
                plain.doubtful(),
                plain.problems(),
                plain.coverage(),
                plain.rules(),
                plain.version(),
                evidence(),
                plain.map());
    }

    private static String render(ReportFormat format, Result result) throws IOException {
        StringWriter out = new StringWriter();
        format.write(result, new ReportFormat.Context(SourceTexts.NONE, "", ConsoleStyle.PLAIN), out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE", "EVIDENCE_MARKDOWN"})
    void tellsWhatAnAuditorAsks(ReportFormat format) throws IOException {
        String text = render(format, result()).replaceAll("<[^>]*>", "").replace("\\", "");
        assertThat(text)
                .contains("45 CFR 164.312(b)", "Record activity.", "Whether anybody reads the records.")
                .contains("No rule of Carelint speaks about this safeguard.")
                .contains("weak-hash", "is switched off", "files that match **/gen/** are not read")
                .contains("agreed with privacy", "owner: ward team", "until: 2031-01-31")
                .contains("95.0 %", "900", "missing class", "Lines 12 to 30 are not Java")
                .contains("F1", "F2", "S1", "B1");
    }

    /** Who reads "compliant" stops asking; the report shows, and a person judges. */
    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE", "EVIDENCE_MARKDOWN"})
    void neverSaysThatALawIsKept(ReportFormat format) throws IOException {
        assertThat(render(format, result()).toLowerCase(java.util.Locale.ROOT))
                .contains("evidence")
                .doesNotContain("complian", "certif");
    }

    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE", "EVIDENCE_MARKDOWN"})
    void listAndHashCanBeTakenFromIt(ReportFormat format) throws IOException {
        String text = render(format, result());
        Manifest manifest = Manifest.in(text).orElseThrow();
        assertThat(manifest).isEqualTo(Manifest.of(result()));
        assertThat(Manifest.hashIn(text)).contains(manifest.hash());
        assertThat(Manifest.in(text.replace(DIGEST, "cd".repeat(32)))
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(manifest.hash());
        assertThat(Manifest.in(text.replace("\nend\n", "\n"))).isEmpty();
        assertThat(Manifest.in("carelint-evidence 1\nend\n")).isEmpty();
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        assertThat(render(ReportFormat.EVIDENCE, result()))
                .doesNotContain("<script", "<b>only", "\u202E")
                .contains("default-src 'none'");
        assertThat(Manifest.of(result()).text())
                .contains("file " + DIGEST + "  a\\u003c/pre\\u003e\\u003cscript")
                .contains("\\u005cu0041")
                .doesNotContain("`");
    }

    @Test
    void dayStandsInItOnlyWhenAskedFor() throws IOException {
        Result dated = result().restingOn(evidence().on("2031-02-03"));
        assertThat(render(ReportFormat.EVIDENCE, dated)).contains("2031-02-03");
        assertThat(Manifest.of(dated).hash()).isEqualTo(Manifest.of(result()).hash());
    }

    @Test
    void findingsOfOneRuleHaveNumbersThatFollowEachOther() {
        Account account = new Account(SampleResults.withFindings(List.of(
                SampleResults.weakCipher(),
                SampleResults.phiInLog(),
                SampleResults.finding("phi-in-log", dev.carelint.core.finding.Severity.LOW, 7, List.of()))));
        assertThat(Account.range(Account.of("phi-in-log", account.open()))).isEqualTo("F1–F2");
        assertThat(Account.range(Account.of("weak-cipher", account.open()))).isEqualTo("F3");
        assertThat(Account.range(Account.of("weak-hash", account.open()))).isEmpty();
    }
}
