package dev.carelint.maven;

import static dev.carelint.maven.Samples.finding;
import static dev.carelint.maven.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.Problem;
import dev.carelint.core.triage.Gate;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

final class ViolationsTest {
    private static final Path REPORT = Path.of("target", "carelint.sarif");
    private static final Finding LEAK = finding("Desk.java", 12, Severity.HIGH, 0);

    @Test
    void findingsAtTheThresholdFailTheBuildInAFewWords() {
        Result result = Samples.result(List.of(LEAK, finding("A.java", 1, Severity.LOW, 0)), List.of());

        assertThatThrownBy(() -> new Violations(Gate.parse("high"), false).check(result, REPORT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 finding of severity high or worse (1 high)")
                .hasMessageContaining(REPORT.toString())
                .hasMessageContaining("carelint:explain -Dcarelint.rule=phi-in-log")
                .hasMessageContaining("// carelint:ignore phi-in-log -- ")
                .hasMessageContaining("carelint:baseline");
    }

    @Test
    void theConfidenceAskedForIsReadAndMistakesListTheChoices() {
        assertThat(AnalysisMojo.threshold("low")).isEqualTo(Confidence.LOW);
        assertThatThrownBy(() -> AnalysisMojo.threshold("sure"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("The parameter confidence (carelint.confidence) has an unknown confidence 'sure';"
                        + " valid choices: high, medium, low.");
    }

    @Test
    void milderFindingsPass() {
        Result result = Samples.result(List.of(LEAK), List.of());

        assertThatCode(() -> new Violations(Gate.parse("critical"), true).check(result, REPORT))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Violations(Gate.parse("never"), true).check(result, REPORT))
                .doesNotThrowAnyException();
    }

    @Test
    void unseenCodeFailsTheBuildOnlyWhenAskedFor() {
        Result result = Samples.result(List.of(), List.of(problem(Problem.Kind.SYNTAX, "Broken.java", 5)));

        assertThatCode(() -> new Violations(Gate.parse("medium"), false).check(result, REPORT))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Violations(Gate.parse("never"), true).check(result, REPORT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 place not analyzed")
                .hasMessageContaining("Broken.java:5");
    }

    @Test
    void noticesAreNotGaps() {
        Result result = Samples.result(List.of(), List.of(problem(Problem.Kind.SUPPRESSION, "Desk.java", 5)));

        assertThatCode(() -> new Violations(Gate.parse("low"), true).check(result, REPORT))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownSeverityIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Violations.threshold("severe"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("carelint.failOn")
                .hasMessageContaining("'severe'")
                .hasMessageContaining("critical, high, medium, low, info, never");
    }
}
