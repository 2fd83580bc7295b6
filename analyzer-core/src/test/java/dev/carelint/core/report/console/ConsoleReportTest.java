package dev.carelint.core.report.console;

import static dev.carelint.core.report.SampleResults.everything;
import static dev.carelint.core.report.SampleResults.finding;
import static dev.carelint.core.report.SampleResults.stepsOnLines;
import static dev.carelint.core.report.SampleResults.withFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.Golden;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    @Test
    void everythingForAPipe() throws IOException {
        Golden.check(ConsoleReportTest.class, "everything.txt", plain(everything()));
    }

    @Test
    void everythingForANarrowTerminal() throws IOException {
        String text = new ConsoleReport(new ConsoleStyle(true, 80)).render(everything());
        Golden.check(ConsoleReportTest.class, "everything-80-colors.txt", text);
        assertThat(text.replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .filteredOn(line -> !line.contains("/java/"))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void nothingFound() throws IOException {
        Golden.check(ConsoleReportTest.class, "clean.txt", plain(SampleResults.clean()));
    }

    @Test
    void noGoldenFileIsOrphaned() throws IOException {
        assertThat(Golden.names(ConsoleReportTest.class))
                .containsExactly("clean.txt", "everything-80-colors.txt", "everything.txt", "rule.txt", "rules.txt");
    }

    @Test
    void longPathsAreCollapsedInTheMiddle() {
        Result result = withFindings(List.of(finding("phi-in-log", Severity.HIGH, 20, stepsOnLines(1, 20))));
        assertThat(plain(result))
                .contains(
                        "    3. it is passed on to step3 (Intake.java:3)\n    … 13 more steps …\n    17. it is passed");
    }

    @Test
    void filesOfTheSameNameAreToldApart() {
        List<FlowStep> steps = List.of(
                new FlowStep(SampleResults.at("a/Dto.java", 3, 1, 2), "it is read"),
                new FlowStep(SampleResults.at("b/Dto.java", 4, 1, 2), "it is copied"),
                new FlowStep(SampleResults.at("c/Log.java", 5, 1, 2), "it is logged"));
        assertThat(plain(withFindings(List.of(finding("phi-in-log", Severity.HIGH, 20, steps)))))
                .contains("(a/Dto.java:3)", "(b/Dto.java:4)", "(Log.java:5)");
    }

    @Test
    void manyProblemsOfAKindAreCut() {
        List<Problem> problems = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Problem(Kind.TOO_LARGE, new Location("f" + (10 + i), Span.START), "Too large."))
                .toList();
        Result clean = SampleResults.clean();
        Result result = new Result(List.of(), List.of(), problems, clean.coverage(), clean.rules(), clean.version());
        assertThat(plain(result))
                .contains("files above the size limit: 12\n", "    f20: Too large.\n    … 2 more")
                .doesNotContain("f21");
    }

    @Test
    void noSourcesAreTold() {
        Result nothing = new Result(
                List.of(), List.of(), List.of(), new Coverage(0, 0, 0, 0, 0, new TreeMap<>()), List.of(), "0.1.0");
        assertThat(plain(nothing)).isEqualTo("No findings.\nNo Java sources were analyzed.\n");
    }

    @Test
    void ruleTableAndPage() throws IOException {
        RuleText text = new RuleText(new ConsoleStyle(false, 80));
        Golden.check(
                ConsoleReportTest.class, "rules.txt", text.table(everything().rules()));
        Golden.check(
                ConsoleReportTest.class,
                "rule.txt",
                text.page(everything().rules().get(0)));
    }

    @Test
    void sharesAreRoundedDown() {
        assertThat(Prose.percent(9_999, 10_000)).isEqualTo("99.9 %");
        assertThat(Prose.percent(0, 0)).isEqualTo("100.0 %");
    }

    private static String plain(Result result) {
        return new ConsoleReport(ConsoleStyle.PLAIN).render(result);
    }
}
