package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who ask about a line learn what arrives there and what the analysis makes of it. */
class WhyTest {
    private static final String HEAD = "package p;\nimport ext.Redactor;\nclass Desk {\n";

    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void makeClinic() throws IOException {
        clinic = new Clinic(folder);
    }

    /** Returns the answer about line 5, the second of these members. */
    private String why(String... members) throws IOException {
        clinic.write("p/Desk.java", HEAD + String.join("\n", members) + "\n}\n");
        return clinic.why("p/Desk.java", 5);
    }

    @Test
    void aReportedLineTellsWhatArrivesAndWhy() throws IOException {
        assertThat(why("void run(String ssn) {", "    Log.info(ssn);", "}")).isEqualTo("""
                        p/Desk.java:5
                        Reported: phi-in-log (high). Social security number in the log.
                        Log.info(…) leads into the log.
                          - It is p.Log#info, which has no body here.
                          - A library model says what it does: "p.Log#info: sink log(arg0)".
                          - Argument 1, ssn, shows:
                            - ssn: social security number; phi-in-log reports it.
                              - Parameter ssn of Desk is named like a social security number ("ssn" in its name says so; its type String can hold one).
                              - run(…) is called from outside of the analyzed code, so the name of its parameter counts.
                        """);
    }

    @Test
    void aValueThatABodyMasksIsClean() throws IOException {
        assertThat(why(
                        "void run(String ssn) {",
                        "    Log.info(masked(ssn));",
                        "}",
                        "static String masked(String text) { return \"***\"; }"))
                .contains("Not reported.", "masked(…) cleans: what Desk.masked(…) (Desk.java:7) returns was followed");
    }

    @Test
    void aNameThatPromisesToMaskDoesNotCountAgainstTheBody() throws IOException {
        assertThat(why(
                        "void run(String ssn) {",
                        "    Log.info(masked(ssn));",
                        "}",
                        "static String masked(String text) { return text; }"))
                .contains("Reported:", "masked(…) is named as if it cleaned, but Desk.masked(…) (Desk.java:7) lets");
    }

    @Test
    void aMethodThatNobodySeesIsTrustedByItsNameAndToldSo() throws IOException {
        assertThat(why("void run(String ssn) {", "    Log.info(Redactor.mask(ssn));", "}"))
                .contains(
                        "Not reported.",
                        "Redactor.mask(…) cleans: it is ext.Redactor#mask, as the imports tell",
                        "its name is trusted to clean what it is given",
                        "Notice: ext.Redactor#mask is trusted");
    }

    @Test
    void aMethodOfWhichNothingIsKnownIsJudgedCautiouslyAndToldSo() throws IOException {
        assertThat(why("void run(String ssn) {", "    Log.info(Redactor.shape(ssn));", "}"))
                .contains("Reported:", "Redactor.shape(…) had to be judged without looking into it", "cautious rule");
    }

    @Test
    void aNameThatSaysNothingIsNamed() throws IOException {
        assertThat(why("void run(String ward) {", "    Log.info(ward);", "}"))
                .contains(
                        "Not reported.",
                        "ward: not taken for sensitive data.",
                        "Parameter ward of Desk has no name that the vocabulary knows");
    }

    @Test
    void aSuppressedLineTellsByWhat() throws IOException {
        assertThat(why("void run(String ssn) {", "    Log.info(ssn); // carelint:ignore phi-in-log -- agreed", "}"))
                .contains("Found, but does not count: phi-in-log (high).", "A comment suppresses it: agreed");
    }

    @Test
    void aWrapperNamesTheCallsWhereItIsReported() throws IOException {
        assertThat(why(
                        "static void say(String text) {",
                        "    Log.info(text);",
                        "}",
                        "void run(String ssn) { say(ssn); }"))
                .contains(
                        "Not reported.",
                        "It lies on the way of what is reported elsewhere: p/Desk.java:7 (phi-in-log).",
                        "text: what it is, callers say.",
                        "each leak is reported at the call that hands it in:",
                        "say(…) at Desk.java:7:",
                        "ssn: social security number; phi-in-log reports it.");
    }

    @Test
    void deadCodeNamesTheConditionThatKeepsItFromRunning() throws IOException {
        assertThat(why("void run(String ssn) { boolean debug = false; if (debug) {", "    Log.info(ssn);", "} }"))
                .contains("Not reported.", "This never runs: the condition in line 4 always has the same outcome.");
    }

    @Test
    void aConditionThatProvesEmptinessIsNamed() throws IOException {
        assertThat(why("void run(String ssn) { if (ssn == null) {", "    Log.info(ssn);", "} }"))
                .contains("Not reported.", "a condition before proves that it is empty or null here");
    }

    @Test
    void aLineWithoutCodeNamesTheNearestWithSinks() throws IOException {
        assertThat(why("void run(String ssn) {", "", "    Log.info(ssn);", "}"))
                .contains("There is no code on this line.", "The nearest lines by which something may leave: 6.");
        assertThat(why("void run(String ssn) {}", "String ward;"))
                .contains("This line declares the field ward of Desk", "Nothing leaves by any line of this file.");
    }

    @Test
    void aLineOfCodeWithoutSinkTellsWhatItsCallsAre() throws IOException {
        assertThat(why("void run(String ssn) {", "    unknown.go(ssn);", "}"))
                .contains("Nothing leaves by this line", "unknown.go(…):", "It is not resolved (");
    }

    @Test
    void aLineInsideAStatementAnswersForTheStatement() throws IOException {
        clinic.write("p/Desk.java", HEAD + "void run(String ssn) {\n    Log.info(\n        ssn\n    );\n}\n}\n");
        assertThat(clinic.why("p/Desk.java", 6))
                .contains("Reported in line 5, where the statement begins: phi-in-log", "(begun in line 5)");
    }

    @Test
    void rulesThatAreOffAndDeclaredSanitizersAreNamed() throws IOException {
        clinic.write("p/Desk.java", HEAD + "void run(String ssn) {\n    Log.info(Redactor.fold(ssn) + ssn);\n}\n}\n");
        Path file =
                clinic.write("carelint.yaml", "rules: {disable: [phi-in-log]}\nsanitizers: [\"ext.Redactor#fold\"]\n");
        Settings settings = Settings.read(file, List.of("phi-in-log"));

        assertThat(clinic.why(request(settings, List.of(folder)), "p/Desk.java", 5))
                .contains(
                        "ssn: social security number; phi-in-log would report it, but is switched off.",
                        "Redactor.fold(…) cleans: the settings declare it a sanitizer.");
    }

    @Test
    void filesThatAreLeftOutTellWhy() throws IOException {
        clinic.write("app/src/main/java/q/A.java", "package q; class A {}");
        clinic.write("app/src/test/java/q/B.java", "package q; class B {}");
        Settings excluding = Settings.NONE.excluding(List.of("**/A.java"));
        Request request = request(excluding, List.of(folder.resolve("app")));

        assertThat(clinic.why(request, "app/src/test/java/q/B.java", 1)).contains("it is test code");
        assertThat(clinic.why(request, "app/src/main/java/q/A.java", 1)).contains("exclude '**/A.java'");
    }

    @Test
    void generatedFilesAreReadButNeverReportedIn() throws IOException {
        clinic.write("generated/p/Desk.java", HEAD + "void run(String ssn) {\n    Log.info(ssn);\n}\n}\n");
        assertThat(clinic.why("generated/p/Desk.java", 5))
                .contains("Not reported.", "This file is generated or belongs to somebody else");
    }

    @Test
    void aLineOrFileThatIsNotThereIsAMistake() throws IOException {
        clinic.leaky("Desk");
        Path elsewhere = Files.writeString(
                Files.createDirectories(folder.resolve("other")).resolve("X.java"), "class X {}");
        Request request = request(Settings.NONE, List.of(folder.resolve("p")));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> clinic.why("p/Desk.java", 50))
                .withMessage("p/Desk.java has no line 50; its last one is 4.");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Clinic.analysis().why(request, elsewhere, 1, Progress.SILENT))
                .withMessageContaining("other/X.java lies outside of what is analyzed");
    }

    private Request request(Settings settings, List<Path> roots) {
        return new Request(
                folder, roots, List.of(), List.of(), null, StandardCharsets.UTF_8, false, 2, 4L << 20, settings, null);
    }
}
