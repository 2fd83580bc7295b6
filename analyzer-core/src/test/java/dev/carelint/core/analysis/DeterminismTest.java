package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same result, whatever the machine does. */
class DeterminismTest {
    private static final int FILES = 24;

    /** Classes that call each other at random, with leaks, wrappers, recursion, lambdas and shared state. */
    private static List<Path> write(Clinic clinic, long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String other = "C" + random.nextInt(FILES);
            String another = "C" + random.nextInt(FILES);
            files.add(clinic.write("p/C" + i + ".java", """
                    package p;
                    import java.util.function.Supplier;
                    class C%d implements Supplier<String> {
                        static String state; private String ssn; Supplier<String> next;
                        public String get() { state = ssn; return ssn + next.get(); }
                        static String pass(String text) { return text.isEmpty() ? %s.pass(text) : text + %s.state; }
                        static void tell(String text) { if (text == null) { %s.tell(pass(text)); } Log.info(text); }
                        void run(String ssn) {
                            tell(%s.pass(ssn));
                            Supplier<String> later = () -> pass(ssn);
                            Log.info(later.get());
                            next = later;
                            Log.info(get());
                        }
                        public String toString() { return "C" + get(); }
                    }
                    """.formatted(i, other, another, other, another)));
        }
        return files;
    }

    @Test
    void threadsDoNotChangeTheResult(@TempDir Path folder) throws IOException {
        Clinic clinic = new Clinic(folder);
        write(clinic, 1);
        Result expected = run(clinic, List.of(folder), 1);

        assertThat(expected.findings()).hasSizeGreaterThan(FILES);
        for (int i = 0; i < 5; i++) {
            assertThat(run(clinic, List.of(folder), 4)).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfFilesDoesNotChangeTheResult(@TempDir Path folder) throws IOException {
        Clinic clinic = new Clinic(folder);
        List<Path> files = write(clinic, 2);
        files.add(folder.resolve("p/Log.java"));
        Result expected = run(clinic, files, 2);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(run(clinic, files, 2)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(run(clinic, List.of(folder), 2)).isEqualTo(expected);
    }

    @Test
    void thePlaceOfTheFolderDoesNotChangeTheResult(@TempDir Path one, @TempDir Path two) throws IOException {
        Clinic here = new Clinic(one);
        Clinic there = new Clinic(two);
        write(here, 3);
        write(there, 3);

        assertThat(run(here, List.of(one), 2)).isEqualTo(run(there, List.of(two), 2));
    }

    private static Result run(Clinic clinic, List<Path> roots, int threads) {
        return Clinic.analysis().run(clinic.request(roots, List.of(), threads), Progress.SILENT);
    }
}
