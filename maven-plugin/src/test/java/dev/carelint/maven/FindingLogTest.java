package dev.carelint.maven;

import static dev.carelint.maven.Samples.finding;
import static dev.carelint.maven.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

final class FindingLogTest {
    private static final Path BASE = Path.of("repository").toAbsolutePath();

    @Test
    void findingsReadLikeTheCompilersMessages() {
        List<String> lines = tell(Samples.result(List.of(finding("web/Desk.java", 12, Severity.HIGH, 3)), List.of()));

        assertThat(lines)
                .containsExactly(
                        "ERROR " + BASE.resolve("web/Desk.java")
                                + ":[12,9] high phi-in-log: The social security number goes to the log.",
                        step(1),
                        step(2),
                        "INFO Carelint: 1 finding (1 high); 2 files with 1,200 lines read, 95 % of the calls resolved.");
    }

    @Test
    void whatDoesNotFailTheBuildIsAWarningAfterWhatDoes() {
        List<String> lines = tell(Samples.result(
                List.of(finding("A.java", 1, Severity.LOW, 0), finding("B.java", 1, Severity.CRITICAL, 0)), List.of()));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("ERROR ").contains("B.java:[1,9]");
        assertThat(lines.get(1)).startsWith("WARN ").contains("A.java:[1,9]");
        assertThat(lines.get(2)).contains("2 findings (1 critical, 1 low)");
    }

    @Test
    void howSureAFindingIsStandsBehindItAndDoubtfulOnesAreCounted() {
        Finding likely = finding("A.java", 1, Severity.LOW, 0).with(Confidence.MEDIUM);
        Finding doubtful = finding("B.java", 1, Severity.LOW, 0).with(Confidence.LOW);
        Result one = Samples.result(List.of(likely), List.of());

        List<String> lines = tell(new Result(
                one.findings(), List.of(), List.of(doubtful), List.of(), one.coverage(), List.of(), one.version()));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).endsWith(" [medium confidence]");
        assertThat(lines.get(2))
                .isEqualTo("INFO Carelint: 1 finding less sure than asked for not shown;"
                        + " -Dcarelint.confidence=low shows it.");
    }

    @Test
    void theWayOfTheDataIsShownOnlyWhereItFailsTheBuild() {
        List<String> lines = tell(Samples.result(List.of(finding("A.java", 1, Severity.LOW, 3)), List.of()));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("WARN ").contains("A.java:[1,9]");
    }

    @Test
    void theMiddleOfALongPathIsLeftOut() {
        List<String> lines = tell(Samples.result(List.of(finding("A.java", 1, Severity.HIGH, 13)), List.of()));

        assertThat(lines.subList(1, lines.size() - 1))
                .containsExactly(
                        step(1),
                        step(2),
                        step(3),
                        step(4),
                        "ERROR     ... 4 more steps",
                        step(9),
                        step(10),
                        step(11),
                        step(12));
    }

    @Test
    void theSummaryTellsWhatWasNotAnalyzed() {
        List<String> lines = tell(Samples.result(
                List.of(), List.of(problem(Problem.Kind.SYNTAX, "A.java", 5), problem(Problem.Kind.SETTING, "b", 1))));

        assertThat(lines)
                .containsExactly(
                        "WARN " + BASE.resolve("A.java") + ":[5,9] A closing brace is missing.",
                        "WARN " + BASE.resolve("b") + ":[1,9] A closing brace is missing.",
                        "INFO Carelint: 0 findings; 2 files with 1,200 lines read, 95 % of the calls resolved; "
                                + "1 place NOT analyzed, see above.");
    }

    @Test
    void longListsAreCutWithAWordOnTheRest() {
        Finding finding = finding("A.java", 1, Severity.HIGH, 0);

        List<String> lines = tell(Samples.result(Collections.nCopies(103, finding), List.of()));

        assertThat(lines).hasSize(102);
        assertThat(lines.get(100)).isEqualTo("ERROR 3 more findings in the report.");
    }

    private static String step(int number) {
        return "ERROR     " + BASE.resolve("Step.java") + ":[" + number + ",9] step " + number;
    }

    private static List<String> tell(Result result) {
        List<String> lines = new ArrayList<>();
        new FindingLog(new Recorder(lines), BASE)
                .tell(result, finding -> finding.severity().isAtLeast(Severity.MEDIUM));
        return lines;
    }

    /** Keeps what is logged. */
    private static final class Recorder extends SystemStreamLog {
        private final List<String> lines;

        Recorder(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void info(CharSequence line) {
            lines.add("INFO " + line);
        }

        @Override
        public void warn(CharSequence line) {
            lines.add("WARN " + line);
        }

        @Override
        public void error(CharSequence line) {
            lines.add("ERROR " + line);
        }
    }
}
