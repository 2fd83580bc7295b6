package dev.carelint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Compares a text with a file kept beside the tests; {@code -Dcarelint.golden=update} rewrites the file. */
public final class Golden {
    private Golden() {}

    /** Compares with the resource {@code name} in the package of {@code test}. */
    public static void check(Class<?> test, String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources", test.getPackageName().replace('.', '/'), name);
        if ("update".equals(System.getProperty("carelint.golden"))) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Dcarelint.golden=update to write it").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
