package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateWishesTest {
    private static final List<String> RULES = List.of("weak-hash", "phi-in-log");

    private static GateSettings settings() {
        String yaml = "gate: {rules: {weak-hash: high}, data: {ssn: low}, at-most: {low: 5}, incomplete: true}\n";
        return Settings.parse("carelint.yaml", yaml, RULES).gate();
    }

    @Test
    void wishesGoBeforeSettingsAndTheRestStays() {
        GateWishes wishes = new GateWishes(
                List.of("weak-hash=never", "phi-in-log=info"), List.of("mrn=info"), List.of("high=0"), true, true);

        GateSettings gate = wishes.over(settings(), RULES);

        assertThat(gate.rules()).isEqualTo(Map.of("weak-hash", "never", "phi-in-log", "info"));
        assertThat(gate.data()).isEqualTo(Map.of("ssn", "low", "mrn", "info"));
        assertThat(gate.atMost()).isEqualTo(Map.of(Severity.LOW, 5, Severity.HIGH, 0));
        assertThat(gate.incomplete()).isTrue();
        assertThat(gate.stale()).isTrue();
        assertThat(gate.old()).isTrue();
        assertThat(gate.declaredAt()).isEqualTo("carelint.yaml:1 and command line");
    }

    @Test
    void nothingSaidChangesNothing() {
        assertThat(GateWishes.NONE.over(settings(), RULES)).isEqualTo(settings());
        assertThat(GateWishes.NONE.over(GateSettings.NONE, RULES)).isEqualTo(GateSettings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weak-hash", "=high", "weak-hash=", "weak-hush=high", "weak-hash=hihg"})
    void mistakesInRulesAreTold(String text) {
        GateWishes wishes = new GateWishes(List.of(text), List.of(), List.of(), false, false);

        assertThatThrownBy(() -> wishes.over(GateSettings.NONE, RULES))
                .isInstanceOf(ConfigException.class)
                .hasMessageMatching(
                        "('.*' is no wish about the gate|There is no (rule|severity) '.*' \\(did you mean).*");
    }

    @Test
    void mistakesInNumbersAreTold() {
        GateWishes wishes = new GateWishes(List.of(), List.of(), List.of("low=many"), false, false);

        assertThatThrownBy(() -> wishes.over(GateSettings.NONE, RULES)).hasMessage("'many' is no number of findings.");
    }
}
