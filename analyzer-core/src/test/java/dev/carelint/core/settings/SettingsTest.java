package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.MethodPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    static final Set<String> RULES = Set.of("phi-in-log", "phi-in-url", "weak-cipher");

    @TempDir
    Path folder;

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("carelint.yaml"), text), RULES);
    }

    @Test
    void everythingThatAProjectCanSayIsRead() throws IOException {
        Settings settings = read(ConfigExamples.COMPLETE);

        assertThat(settings.excludes())
                .extracting(Settings.Glob::text)
                .containsExactly("**/legacy/**", "src/main/java/old");
        assertThat(settings.generated())
                .containsExactly(new Settings.Glob("target/generated-sources/**", "carelint.yaml:5"));
        assertThat(settings.sanitizers())
                .containsExactly(new Settings.Sanitizer(
                        MethodPattern.parse("com.example.Masker#mask(String)"), "carelint.yaml:8"));
        assertThat(settings.suppressions())
                .containsExactly(new Settings.Suppression(
                        "phi-in-log",
                        "src/main/java/audit/**",
                        Set.of("ssn"),
                        "the audit trail is encrypted",
                        "privacy office",
                        LocalDate.of(2027, 3, 31),
                        "carelint.yaml:19"));
        assertThat(settings.disabledRules()).containsExactly("phi-in-url");
        assertThat(settings.synthetic()).containsExactly(new Settings.Glob("tools/generator", "carelint.yaml:38"));
        assertThat(settings.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(settings.gate())
                .isEqualTo(new GateSettings(
                        "high",
                        Map.of("phi-in-url", "never"),
                        Map.of("ssn", "low"),
                        Map.of(Severity.LOW, 20),
                        true,
                        true,
                        false,
                        "carelint.yaml:31"));
        assertThat(settings.severities()).containsOnly(java.util.Map.entry("weak-cipher", Severity.CRITICAL));
    }

    @ParameterizedTest
    @MethodSource("dev.carelint.core.settings.ConfigExamples#emptyFiles")
    void aFileThatSaysNothingIsNoMistake(String text) throws IOException {
        assertThat(read(text)).isEqualTo(Settings.NONE);
    }

    @Test
    void windowsLineEndingsAndAByteOrderMarkAreRead() throws IOException {
        assertThat(read("\uFEFFexcludes:\r\n- a/**\r\n").excludes())
                .containsExactly(new Settings.Glob("a/**", "carelint.yaml:2"));
    }

    @ParameterizedTest
    @MethodSource("dev.carelint.core.settings.ConfigExamples#mistakes")
    void mistakesNameTheLineAndWhatWouldBeRight(ConfigExamples.Mistake mistake) {
        assertThatThrownBy(() -> read(mistake.text()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("carelint.yaml:" + mistake.line() + ": " + mistake.message());
    }

    @Test
    void otherEncodingsAreRefusedWithTheLine() throws IOException {
        Path file = folder.resolve("carelint.yaml");
        Files.write(file, "excludes:\n  - größe/**\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Settings.read(file, RULES))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("carelint.yaml:2: is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> Settings.read(folder.resolve("gone.yaml"), RULES))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("gone.yaml: there is no such file");
        assertThatThrownBy(() -> Settings.read(folder, RULES))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("is a directory, not a configuration file");
    }
}
