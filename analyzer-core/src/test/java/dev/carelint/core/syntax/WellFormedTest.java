package dev.carelint.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws over our own sources: bodies are well-formed, and stay so whatever a typing error does to a file. */
class WellFormedTest {
    private static List<Path> ownSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources.stream().sorted().toList();
    }

    @Test
    void ownSourcesLowerToWellFormedBodies() throws IOException {
        for (Path source : ownSources()) {
            Parsed parsed = Parsing.parse(source.toString(), Files.readString(source));
            assertThat(parsed.problems()).as(source.toString()).isEmpty();
            assertThat(BodyVerifier.check(parsed.unit())).as(source.toString()).isEmpty();
        }
    }

    @Test
    void noDamageToAFileMakesTheParserThrow() throws IOException {
        long seed = 20_261_122;
        Random random = new Random(seed);
        String[] inserted = {"{", "}", "(", ")", ";", "\"", "'", "/*", "class X {", "enum E { A }", "#", "case 1:", "->"
        };
        List<Path> sources = ownSources();
        for (int i = 0; i < 150; i++) {
            String text = Files.readString(sources.get(random.nextInt(sources.size())));
            int at = random.nextInt(text.length());
            int cut = random.nextInt(20);
            String damaged = random.nextBoolean()
                    ? text.substring(0, at) + inserted[random.nextInt(inserted.length)] + text.substring(at)
                    : text.substring(0, at) + text.substring(Math.min(text.length(), at + cut));
            Parsed parsed = Parsing.parse(damaged);
            assertThat(BodyVerifier.check(parsed.unit()))
                    .as("seed %d, step %d", seed, i)
                    .isEmpty();
        }
    }
}
