package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example.org/",
                "https://a.example.org?q=",
                "/pages/",
                "/page",
                "?q=",
                "X/pages/",
                "https://X:80/"
            })
    void whatFollowsCannotChangeTheHost(String beginning) {
        assertThat(Addresses.isFixedBy(beginning)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "https://", "https://a.example.org", "X", "redirect:", "seen at /", "/\\\\"})
    void whatFollowsMayChangeTheHost(String beginning) {
        assertThat(Addresses.isFixedBy(beginning)).isFalse();
    }
}
