package dev.carelint.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.report.SampleResults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultMergeTest {
    @Test
    void orderOfModulesDoesNotMatter() {
        Result one = SampleResults.everything();
        Result other = SampleResults.clean();
        assertThat(ResultMerge.merge(List.of(one, other))).isEqualTo(ResultMerge.merge(List.of(other, one)));
    }

    @Test
    void findingsAreSortedAndToldOnce() {
        Result one = SampleResults.withFindings(List.of(SampleResults.phiInLog()));
        Result other = SampleResults.withFindings(List.of(SampleResults.weakCipher(), SampleResults.phiInLog()));
        assertThat(ResultMerge.merge(List.of(one, other)).findings())
                .containsExactlyInAnyOrder(SampleResults.weakCipher(), SampleResults.phiInLog())
                .isSorted();
    }

    @Test
    void coverageIsAddedUp() {
        Result one = SampleResults.everything();
        Coverage sum = ResultMerge.merge(List.of(one, one)).coverage();
        assertThat(sum.files()).isEqualTo(824);
        assertThat(sum.resolvedCalls()).isEqualTo(38_000);
        assertThat(sum.unresolvedCauses()).isEqualTo(Map.of("missing class", 1_800L, "lambda", 200L));
    }

    @Test
    void rulesAreUnitedById() {
        Result merged = ResultMerge.merge(List.of(SampleResults.clean(), SampleResults.everything()));
        assertThat(merged.rules()).extracting(RuleDescription::id).containsExactly("phi-in-log", "weak-cipher");
        assertThat(merged.version()).isEqualTo("0.1.0");
    }

    @Test
    void nothingMergesToNothing() {
        assertThat(ResultMerge.merge(List.of()).findings()).isEmpty();
    }
}
