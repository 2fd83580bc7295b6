package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("phi-in-url", "phi-in-log", "weak-cipher", "log", "lag");

    @ParameterizedTest
    @CsvSource({
        "phi-in-logs, phi-in-log",
        "phi-in-lgo, phi-in-log",
        "phi-log, phi-in-log",
        "weakcipher, weak-cipher",
        "lig, lag",
        "phi-in-log, phi-in-log",
        "sql-injection,",
        "x,"
    })
    void theWordWithTheFewestEditsIsMeant(String word, String expected) {
        assertThat(Nearest.to(word, WORDS).orElse(null)).isEqualTo(expected);
    }
}
