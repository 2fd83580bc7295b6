package dev.carelint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayoutTest {
    @TempDir
    private Path root;

    @Test
    void pathsAreRelativeToTheRepositoryWhereverMavenIsStarted() throws IOException {
        Files.createDirectory(root.resolve(".git"));
        Path module = Files.createDirectories(root.resolve("backend/web"));

        assertThat(Layout.of(module, module).base()).isEqualTo(root);
        assertThat(Layout.of(root.resolve("backend"), root.resolve("backend")).base())
                .isEqualTo(root);
        assertThat(Layout.of(root, root).base()).isEqualTo(root);
    }

    @Test
    void linkedWorkTreesHaveAFileInsteadOfADirectory() throws IOException {
        Files.writeString(root.resolve(".git"), "gitdir: elsewhere");

        assertThat(Layout.of(Files.createDirectory(root.resolve("web")), null).base())
                .isEqualTo(root);
    }

    @Test
    void withoutRepositoryTheRootOfTheMavenBuildCounts() throws IOException {
        Path module = Files.createDirectory(root.resolve("web"));

        assertThat(Layout.of(module, root).base()).isEqualTo(root);
        assertThat(Layout.of(module, root.resolve("elsewhere")).base()).isEqualTo(module);
        assertThat(Layout.of(module, null).base()).isEqualTo(module);
    }

    @Test
    void theNearestSettingsFileCountsUpToTheRepository() throws IOException {
        Path base = Files.createDirectory(root.resolve("repository"));
        Path module = Files.createDirectories(base.resolve("backend/web"));
        Layout layout = new Layout(base, base);

        Files.writeString(root.resolve("carelint.yaml"), "outside");
        assertThat(layout.nearest(module, "carelint.yaml")).isEmpty();

        Path shared = Files.writeString(base.resolve("carelint.yaml"), "shared");
        assertThat(layout.nearest(module, "carelint.yaml")).contains(shared);

        Path own = Files.writeString(module.resolve("carelint.yaml"), "own");
        assertThat(layout.nearest(module, "carelint.yaml")).contains(own);
        assertThat(layout.nearest(base, "carelint.yaml")).contains(shared);
    }
}
