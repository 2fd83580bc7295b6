package dev.carelint.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct of Java, lowered, against its golden text; rewritten with {@code -Dcarelint.golden=update}. */
class GoldenLoweringTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/lowering");

    static List<Path> sources() throws IOException {
        return files(".java");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path golden(Path source) {
        return source.resolveSibling(source.getFileName().toString().replace(".java", ".txt"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isLoweredAsBefore(Path source) throws IOException {
        Parsed parsed = Parsing.parse(source.getFileName().toString(), Files.readString(source));
        CompilationUnit unit = parsed.unit();
        assertThat(parsed.problems()).isEmpty();
        assertThat(BodyVerifier.check(unit)).isEmpty();
        if ("update".equals(System.getProperty("carelint.golden"))) {
            Files.writeString(golden(source), Dump.of(unit));
        }
        assertThat(golden(source)).hasContent(Dump.of(unit));
    }

    @Test
    void everyGoldenTextHasItsSource() throws IOException {
        assertThat(files(".txt"))
                .containsExactlyElementsOf(
                        sources().stream().map(GoldenLoweringTest::golden).toList());
    }
}
