package dev.carelint.core.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.syntax.Parsing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitCodecTest {
    private static List<CompilationUnit> units() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden/lowering"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(UnitCodecTest::parse)
                    .toList();
        }
    }

    private static CompilationUnit parse(Path file) {
        try {
            return Parsing.parse(file.toString(), "// carelint:ignore x -- y\n" + Files.readString(file))
                    .unit();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readingWhatWasWrittenIsIdentity() throws IOException {
        for (CompilationUnit unit : units()) {
            byte[] bytes = UnitWriter.write(unit);
            CompilationUnit read = UnitReader.read(bytes);
            assertThat(read).usingRecursiveComparison().isEqualTo(unit);
            assertThat(Dump.of(read)).isEqualTo(Dump.of(unit));
            assertThat(UnitWriter.write(read)).isEqualTo(bytes);
        }
    }

    @Test
    void unusualTextsSurvive() {
        CompilationUnit unit =
                Parsing.unit("class A { String s = \"\\uD800 \\0 \u00e4\u20ac\", t = \"\"; char c = '\\uFFFF';"
                        + " double d = -0.0, e = 1e300; long l = 0x8000_0000_0000_0000L; }");
        assertThat(UnitReader.read(UnitWriter.write(unit)))
                .usingRecursiveComparison()
                .isEqualTo(unit);
    }

    @Test
    void damagedBytesAreRefused() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        for (CompilationUnit unit : units()) {
            byte[] bytes = UnitWriter.write(unit);
            assertThatThrownBy(() -> UnitReader.read(Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(20))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> UnitReader.read(new byte[] {99})).isInstanceOf(IllegalArgumentException.class);
    }
}
