package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.amend.Form;
import dev.carelint.core.amend.Suppressing;
import dev.carelint.core.amend.Wish;
import dev.carelint.core.analysis.Progress;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressCommandTest {
    private static final Path SAMPLE =
            Path.of("").toAbsolutePath().resolveSibling("").resolve("test-fixtures/samples/clinic");

    @TempDir
    private Path directory;

    @BeforeEach
    void useTheRealPath() throws IOException {
        directory = directory.toRealPath();
    }

    @Test
    void mistakesAreToldBeforeAnythingIsAnalyzed() throws IOException {
        Files.writeString(directory.resolve("Desk.java"), "class Desk {}\n");
        Invocation carelint = new Invocation(directory);

        assertThat(carelint.run("suppress", "Desk.java:1", "phi-in-log")).isEqualTo(2);
        assertThat(carelint.err()).contains("--reason");
        assertThat(carelint.run("suppress", "Desk.java:1", "phi-in-lag", "--reason=b"))
                .isEqualTo(2);
        assertThat(carelint.err()).contains("There is no rule 'phi-in-lag'");
        assertThat(carelint.run("suppress", "Desk.java", "phi-in-log", "--reason=b"))
                .isEqualTo(2);
        assertThat(carelint.err()).contains("names no line");
        assertThat(carelint.run("suppress", "Desk.java:1", "phi-in-log", "--reason=b", "--as=note"))
                .isEqualTo(2);
        assertThat(carelint.err()).contains("valid choices: comment, annotation, config");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    @Tag("slow")
    void allFindingsOfTheSampleCanBeSuppressedByComments() throws IOException {
        copySample();
        Result result = suppressAll(null);

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).hasSizeGreaterThan(50);
        assertThat(result.problems()).noneMatch(problem -> problem.kind() == Problem.Kind.SUPPRESSION);
    }

    @Test
    @Tag("slow")
    void allFindingsInJavaCanBeSuppressedByAnnotations() throws IOException {
        copySample();
        Result result = suppressAll(Form.ANNOTATION);

        assertThat(result.findings())
                .noneMatch(finding -> finding.location().path().endsWith(".java"));
        assertThat(result.problems()).noneMatch(problem -> problem.kind() == Problem.Kind.SUPPRESSION);
    }

    /** Several rules may speak at one line, which moves when the first is answered: so it goes in rounds. */
    private Result suppressAll(@Nullable Form form) throws IOException {
        Engine engine = Engine.load(Additions.NONE);
        Path settings = directory.resolve("carelint.yaml");
        Suppressing suppressing = new Suppressing(directory, settings, StandardCharsets.UTF_8, engine.ruleIds());
        Result result = engine.analysis().apply(request(Settings.NONE), Progress.SILENT);
        for (int round = 0; round < 3; round++) {
            for (Finding finding : lastOfEachLine(result, form)) {
                int line = finding.location().span().line();
                Wish wish =
                        new Wish(finding.location().path(), line, finding.rule(), "accepted in a test", "", null, form);
                suppressing.write(wish, result);
            }
            Settings written = Files.exists(settings) ? Settings.read(settings, engine.ruleIds()) : Settings.NONE;
            result = engine.analysis().apply(request(written), Progress.SILENT);
        }
        return result;
    }

    /** One finding of each line, from the last line to the first, so that the places of one analysis hold. */
    private static List<Finding> lastOfEachLine(Result result, @Nullable Form form) {
        TreeMap<Location, Finding> places = new TreeMap<>(Collections.reverseOrder());
        result.findings().stream()
                .filter(finding -> form == null || finding.location().path().endsWith(".java"))
                .forEach(
                        finding -> places.put(Location.ofLine(finding.location().toString()), finding));
        return List.copyOf(places.values());
    }

    private Request request(Settings settings) {
        return new Request(
                directory,
                List.of(directory),
                List.of(),
                List.of(),
                null,
                StandardCharsets.UTF_8,
                false,
                2,
                4L << 20,
                settings,
                null);
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !SAMPLE.relativize(file).startsWith("target"))
                    .toList()) {
                Path copy = directory.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }
}
