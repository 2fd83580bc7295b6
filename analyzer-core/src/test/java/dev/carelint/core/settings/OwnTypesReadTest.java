package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.DataType.Characters;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.DataType.Sensitivity;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTypesReadTest {
    private static final Vocabulary KNOWN = VocabularyReader.read(new TreeMap<>(Map.of("test.yaml", """
            family: phi
            types:
              ssn: {title: social security number, sensitivity: high, names: [ssn], alone: high, owned: high}
            values: {text: [java.lang.String]}
            """)));

    private static Vocabulary read(String text) {
        return OwnTypes.added(KNOWN, new ConfigText("carelint.yaml", text));
    }

    @Test
    void definitionsOfAProjectSpeak() {
        Vocabulary vocabulary = read(ConfigExamples.COMPLETE);

        assertThat(vocabulary.find("donor-code"))
                .hasValue(
                        new DataType("donor-code", "donor code", Family.PHI, Sensitivity.MEDIUM, Characters.ANY, true));
        assertThat(vocabulary.classify(clue("previousDonorCode"))).isPresent();
        assertThat(vocabulary.classify(clue("typeOfDonorCode"))).isEmpty();
        assertThat(vocabulary.classify(clue("ssn"))).isPresent();
    }

    private static Clue clue(String name) {
        return new Clue(Clue.Kind.FIELD, name, "org.example.Ward", "", "java.lang.String", List.of(), List.of());
    }

    @Test
    void withoutDefinitionsNothingChanges() {
        assertThat(read("excludes: []")).isSameAs(KNOWN);
        assertThat(OwnTypes.added(KNOWN, null)).isSameAs(KNOWN);
    }

    @ParameterizedTest
    @MethodSource("dev.carelint.core.settings.ConfigExamples#wrongTypes")
    void mistakesNameTheLineAndWhatWouldBeRight(ConfigExamples.Mistake mistake) {
        assertThatThrownBy(() -> read(mistake.text()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("carelint.yaml:" + mistake.line() + ": " + mistake.message());
    }
}
