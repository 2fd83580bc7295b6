package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {
    @TempDir
    private Path directory;

    private Invocation carelint = new Invocation(Path.of(""));

    @BeforeEach
    void makeProject() throws IOException {
        directory = directory.toRealPath();
        carelint = new Invocation(directory);
        Files.createDirectories(directory.resolve("app/src"));
        Files.writeString(directory.resolve("app/src/Desk.java"), "class Desk {}\n");
    }

    @Test
    void answersAboutTheLineAsReportsNameIt() {
        assertThat(carelint.run("why", "src/Desk.java:1:7:", "app", "--include-tests"))
                .isEqualTo(0);
        assertThat(carelint.out()).isEqualTo("src/Desk.java:1\nNot reported.\n");
        assertThat(carelint.request().roots()).isEqualTo(List.of(directory.resolve("app")));
        assertThat(carelint.request().includeTests()).isTrue();
    }

    @Test
    void analyzesTheWorkingDirectoryWhenNothingIsNamed() {
        assertThat(carelint.run("why", "app/src/Desk.java:1")).isEqualTo(0);
        assertThat(carelint.request().roots()).isEqualTo(List.of(directory));
    }

    @Test
    void unknownFilesAndTextsWithoutLineAreWrongUsage() {
        assertThat(carelint.run("why", "src/Dask.java:1")).isEqualTo(2);
        assertThat(carelint.err()).contains("src/Dask.java: there is no such file");
        assertThat(carelint.run("why", "app/src/Desk.java")).isEqualTo(2);
        assertThat(carelint.err()).contains("names no line; write FILE:LINE");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    void traceAsksForReasons() {
        carelint.run("scan", "app");
        assertThat(carelint.request().explained()).isFalse();
        carelint.run("scan", "app", "--trace");
        assertThat(carelint.request().explained()).isTrue();
    }
}
