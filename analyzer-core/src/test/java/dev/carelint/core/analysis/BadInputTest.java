package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Result;
import dev.carelint.core.model.Check;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be analyzed is told, and costs nothing else: the finding in {@code Good.java} is there every time. */
class BadInputTest {
    private static final String GOOD = "p/Good.java:3";

    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void writeAFileWithOneLeak() throws IOException {
        clinic = new Clinic(folder);
        clinic.leaky("Good");
    }

    private static void assertProblem(Result result, Problem.Kind kind, String path) {
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.location().path()).isEqualTo(path);
        });
    }

    @Test
    void goodInputHasNoProblems() {
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aFileThatVanished() throws IOException {
        Files.createSymbolicLink(folder.resolve("p/Bad.java"), folder.resolve("p/missing"));
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertProblem(result, Problem.Kind.UNREADABLE, "p/Bad.java");
    }

    @Test
    void aFileInAnotherEncoding() throws IOException {
        clinic.write(
                "p/Bad.java",
                "package p; class Bad { /* größer */ void run(String ssn) { Log.info(ssn); } }"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly("p/Bad.java:1", GOOD);
        assertProblem(result, Problem.Kind.ENCODING, "p/Bad.java");
    }

    @Test
    void aFileThatIsNotText() throws IOException {
        byte[] bytes = new byte[5_000];
        new java.util.Random(7).nextBytes(bytes);
        clinic.write("p/Bad.java", bytes);
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertThat(result.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.location().path()).isEqualTo("p/Bad.java"));
    }

    @Test
    void lambdasNestedThousandsDeep() throws IOException {
        clinic.write(
                "p/Deep.java", "package p; class Deep { Object run() { return " + "() -> ".repeat(2_000) + "1; } }");
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
    }

    @Test
    void aSyntaxErrorInOneMethod() throws IOException {
        clinic.write("p/Bad.java", """
                package p;
                class Bad {
                    void broken() { int = ; }
                    void run(String ssn) {
                        Log.info(ssn);
                    }
                }
                """);
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly("p/Bad.java:5", GOOD);
        assertProblem(result, Problem.Kind.SYNTAX, "p/Bad.java");
    }

    @Test
    void aClassThatIsNeverClosed() throws IOException {
        clinic.write("p/Bad.java", "package p; class Bad { void run(String ssn) { Log.info(ssn); ");
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).contains(GOOD);
        assertThat(result.problems()).extracting(Problem::kind).contains(Problem.Kind.SYNTAX);
    }

    @Test
    void anEnumInsideAMethodIsNoProblem() throws IOException {
        clinic.write("p/Bad.java", """
                package p;
                class Bad {
                    void local() { enum Color { RED } Log.info(Color.RED); }
                    void run(String ssn) {
                        Log.info(ssn);
                    }
                }
                """);
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly("p/Bad.java:5", GOOD);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aFileAboveTheSizeLimit() throws IOException {
        clinic.write("p/Bad.java", "package p; class Bad {} //" + "x".repeat(20 << 20));
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertProblem(result, Problem.Kind.TOO_LARGE, "p/Bad.java");
    }

    @Test
    void twentyThousandParenthesesAreAnalyzed() throws IOException {
        clinic.write(
                "p/Deep.java",
                "package p; class Deep { void run(String ssn) { Log.info(" + "(".repeat(20_000) + "ssn"
                        + ")".repeat(20_000) + "); } }");
        Result result = clinic.analyze();

        assertThat(result.problems()).isEmpty();
        assertThat(Clinic.places(result)).containsExactly("p/Deep.java:1", GOOD);
    }

    @Test
    void aMillionParenthesesAreTooDeep() throws IOException {
        clinic.write(
                "p/Deep.java",
                "package p; class Deep { int x = " + "(".repeat(1_000_000) + "1" + ")".repeat(1_000_000) + "; }");
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertThat(result.problems()).extracting(Problem::kind).contains(Problem.Kind.TOO_DEEP);
    }

    @Test
    void fiveThousandJoinedTextsAreAnalyzed() throws IOException {
        clinic.write(
                "p/Long.java",
                "package p; class Long { void run(String ssn) { Log.info(\"a\"" + " + \"b\"".repeat(5_000)
                        + " + ssn); } }");
        Result result = clinic.analyze();

        assertThat(result.problems()).isEmpty();
        assertThat(Clinic.places(result)).containsExactly(GOOD, "p/Long.java:1");
    }

    @Test
    void aJarThatIsNone() throws IOException {
        Path jar = clinic.write("lib/broken.jar", "not a jar");
        Result result = Clinic.analysis().run(clinic.request(List.of(folder), List.of(jar), 2), Progress.SILENT);

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertThat(result.problems()).singleElement().extracting(Problem::kind).isEqualTo(Problem.Kind.CLASSPATH);
    }

    @Test
    void aJarThatIsMissing() {
        Path jar = folder.resolve("lib/missing.jar");
        Result result = Clinic.analysis().run(clinic.request(List.of(folder), List.of(jar), 2), Progress.SILENT);

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertThat(result.problems()).singleElement().extracting(Problem::kind).isEqualTo(Problem.Kind.CLASSPATH);
    }

    @Test
    void anEmptyFolder(@TempDir Path empty) {
        Result result = Clinic.analysis().run(clinic.request(List.of(empty), List.of(), 2), Progress.SILENT);

        assertThat(result.findings()).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(result.coverage().files()).isZero();
    }

    @Test
    void aFolderThatDoesNotExist() {
        Request request = clinic.request(List.of(folder.resolve("missing")), List.of(), 2);

        assertThatThrownBy(() -> Clinic.analysis().run(request, Progress.SILENT))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("missing does not exist");
    }

    @Test
    void twoFilesThatDeclareTheSameClass() throws IOException {
        clinic.write("q/Good.java", "package p;\nclass Good { void other(String ssn) {\n    Log.info(ssn);\n} }\n");
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).contains(GOOD);
    }

    @Test
    void aClassThatExtendsItself() throws IOException {
        clinic.write("p/Bad.java", "package p; class Bad extends Worse { void run(String ssn) { go(ssn); } }");
        clinic.write(
                "p/Worse.java", "package p; class Worse extends Bad { void go(String s) { Log.info(s + this); } }");
        Result result = clinic.analyze();

        assertThat(Clinic.places(result)).contains(GOOD);
    }

    @Test
    void aRuleThatFailsLeavesTheOthers() {
        var failing = Clinic.rule("broken-rule", new Check.Java());
        var flow = Clinic.rule("phi-in-log", new Check.Flow(Set.of("phi"), Set.of("log")));
        Analysis analysis = new Analysis(
                Clinic.knowledge(failing, flow), Clinic.vocabulary(), Map.of("broken-rule", (rule, scene, judge) -> {
                    throw new IllegalArgumentException("wrong");
                }));
        Result result = analysis.run(clinic.request(List.of(folder), List.of(), 2), Progress.SILENT);

        assertThat(Clinic.places(result)).containsExactly(GOOD);
        assertProblem(result, Problem.Kind.RULE, "");
        assertThat(result.problems().get(0).message()).contains("broken-rule").doesNotContain("wrong");
    }
}
