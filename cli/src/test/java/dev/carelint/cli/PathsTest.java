package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsTest {
    @TempDir
    private Path folder;

    private Path top = Path.of("");

    @BeforeEach
    void makeModules() throws IOException {
        top = folder.toRealPath();
        Files.createDirectories(top.resolve("a/src"));
        Files.createDirectories(top.resolve("b/src"));
        Files.createDirectories(top.resolve("elsewhere"));
    }

    @Test
    void baseIsTheRepositoryEvenFromInsideIt() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        assertThat(Paths.of(List.of(Path.of("src")), top.resolve("a")).base()).isEqualTo(top);
    }

    @Test
    void fileNamedGitMarksAWorktree() throws IOException {
        Files.writeString(top.resolve("a/.git"), "gitdir: elsewhere\n");
        assertThat(Paths.of(List.of(top.resolve("a/src")), top).base()).isEqualTo(top.resolve("a"));
    }

    @Test
    void baseHoldsAllPaths() throws IOException {
        Files.createDirectories(top.resolve("a/.git"));
        List<Path> both = List.of(Path.of("a/src"), Path.of("b/src"));
        assertThat(Paths.of(both, top).base()).isEqualTo(top);
    }

    @Test
    void withoutRepositoryTheWorkingDirectoryCountsWhenItHoldsThePaths() throws IOException {
        assertThat(Paths.of(List.of(Path.of("a/src")), top).base()).isEqualTo(top);
        assertThat(Paths.of(List.of(top.resolve("a")), top.resolve("elsewhere")).base())
                .isEqualTo(top.resolve("a"));
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path link = Files.createSymbolicLink(top.resolve("link"), top.resolve("a"));
        assertThat(Paths.of(List.of(link), top).roots()).containsExactly(top.resolve("a"));
    }
}
