package dev.carelint.core.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static List<Finding> findings(Severity... severities) {
        return Arrays.stream(severities)
                .map(severity -> new Finding(
                        "x", severity, new Location("A.java", Span.START), "m", List.of(), List.of(), "k", "f"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"critical, 0", "high, 1", "medium, 1", "low, 3", "info, 4", "never, 0"})
    void findingsAtLeastAsSevereAsTheThresholdFail(String failOn, int violations) {
        Gate.Verdict verdict =
                Gate.parse(failOn).judge(findings(Severity.LOW, Severity.HIGH, Severity.INFO, Severity.LOW));

        assertThat(verdict.violations()).isEqualTo(violations);
        assertThat(verdict.passed()).isEqualTo(violations == 0);
    }

    @Test
    void findingsAreCountedBySeverityTheWorstFirst() {
        Gate.Verdict verdict = new Gate(null).judge(findings(Severity.LOW, Severity.HIGH, Severity.LOW));

        assertThat(verdict.counts()).hasToString("{CRITICAL=0, HIGH=1, MEDIUM=0, LOW=2, INFO=0}");
    }

    @Test
    void nothingPasses() {
        assertThat(Gate.parse("info").judge(List.of()).passed()).isTrue();
    }

    @Test
    void otherWordsAreRefusedWithTheChoices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gate.parse("HIGH"))
                .withMessage("unknown severity 'HIGH'; valid choices: critical, high, medium, low, info, never");
    }
}
