package dev.carelint.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LombokConfigTest {
    @TempDir
    private Path root;

    @Test
    void nearerFilesWin() throws IOException {
        write(root, "lombok.log.fieldName = outer", "lombok.accessors.chain = true");
        Path inner = write(root.resolve("a/b"), "lombok.log.fieldName = inner");

        LombokConfig config = LombokConfig.of(inner);

        assertThat(config.get("lombok.log.fieldName")).isEqualTo("inner");
        assertThat(config.isTrue("lombok.accessors.chain")).isTrue();
    }

    @Test
    void nothingBeyondAStopCounts() throws IOException {
        write(root, "lombok.log.fieldName = outer");
        Path inner = write(root.resolve("a"), "config.stopBubbling = true");

        assertThat(LombokConfig.of(inner).get("lombok.log.fieldName")).isNull();
    }

    @Test
    void listsGrowAndShrink() throws IOException {
        write(root, "config.stopBubbling = true", "lombok.accessors.prefix += m", "lombok.accessors.prefix += _");
        Path inner = write(root.resolve("a"), "# no comment", "lombok.accessors.prefix -= m");
        Path cleared = write(root.resolve("b"), "clear lombok.accessors.prefix");

        assertThat(LombokConfig.of(root).all("lombok.accessors.prefix")).containsExactly("m", "_");
        assertThat(LombokConfig.of(inner).all("lombok.accessors.prefix")).containsExactly("_");
        assertThat(LombokConfig.of(cleared).all("lombok.accessors.prefix")).isEmpty();
    }

    private static Path write(Path directory, String... lines) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("lombok.config"), java.util.List.of(lines));
        return directory;
    }
}
