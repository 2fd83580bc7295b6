package dev.carelint.core.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import dev.carelint.core.triage.Gate.Demands;
import dev.carelint.core.triage.Gate.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static Result findings(Severity... severities) {
        return result(Arrays.stream(severities)
                .map(severity -> finding("x", severity))
                .toList());
    }

    private static Finding finding(String rule, Severity severity, String... data) {
        return new Finding(rule, severity, new Location("A.java", Span.START), "m", List.of(data), List.of(), "k", "f");
    }

    private static Result result(List<Finding> findings, Problem... problems) {
        Coverage coverage = new Coverage(1, 1, 1, 0, 0, new TreeMap<>());
        Suppressed old = new Suppressed(finding("old", Severity.CRITICAL), Suppressed.By.BASELINE, "");
        Suppressed excused = new Suppressed(finding("excused", Severity.CRITICAL), Suppressed.By.COMMENT, "why");
        return new Result(findings, List.of(old, excused), List.of(problems), coverage, List.of(), "1");
    }

    private static Gate gate(
            Map<String, Severity> rules, Map<String, Severity> data, Map<Severity, Integer> atMost, Demands demands) {
        return new Gate(new Threshold(Severity.HIGH), thresholds(rules), thresholds(data), atMost, demands);
    }

    private static Map<String, Threshold> thresholds(Map<String, Severity> severities) {
        Map<String, Threshold> thresholds = new TreeMap<>();
        severities.forEach((name, severity) -> thresholds.put(name, new Threshold(severity)));
        return thresholds;
    }

    @ParameterizedTest
    @CsvSource({"critical, 0", "high, 1", "medium, 1", "low, 3", "info, 4", "never, 0"})
    void findingsAtLeastAsSevereAsTheThresholdFail(String failOn, int violations) {
        Gate.Verdict verdict =
                Gate.parse(failOn).judge(findings(Severity.LOW, Severity.HIGH, Severity.INFO, Severity.LOW));

        assertThat(verdict.violations()).hasSize(violations);
        assertThat(verdict.passed()).isEqualTo(violations == 0);
    }

    @Test
    void findingsAreCountedBySeverityTheWorstFirst() {
        Gate.Verdict verdict = new Gate(null).judge(findings(Severity.LOW, Severity.HIGH, Severity.LOW));

        assertThat(verdict.counts()).hasToString("{CRITICAL=0, HIGH=1, MEDIUM=0, LOW=2, INFO=0}");
    }

    @Test
    void nothingPasses() {
        assertThat(Gate.parse("info").judge(findings()).passed()).isTrue();
    }

    @Test
    void otherWordsAreRefusedWithTheChoices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gate.parse("HIGH"))
                .withMessage("unknown severity 'HIGH'; valid choices: critical, high, medium, low, info, never");
    }

    @Test
    void rulesGoBeforeDataAndDataBeforeTheRest() {
        Gate gate = gate(
                Map.of("weak-hash", Severity.CRITICAL),
                Map.of("HIV status", Severity.LOW, "phone number", Severity.MEDIUM),
                Map.of(),
                Demands.NONE);
        Gate.Verdict verdict = gate.judge(result(List.of(
                finding("weak-hash", Severity.HIGH, "HIV status"),
                finding("phi-in-log", Severity.LOW, "HIV status"),
                finding("phi-in-log", Severity.LOW, "phone number"),
                finding("phi-in-log", Severity.LOW, "phone number", "HIV status"),
                finding("weak-cipher", Severity.HIGH),
                finding("weak-cipher", Severity.MEDIUM))));

        assertThat(verdict.violations()).hasSize(3);
        assertThat(verdict.reasons())
                .contains("1 finding of severity high or worse", "1 finding about HIV status of severity low or worse");
    }

    @Test
    void tooManyMildFindingsFail() {
        Gate gate = gate(Map.of(), Map.of(), Map.of(Severity.LOW, 2), Demands.NONE);

        assertThat(gate.judge(findings(Severity.LOW, Severity.MEDIUM)).passed()).isTrue();
        assertThat(gate.judge(findings(Severity.LOW, Severity.MEDIUM, Severity.LOW, Severity.INFO))
                        .reasons())
                .containsExactly("3 findings of severity low or worse, where at most 2 are allowed");
    }

    @Test
    void oldFindingsAndStaleSuppressionsFailWhenAskedFor() {
        Problem stale = new Problem(Problem.Kind.STALE, new Location("carelint.yaml", Span.START), "expired");
        Problem unused = new Problem(Problem.Kind.SUPPRESSION, new Location("A.java", Span.START), "unused");

        assertThat(gate(Map.of(), Map.of(), Map.of(), Demands.NONE)
                        .judge(result(List.of(), stale))
                        .passed())
                .isTrue();
        assertThat(gate(Map.of(), Map.of(), Map.of(), new Demands(true, false))
                        .judge(result(List.of(), stale, unused))
                        .reasons())
                .containsExactly("2 suppressions that silence nothing or have expired");
        assertThat(gate(Map.of(), Map.of(), Map.of(), new Demands(false, true))
                        .judge(result(List.of()))
                        .violations())
                .extracting(Finding::rule)
                .containsExactly("old");
    }
}
