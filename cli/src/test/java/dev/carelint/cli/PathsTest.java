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
        assertThat(Paths.of(List.of(Path.of("src")), null, top.resolve("a")).base())
                .isEqualTo(top);
    }

    @Test
    void fileNamedGitMarksAWorktree() throws IOException {
        Files.writeString(top.resolve("a/.git"), "gitdir: elsewhere\n");
        assertThat(Paths.of(List.of(top.resolve("a/src")), null, top).base()).isEqualTo(top.resolve("a"));
    }

    @Test
    void baseHoldsAllPaths() throws IOException {
        Files.createDirectories(top.resolve("a/.git"));
        List<Path> both = List.of(Path.of("a/src"), Path.of("b/src"));
        assertThat(Paths.of(both, null, top).base()).isEqualTo(top);
    }

    @Test
    void withoutRepositoryTheBaseIsTheSameFromEverywhere() throws IOException {
        assertThat(base("a", top)).isEqualTo(top.resolve("a"));
        assertThat(base("a", top.resolve("elsewhere"))).isEqualTo(top.resolve("a"));
        Files.writeString(top.resolve("carelint.yaml"), "");
        assertThat(base("a", top.resolve("a"))).isEqualTo(top);
        assertThat(base("a/src", top.resolve("elsewhere"))).isEqualTo(top);
    }

    private Path base(String root, Path directory) throws IOException {
        return Paths.of(List.of(top.resolve(root)), null, directory).base();
    }

    @Test
    void userMayNameTheBase() throws IOException {
        Files.createDirectories(top.resolve("a/.git"));
        assertThat(Paths.of(List.of(top.resolve("a/src")), Path.of(""), top).base())
                .isEqualTo(top);
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path link = Files.createSymbolicLink(top.resolve("link"), top.resolve("a"));
        assertThat(Paths.of(List.of(link), null, top).roots()).containsExactly(top.resolve("a"));
    }
}
