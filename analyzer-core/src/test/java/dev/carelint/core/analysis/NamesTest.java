package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Result;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name says what a value is where it begins, and nowhere else. Marked lines are reported. */
class NamesTest {
    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void open() throws IOException {
        clinic = new Clinic(folder);
    }

    private void check(String members) throws IOException {
        String text = "package p;\nclass Case {\n" + members + "}\n";
        clinic.write("p/Case.java", text);
        Result result = clinic.analyze();

        assertThat(result.problems()).isEmpty();
        assertThat(result.findings().stream()
                        .map(finding -> text.lines()
                                .toList()
                                .get(finding.location().span().line() - 1)
                                .strip()))
                .containsExactlyElementsOf(text.lines()
                        .filter(line -> line.endsWith("// found"))
                        .map(String::strip)
                        .toList());
    }

    @Test
    void aParameterIsWhatItIsNamedWhereNobodyCalls() throws IOException {
        check("""
                void run(String ssn, String other, int ssnCount) {
                    Log.info(ssn); // found
                    Log.info(other);
                    Log.info(ssnCount);
                }
                """);
    }

    @Test
    void aParameterIsWhatItsCallersPass() throws IOException {
        check("""
                private static void tell(String ssn) { Log.info(ssn); }
                void run() { tell("none"); }
                """);
        check("""
                private static void tell(String anything) { Log.info(anything); }
                void run(String ssn) {
                    tell(ssn); // found
                }
                """);
    }

    @Test
    void aLocalIsWhatItsDefinitionSays() throws IOException {
        check("""
                void run(String other) {
                    String ssn = other;
                    Log.info(ssn);
                    ssn = "none";
                    Log.info(ssn);
                }
                """);
    }

    @Test
    void aFieldOfAnotherObjectIsWhatItIsNamed() throws IOException {
        check("""
                static class Patient { String ssn; String room; String getSsn() { return ssn; } }
                void run(Patient patient) {
                    Log.info(patient.ssn); // found
                    Log.info(patient.getSsn()); // found
                    Log.info(patient.room);
                }
                """);
    }

    @Test
    void aPrivateFieldIsWhatIsStoredIntoIt() throws IOException {
        check("""
                private String ssn = "none";
                private String last;
                void keep(String ssn) { last = ssn; }
                void tell() {
                    Log.info(ssn);
                    Log.info(last); // misses: stored values are judged without the names of the storing method's parameters
                }
                """);
    }

    @Test
    void aFieldThatNobodyStoresIntoIsWhatItIsNamed() throws IOException {
        check("""
                private String ssn;
                void tell() {
                    Log.info(ssn); // found
                }
                """);
    }

    @Test
    void aMethodWithoutABodyIsWhatItIsNamed() throws IOException {
        check("""
                void run(vendor.Form form) {
                    Log.info(form.getSsn()); // found
                    Log.info(form.getRoom());
                }
                """);
    }

    @Test
    void aFlowIsOneFindingHoweverManyWaysItTakes() throws IOException {
        check("""
                void run(String ssn) {
                    String text = ssn.isEmpty() ? ssn : ssn.trim();
                    Log.info(text + ssn + ssn); // found
                }
                """);
    }

    @Test
    void aCommentSuppressesAndAnUnusedOneIsTold() throws IOException {
        clinic.write("p/Case.java", """
                package p;
                class Case {
                    void run(String ssn, String other) {
                        Log.info(ssn); // carelint:ignore phi-in-log -- reviewed
                        Log.info(other); // carelint:ignore phi-in-log -- reviewed
                    }
                }
                """);
        Result result = clinic.analyze();

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).hasSize(1);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.SUPPRESSION);
            assertThat(problem.location().span().line()).isEqualTo(5);
        });
    }

    @Test
    void theFingerprintSurvivesEditsElsewhere() throws IOException {
        Path file = clinic.leaky("Good");
        Result before = clinic.analyze();
        String text = java.nio.file.Files.readString(file);
        java.nio.file.Files.writeString(file, text.replace("package p;", "package p;\n\n// moved\n"));
        Result after = clinic.analyze();

        assertThat(after.findings().get(0).fingerprint())
                .isEqualTo(before.findings().get(0).fingerprint());
        assertThat(after.findings().get(0).location())
                .isNotEqualTo(before.findings().get(0).location());
    }
}
