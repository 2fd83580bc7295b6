package dev.carelint.rules.literals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EntropyTest {
    @Test
    void oneCharacterTellsNothing() {
        assertThat(Entropy.of("aaaa")).isZero();
        assertThat(Entropy.of("")).isZero();
    }

    @Test
    void evenlyMixedCharactersTellTheLogarithmOfTheirNumber() {
        assertThat(Entropy.of("abcdabcd")).isEqualTo(2, within(1e-9));
        assertThat(Entropy.of("0123456789abcdef")).isEqualTo(4, within(1e-9));
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(Entropy.of("aabbc")).isEqualTo(Entropy.of("cbaba"), within(1e-9));
    }
}
