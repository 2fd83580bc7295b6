package dev.carelint.maven;

import static dev.carelint.maven.Samples.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedFilesTest {
    private final DefaultRepositorySystemSession run = new DefaultRepositorySystemSession();

    @TempDir
    private Path directory;

    @Test
    void aFileTellsWhatAllModulesFoundWhoeverComesLast() throws IOException {
        Path file = directory.resolve("deep/er/all.txt");
        add(file, "web", "Desk.java");
        add(file, "model", "Patient.java");
        add(directory.resolve("web.txt"), "web", "Desk.java");

        assertThat(file).hasContent("Desk.java:1\nPatient.java:1");
        assertThat(directory.resolve("web.txt")).hasContent("Desk.java:1");
    }

    @Test
    void aModuleThatIsAnalyzedAgainReplacesWhatItSaid() throws IOException {
        Path file = directory.resolve("all.txt");
        add(file, "web", "Old.java");
        add(file, "web", "New.java");

        assertThat(file).hasContent("New.java:1");
    }

    @Test
    void modulesThatFinishAtTheSameTimeAreAllTold() throws IOException {
        Path file = directory.resolve("all.txt");

        IntStream.range(10, 60).parallel().forEach(module -> addUnchecked(file, module));

        assertThat(file)
                .content()
                .hasLineCount(50)
                .isEqualTo(IntStream.range(10, 60)
                        .mapToObj(module -> "Main" + module + ".java:1")
                        .collect(Collectors.joining("\n")));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anotherRunBeginsWithNothing() {
        SharedFiles first = SharedFiles.of(run.getData());

        assertThat(SharedFiles.of(run.getData())).isSameAs(first);
        assertThat(SharedFiles.of(new DefaultRepositorySystemSession().getData()))
                .isNotSameAs(first);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path blocked = Files.createFile(directory.resolve("blocked"));

        assertThatIOException().isThrownBy(() -> add(blocked.resolve("all.txt"), "web", "Desk.java"));
        assertThatIOException().isThrownBy(() -> add(directory, "web", "Desk.java"));
        assertThat(directory).isDirectoryContaining(blocked::equals);
    }

    private void addUnchecked(Path file, int module) {
        try {
            add(file, "module" + module, "Main" + module + ".java");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(Path file, String module, String source) throws IOException {
        Result result = Samples.result(List.of(finding(source, 1, Severity.HIGH, 0)), List.of());
        SharedFiles.of(run.getData()).add(file, module, result, SharedFilesTest::write);
    }

    private static void write(Result result, Path file) throws IOException {
        List<String> places = result.findings().stream()
                .map(Finding::location)
                .map(Object::toString)
                .toList();
        Files.writeString(file, String.join("\n", places));
    }
}
