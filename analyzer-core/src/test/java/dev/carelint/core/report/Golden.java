package dev.carelint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares a text with a file kept beside the tests; {@code -Dcarelint.golden=update} rewrites the file. */
public final class Golden {
    private Golden() {}

    /** Compares with the resource {@code name} in the package of {@code test}. */
    public static void check(Class<?> test, String name, String actual) throws IOException {
        Path file = folder(test).resolve(name);
        if ("update".equals(System.getProperty("carelint.golden"))) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Dcarelint.golden=update to write it").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** Returns the names of all files in the resource folder of {@code test}'s package, so that a test can refuse orphans. */
    public static List<String> names(Class<?> test) throws IOException {
        try (Stream<Path> files = Files.list(folder(test))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(Class<?> test) {
        return Path.of("src/test/resources", test.getPackageName().replace('.', '/'));
    }
}
