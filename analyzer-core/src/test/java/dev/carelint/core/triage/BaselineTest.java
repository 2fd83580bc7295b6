package dev.carelint.core.triage;

import static dev.carelint.core.triage.TriageTest.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import dev.carelint.core.triage.Criteria.AnalyzedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("some/carelint-baseline.txt");
    }

    private static Outcome apply(List<Finding> findings, Baseline baseline, String... analyzed) {
        List<AnalyzedFile> files = Arrays.stream(analyzed)
                .map(path -> new AnalyzedFile(path, List.of()))
                .toList();
        return Triage.apply(findings, new Criteria(files, List.of(), baseline, Set.of("phi-in-log"), Set.of()));
    }

    @Test
    void whatIsWrittenSilencesTheSameFindingsWhenRead() throws IOException {
        List<Finding> old = List.of(finding("phi-in-log", "src/a b/B.java", 9), finding("phi-in-log", "src/A.java", 3));
        Baseline.of(old).write(file());

        assertThat(Files.readString(file())).endsWith("""
                        phi-in-log phi-in-log-src/A.java-3 src/A.java
                        phi-in-log phi-in-log-src/a_b/B.java-9 src/a b/B.java
                        """);
        assertThat(apply(old, Baseline.read(file())).findings()).isEmpty();
    }

    @Test
    void newFindingsCount() throws IOException {
        Finding old = finding("phi-in-log", "src/A.java", 3);
        Finding fresh = finding("phi-in-log", "src/A.java", 4);
        Baseline.of(List.of(old)).write(file());

        Outcome outcome = apply(List.of(old, fresh), Baseline.read(file()), "src/A.java");

        assertThat(outcome.findings()).containsExactly(fresh);
        assertThat(outcome.suppressed()).containsExactly(new Suppressed(old, Suppressed.By.BASELINE, ""));
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void entriesOfAnalyzedFilesThatMatchNothingAreToldOnce() throws IOException {
        Baseline.of(List.of(
                        finding("phi-in-log", "src/A.java", 3),
                        finding("phi-in-log", "src/A.java", 4),
                        finding("phi-in-log", "other/B.java", 1)))
                .write(file());

        Outcome outcome = apply(List.of(), Baseline.read(file()), "src/A.java");

        assertThat(outcome.problems()).hasSize(1);
        Problem problem = outcome.problems().get(0);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(problem.location()).hasToString("carelint-baseline.txt:5");
        assertThat(problem.message()).startsWith("from here on, 2 entries of the baseline match no finding any more");
    }

    @Test
    void theOrderOfFindingsDoesNotChangeTheFile() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(finding("phi-in-log", "src/" + i % 7 + ".java", i));
        }
        Baseline.of(findings).write(file());
        String expected = Files.readString(file());
        Collections.shuffle(findings, new Random(7));
        Baseline.of(findings).write(file());

        assertThat(Files.readString(file())).isEqualTo(expected);
    }

    @Test
    void editedFilesAreRead() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(), "\uFEFF# carelint baseline 1\r\n\r\n  phi-in-log  abc  src/A.java\r\nphi-in-log abc x\r\n");

        assertThat(Baseline.read(file()).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "phi-in-log abc", "{\"findings\": []}", "a,b,c"})
    void otherLinesAreRefusedWithTheirNumber(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "# carelint baseline 1\n" + line + "\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith("b.txt:2: not an entry of a baseline; each line is RULE FINGERPRINT PATH");
    }

    @Test
    void aLaterVersionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "# carelint baseline 2\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("b.txt:1: this baseline has version '2'");
    }

    @Test
    void aMissingOrUnreadableFileIsNamed() throws IOException {
        Path binary = Files.write(folder.resolve("b.txt"), "größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Baseline.read(folder.resolve("gone.txt")))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith("gone.txt: there is no such baseline; write it first");
        assertThatThrownBy(() -> Baseline.read(binary))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith("is not UTF-8 text and no baseline");
        assertThatThrownBy(() -> Baseline.read(folder)).isInstanceOf(BaselineException.class);
    }
}
