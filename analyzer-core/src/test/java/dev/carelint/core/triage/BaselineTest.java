package dev.carelint.core.triage;

import static dev.carelint.core.triage.TriageTest.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import dev.carelint.core.triage.Criteria.AnalyzedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    /** The digest of "Leak.", which all these findings say. */
    private static final String LEAK = Entry.of(finding("phi-in-log", "a", 1)).flow();

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("some/carelint-baseline.txt");
    }

    private static Outcome apply(List<Finding> findings, Baseline baseline, String... analyzed) {
        List<AnalyzedFile> files = Arrays.stream(analyzed)
                .map(path -> new AnalyzedFile(path, List.of()))
                .toList();
        return Triage.apply(findings, new Criteria(files, List.of(), baseline, Set.of("phi-in-log"), Set.of()));
    }

    @Test
    void whatIsWrittenSilencesTheSameFindingsWhenRead() throws IOException {
        List<Finding> old = List.of(
                finding("phi-in-log", "src/a b/B.java", 9), finding("phi-in-log", "src/A.java", 3, "name", "address"));
        Baseline.of(old).write(file());

        assertThat(Files.readString(file()).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "phi-in-log phi-in-log-src/A.java-3 " + LEAK + " src/A.java | b | address, name",
                        "phi-in-log phi-in-log-src/a_b/B.java-9 " + LEAK + " src/a b/B.java | b |");
        assertThat(apply(old, Baseline.read(file())).findings()).isEmpty();
    }

    @Test
    void newFindingsCount() throws IOException {
        Finding old = finding("phi-in-log", "src/A.java", 3);
        Finding fresh = finding("phi-in-log", "src/A.java", 4);
        Baseline.of(List.of(old)).write(file());

        Outcome outcome = apply(List.of(old, fresh), Baseline.read(file()), "src/A.java");

        assertThat(outcome.findings()).containsExactly(fresh);
        assertThat(outcome.suppressed()).containsExactly(new Suppressed(old, Suppressed.By.BASELINE, ""));
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void entriesOfAnalyzedFilesThatMatchNothingAreToldOnce() throws IOException {
        Baseline.of(List.of(
                        finding("phi-in-log", "src/A.java", 3),
                        finding("phi-in-log", "src/A.java", 4),
                        finding("phi-in-log", "other/B.java", 1)))
                .write(file());

        Outcome outcome = apply(List.of(), Baseline.read(file()), "src/A.java");

        assertThat(outcome.problems()).hasSize(1);
        Problem problem = outcome.problems().get(0);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(problem.location()).hasToString("carelint-baseline.txt:5");
        assertThat(problem.message()).startsWith("2 of 3 entries of the baseline no longer occur; remove them");
    }

    @Test
    void theOrderOfFindingsDoesNotChangeTheFile() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(finding("phi-in-log", "src/" + i % 7 + ".java", i));
        }
        Baseline.of(findings).write(file());
        String expected = Files.readString(file());
        Collections.shuffle(findings, new Random(7));
        Baseline.of(findings).write(file());

        assertThat(Files.readString(file())).isEqualTo(expected);
    }

    @Test
    void editedFilesAreRead() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(),
                "\uFEFF# carelint baseline 2\r\n\r\n  phi-in-log  abc  d src/A.java | m | x\r\nphi-in-log abc d x | - |\r\n");

        assertThat(Baseline.read(file()).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<<<<<<< HEAD", "phi-in-log abc", "phi-in-log abc d src/A.java", "{\"findings\": []}", "a,b,c"})
    void otherLinesAreRefusedWithTheirNumber(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "# carelint baseline 2\n" + line + "\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith(
                        "b.txt:2: not an entry of a baseline; each line is RULE FINGERPRINT FLOW PATH | METHOD | DATA");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), "# carelint baseline 1\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("b.txt:1: this baseline has version '1'");
    }

    @Test
    void aMissingOrUnreadableFileIsNamed() throws IOException {
        Path binary = Files.write(folder.resolve("b.txt"), "größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Baseline.read(folder.resolve("gone.txt")))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith("gone.txt: there is no such baseline; write it first");
        assertThatThrownBy(() -> Baseline.read(binary))
                .isInstanceOf(BaselineException.class)
                .hasMessageEndingWith("is not UTF-8 text and no baseline");
        assertThatThrownBy(() -> Baseline.read(folder)).isInstanceOf(BaselineException.class);
    }

    /** A finding that says where its data comes from and what it leaves by. */
    private static Finding flow(String path, String method, String fingerprint, String source, String... data) {
        Location at = new Location(path, new Span(fingerprint.length(), 1, fingerprint.length(), 9));
        List<FlowStep> steps = List.of(new FlowStep(at, source), new FlowStep(at, "leaves by log.info(…)"));
        return new Finding("phi-in-log", Severity.HIGH, at, "Leak.", List.of(data), steps, method, fingerprint);
    }

    private static List<Finding> counting(Finding old, Finding... now) {
        Baseline baseline = Baseline.of(List.of(old));
        return Triage.apply(
                        List.of(now),
                        new Criteria(
                                List.of(),
                                List.of(),
                                baseline,
                                Set.of("phi-in-log"),
                                Confidence.DEFAULT,
                                Set.of(),
                                null,
                                path -> path.startsWith("gone")))
                .findings();
    }

    @Test
    void aFlowKeepsItsEntryWhenItsMethodOrClassChanges() {
        Finding old = flow("src/A.java", "a.A#save(String)", "f1", "field mrn", "mrn");

        assertThat(counting(old, flow("src/A.java", "a.A#save(String,int)", "f2", "field mrn", "mrn")))
                .isEmpty();
        assertThat(counting(old, flow("src/A.java", "a.A#store(String)", "f2", "field mrn", "mrn")))
                .isEmpty();
        assertThat(counting(old, flow("src/A.java", "a.A#save(String)", "f1", "field number", "mrn")))
                .isEmpty();
        Finding gone = flow("gone/A.java", "a.A#save(String)", "f1", "field mrn", "mrn");
        assertThat(counting(gone, flow("src/B.java", "b.B#save(String)", "f2", "field mrn", "mrn")))
                .isEmpty();
    }

    @Test
    void anotherFlowIsNew() {
        Finding old = flow("src/A.java", "a.A#save(String)", "f1", "field mrn", "mrn");
        Finding elsewhere = flow("src/B.java", "b.B#save(String)", "f2", "field mrn", "mrn");
        Finding otherSource = flow("src/A.java", "a.A#save(String)", "f2", "field name", "mrn");
        Finding moreData = flow("src/A.java", "a.A#save(String)", "f2", "field mrn", "mrn", "name");

        assertThat(counting(old, elsewhere)).containsExactly(elsewhere);
        assertThat(counting(old, otherSource)).containsExactly(otherSource);
        assertThat(counting(old, moreData)).containsExactly(moreData);
    }

    @Test
    void oneEntrySilencesOneFinding() {
        Finding old = flow("src/A.java", "a.A#save(String)", "f1", "field mrn", "mrn");
        Finding second = flow("src/A.java", "a.A#save(String)", "f22", "field mrn", "mrn");

        assertThat(counting(old, old, second)).containsExactly(second);
    }

    @Test
    void lessDataIsNoNewLeak() {
        Finding old = flow("src/A.java", "a.A#save(String)", "f1", "field mrn", "mrn", "name");

        assertThat(counting(old, flow("src/A.java", "a.A#save(String)", "f2", "field mrn", "mrn")))
                .isEmpty();
    }

    @Test
    void pruningRemovesOnlyWhatWasLookedAt() throws IOException {
        Finding there = finding("phi-in-log", "src/A.java", 3);
        Baseline baseline = Baseline.of(List.of(
                there,
                finding("phi-in-log", "src/A.java", 4, "name"),
                finding("phi-in-log", "src/Broken.java", 4),
                finding("phi-in-log", "gone/B.java", 1),
                finding("phi-in-log", "other/B.java", 1),
                finding("weak-cipher", "src/A.java", 7)));
        Problem lost =
                new Problem(Problem.Kind.SYNTAX, new Location("src/Broken.java", new Span(1, 1, 2, 1)), "was not read");
        RuleDescription rule = SampleResults.everything().rules().get(0);
        Result result = new Result(
                List.of(),
                List.of(new Suppressed(there, Suppressed.By.BASELINE, "")),
                List.of(lost),
                new Coverage(1, 1, 1, 0, 0, new TreeMap<>()),
                List.of(rule),
                "1");
        assertThat(rule.id()).isEqualTo("phi-in-log");

        Baseline pruned = baseline.pruned(result, path -> path.startsWith("src"), path -> path.startsWith("gone"));
        pruned.write(file());

        assertThat(pruned.size()).isEqualTo(4);
        assertThat(Files.readString(file()))
                .contains("src/A.java-3", "Broken.java", "other/B.java", "weak-cipher")
                .doesNotContain("gone/B.java", "src/A.java-4");
    }
}
