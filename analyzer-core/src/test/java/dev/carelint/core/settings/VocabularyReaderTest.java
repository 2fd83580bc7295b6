package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {
    private static final String SSN = """
            family: phi
            types:
              ssn:
                title: social security number
                sensitivity: high
                names: [ssn]
                alone: high
                owned: high
            """;

    private static Vocabulary read(Map<String, String> files) {
        return VocabularyReader.read(new TreeMap<>(files));
    }

    @Test
    void readsTypesFromSeveralFiles() {
        Vocabulary vocabulary =
                read(Map.of("a.yaml", SSN, "b.yaml", SSN.replace("ssn", "nino"), "empty.yaml", "# nothing\n"));
        assertThat(vocabulary.types()).extracting("id").contains("ssn", "nino");
        assertThat(vocabulary.classify(new Clue(Clue.Kind.KEY, "ssn", "", "", "", List.of(), List.of())))
                .isPresent();
    }

    @Test
    void namesFileLineAndKnownKeysForAnUnknownKey() {
        String wrong = SSN.replace("names:", "nmaes:");
        assertThatThrownBy(() -> read(Map.of("a.yaml", wrong)))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("a.yaml:6: unknown key nmaes; known are ")
                .hasMessageContaining("names");
    }

    @Test
    void namesTheChoicesForAnUnknownValue() {
        String wrong = SSN.replace("sensitivity: high", "sensitivity: huge");
        assertThatThrownBy(() -> read(Map.of("a.yaml", wrong)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("a.yaml:5: unknown value huge; known are high, medium, low");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read(Map.of("a.yaml", "family: [phi\ntypes: {")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("a.yaml:");
    }

    @Test
    void refusesATypeDefinedTwice() {
        assertThatThrownBy(() -> read(Map.of("a.yaml", SSN, "b.yaml", SSN)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("data type ssn is defined twice");
    }

    @Test
    void refusesTypesWithoutFamilyTitleOrCertainty() {
        assertThatThrownBy(() -> read(Map.of("a.yaml", SSN.replace("family: phi\n", ""))))
                .hasMessageContaining("types need a family; known are phi, credential, untrusted, other");
        assertThatThrownBy(() -> read(Map.of("a.yaml", SSN.replace("    alone: high\n", ""))))
                .hasMessageContaining("a.yaml:3: type ssn has names and needs alone; known are high, medium, low");
    }

    @Test
    void refusesATableThatNamesAnUnknownType() {
        String table = "hl7:\n  snn: [PID-19]\n";
        assertThatThrownBy(() -> read(Map.of("a.yaml", SSN, "hl7.yaml", table)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("PID-19 names the unknown data type snn; known are phi, ssn");
    }
}
