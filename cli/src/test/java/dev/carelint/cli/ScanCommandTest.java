package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.analysis.Progress.Stage;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {
    @TempDir
    private Path project;

    private Invocation carelint = new Invocation(Path.of(""));

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("src/Intake.java"), "class Intake {}\n");
        carelint = new Invocation(project);
    }

    @Test
    void cleanCodePasses() {
        assertThat(carelint.run("scan", ".")).isEqualTo(0);
        assertThat(carelint.out()).startsWith("No findings.\n");
        assertThat(carelint.err()).isEmpty();
    }

    @Test
    void twoReportsNeedTwoFiles() {
        assertThat(carelint.run("scan", ".", "--report", "html=a", "--report", "json=a"))
                .isEqualTo(2);
        assertThat(carelint.err()).contains("Two reports go to a; give each a file of its own.");
    }

    @ParameterizedTest
    @CsvSource({"critical,0", "high,1", "medium,1", "low,1", "info,1", "never,0"})
    void gateLooksAtTheThreshold(String threshold, int status) {
        carelint.finding(Severity.HIGH, Severity.INFO);
        assertThat(carelint.run("scan", ".", "--fail-on", threshold)).isEqualTo(status);
    }

    @Test
    void mediumFindingsFailByDefaultAndLowOnesDoNot() {
        assertThat(carelint.finding(Severity.MEDIUM).run("scan", ".")).isEqualTo(1);
        assertThat(carelint.out()).contains("src/Intake.java:1:5: medium phi-in-log: The patient's name");
        assertThat(carelint.err())
                .isEqualTo("carelint: failed: 1 finding of severity medium or worse (--fail-on medium).\n");
        assertThat(carelint.finding(Severity.LOW).run("scan", ".")).isEqualTo(0);
    }

    @Test
    void optionOutweighsTheSettingsInHowSureAFindingMustBe() throws IOException {
        assertThat(carelint.run("scan", ".")).isEqualTo(0);
        assertThat(carelint.request().settings().confidence()).isEqualTo(Confidence.MEDIUM);
        Files.writeString(project.resolve("carelint.yaml"), "confidence: high\n");
        assertThat(carelint.run("scan", ".")).isEqualTo(0);
        assertThat(carelint.request().settings().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(carelint.run("scan", ".", "--confidence", "low")).isEqualTo(0);
        assertThat(carelint.request().settings().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void projectWithoutSourcesPassesWithANotice() throws IOException {
        Files.createDirectories(project.resolve("empty"));
        carelint.answering((request, progress) -> Invocation.nothing());
        assertThat(carelint.run("scan", "empty")).isEqualTo(0);
        assertThat(carelint.err()).startsWith("carelint: no Java sources were found");
        assertThat(carelint.run("scan", "empty", "--fail-on-incomplete")).isEqualTo(3);
        assertThat(carelint.err()).contains("nothing was analyzed");
    }

    @Test
    void missingPathIsWrongUsage() {
        assertThat(carelint.run("scan", "src", "nowhere")).isEqualTo(2);
        assertThat(carelint.err()).isEqualTo("carelint: nowhere: there is no such path.\n");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    void otherFilesThanJavaSourcesAreWrongUsage() throws IOException {
        Files.writeString(project.resolve("NOTES.md"), "notes\n");
        assertThat(carelint.run("scan", "NOTES.md")).isEqualTo(2);
        assertThat(carelint.err()).contains("NOTES.md: not a Java source");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fail-on=urgent | valid choices: critical, high, medium, low, info, never",
                "--confidence=sure | unknown confidence 'sure'; valid choices: high, medium, low",
                "--report=pdf=x | unknown format 'pdf'; valid choices: sarif, sarif-full, console, html, json,",
                "--report=sarif | is not FORMAT=FILE, such as sarif=carelint.sarif",
                "--encoding=utf-99 | write one such as UTF-8",
                "--max-file-size=4x | a number with k, m or g",
                "--max-file-size=99999999999999999999 | a number with k, m or g",
                "--threads=0 | it must be 1 or more",
                "--threads=many | Invalid value for option '--threads'",
                "--config=none.yaml | there is no such file",
                "--baseline=none.yaml | there is no such file",
                "--config=src | --config is src, which is a directory; name the file",
                "--baseline=src | --baseline is src, which is a directory; name the file",
                "--root=none | --root is none; there is no such directory",
                "--root=src | does not hold all paths",
                "--jdk=src | which is no home of a JDK",
                "--fail-on-rule=phi-in-lag=high | There is no rule 'phi-in-lag'",
                "--fail-on-data=ssn | write NAME=VALUE",
                "--at-most=low=few | is no number of findings",
                "--prune-baseline --since=x | use one at a time",
                "--clas-path=x | Did you mean '--classpath'?",
            })
    void wrongOptionsAreWrongUsage(String option, String answer) {
        String[] all = ("scan . " + option).split(" ");
        assertThat(carelint.run(all)).isEqualTo(2);
        assertThat(carelint.err()).startsWith("carelint: ").contains(answer).doesNotContain("\tat ");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    void missingPathArgumentIsWrongUsage() {
        assertThat(carelint.run("scan")).isEqualTo(2);
        assertThat(carelint.err()).contains("PATH", "carelint scan --help");
    }

    @Test
    void malformedSettingsAreWrongUsage() throws IOException {
        Files.writeString(project.resolve("carelint.yaml"), "exclude:\n  - generated/**\n");
        assertThat(carelint.run("scan", "src")).isEqualTo(2);
        assertThat(carelint.err()).contains("carelint.yaml:1", "exclude").doesNotContain("\tat ");
    }

    @Test
    void malformedBaselineIsWrongUsage() throws IOException {
        Files.writeString(project.resolve("old.txt"), "this is no baseline\nat all\n");
        assertThat(carelint.run("scan", ".", "--baseline", "old.txt")).isEqualTo(2);
        assertThat(carelint.err()).contains("old.txt:").doesNotContain("\tat ");
    }

    @Test
    void unwritableReportFailsBeforeTheAnalysis() throws IOException {
        Files.writeString(project.resolve("file"), "");
        assertThat(carelint.run("scan", ".", "--report", "sarif=file/carelint.sarif"))
                .isEqualTo(3);
        assertThat(carelint.err())
                .contains("file/carelint.sarif cannot be written: its directory cannot be created: ")
                .contains("file is no directory");
        assertThat(carelint.run("scan", ".", "--report", "sarif=src")).isEqualTo(3);
        assertThat(carelint.err()).contains("it is a directory");
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    void reportThatFailsAtTheEndLosesNothingElse() throws IOException {
        carelint.answering((request, progress) -> {
            blockReport();
            return Invocation.result(List.of(), List.of());
        });
        int status = carelint.run("scan", ".", "--report", "sarif=out/a.sarif", "--report", "console=out/b.txt");
        assertThat(status).isEqualTo(3);
        assertThat(carelint.err()).contains("out/a.sarif could not be written: is a directory.");
        assertThat(project.resolve("out/b.txt")).content().startsWith("No findings.");
        assertThat(carelint.out()).startsWith("No findings.");
    }

    private void blockReport() {
        try {
            Files.createDirectories(project.resolve("out/a.sarif"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void reportsAreWrittenWithMissingDirectories() throws IOException {
        carelint.finding(Severity.HIGH);
        assertThat(carelint.run("scan", ".", "--report", "sarif=a/b/c.sarif")).isEqualTo(1);
        assertThat(project.resolve("a/b/c.sarif"))
                .content(StandardCharsets.UTF_8)
                .contains("\"uri\": \"src/Intake.java\"", "primaryLocationLineHash")
                .endsWith("}\n");
    }

    @Test
    void reportOnStandardOutputReplacesTheText() {
        assertThat(carelint.run("scan", ".", "--report", "sarif=-")).isEqualTo(0);
        assertThat(carelint.out()).startsWith("{\n").endsWith("}\n");
    }

    @Test
    void incompleteAnalysisFailsOnlyWhenAskedToAndOutweighsViolations() {
        carelint.losing(Problem.Kind.SYNTAX);
        assertThat(carelint.run("scan", ".")).isEqualTo(1);
        assertThat(carelint.out())
                .contains("Not analyzed; leaks there stay unseen:", "src/Broken.java:3-5: Repair it.");
        assertThat(carelint.run("scan", ".", "--fail-on-incomplete")).isEqualTo(3);
        assertThat(carelint.err()).contains("some code was not analyzed");
        carelint.losing(Problem.Kind.CLASSPATH);
        assertThat(carelint.run("scan", ".", "--fail-on-incomplete")).isEqualTo(1);
    }

    @Test
    void failedAnalysisIsNoViolation() {
        carelint.answering((request, progress) -> {
            throw new IllegalStateException("a broken invariant");
        });
        assertThat(carelint.run("scan", ".")).isEqualTo(3);
        assertThat(carelint.err()).contains("this is a defect of Carelint", "a broken invariant");
    }

    @Test
    void fullHeapIsToldPlainly() {
        carelint.answering((request, progress) -> {
            throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
        });
        assertThat(carelint.run("scan", ".")).isEqualTo(3);
        assertThat(carelint.err()).contains("CARELINT_JAVA_OPTS=-Xmx4g").doesNotContain("\tat ");
    }

    @Test
    void newBaselineNamesAllFindingsAndPasses() throws IOException {
        carelint.finding(Severity.HIGH, Severity.LOW);
        assertThat(carelint.run("scan", ".", "--write-baseline", "old/carelint-baseline.txt"))
                .isEqualTo(0);
        assertThat(project.resolve("old/carelint-baseline.txt"))
                .content()
                .contains("phi-in-log fingerprint1 ", "phi-in-log fingerprint2 ", " src/Intake.java | admit | name");
        assertThat(carelint.err()).contains("old/carelint-baseline.txt now names 2 findings");
    }

    @Test
    void unwritableBaselineFailsBeforeTheAnalysis() {
        assertThat(carelint.run("scan", ".", "--write-baseline", "src")).isEqualTo(3);
        assertThat(carelint.wasAnalyzed()).isFalse();
    }

    @Test
    void optionsReachTheRequest() throws IOException {
        Files.createDirectories(project.resolve("lib"));
        Files.writeString(project.resolve("lib/b.jar"), "");
        Files.writeString(project.resolve("lib/a.jar"), "");
        String separator = java.io.File.pathSeparator;
        carelint.run(
                "scan",
                "src",
                "--classpath",
                "lib/*" + separator + "classes",
                "--include-tests",
                "--threads=3",
                "--encoding=ISO-8859-1",
                "--exclude=a/**",
                "--exclude=b/**",
                "--max-file-size=512k");
        Path root = project.toRealPath();
        assertThat(carelint.request().roots()).containsExactly(root.resolve("src"));
        assertThat(carelint.request().base()).isEqualTo(root);
        assertThat(carelint.request().classpath())
                .containsExactly(
                        project.resolve("lib/a.jar"), project.resolve("lib/b.jar"), project.resolve("classes"));
        assertThat(carelint.request().includeTests()).isTrue();
        assertThat(carelint.request().threads()).isEqualTo(3);
        assertThat(carelint.request().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(carelint.request().settings().excludes())
                .extracting(Settings.Glob::text)
                .containsExactly("a/**", "b/**");
        assertThat(carelint.request().sizeLimit()).isEqualTo(512 * 1024);
    }

    @Test
    void usualFilesAreFoundUpToTheRepositorysRoot() throws IOException {
        Files.writeString(project.resolve("carelint.yaml"), "excludes:\n  - legacy/**\n");
        Files.writeString(project.resolve("carelint-baseline.txt"), "# carelint baseline 2\n");
        carelint.run("scan", "src/Intake.java");
        assertThat(carelint.request().settings().excludes()).containsExactly(new Settings.Glob("legacy/**", ""));
        assertThat(carelint.request().baseline()).isEqualTo(project.toRealPath().resolve("carelint-baseline.txt"));
    }

    @Test
    void placesOfSettingsAreKnownWhenAllCodeTheySpeakAboutIsRead() throws IOException {
        Files.writeString(project.resolve("carelint.yaml"), "excludes:\n  - legacy/**\n");
        carelint.run("scan", ".");
        assertThat(carelint.request().settings().excludes())
                .containsExactly(new Settings.Glob("legacy/**", "carelint.yaml:2"));
        carelint.run("scan", "src", "--config", "carelint.yaml");
        assertThat(carelint.request().settings().excludes())
                .containsExactly(new Settings.Glob("legacy/**", "carelint.yaml:2"));
    }

    @Test
    void progressIsShownOnATerminalAndErased() {
        carelint.on(new Terminal(true, true, false, 80)).answering((request, progress) -> {
            progress.at(Stage.PARSE, 12, 12);
            progress.at(Stage.LINK, 40, 40);
            return Invocation.result(List.of(), List.of());
        });
        carelint.run("scan", ".");
        assertThat(carelint.err())
                .contains("\rLinking 100 % | 12 files parsed, 40 methods linked | ")
                .endsWith(" \r");
        assertThat(carelint.err()).doesNotContain("\n");
    }
}
