package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Result;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analysis had to take on trust, or to cut short, is told with its place. */
class NoticesTest {
    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void makeClinic() throws IOException {
        clinic = new Clinic(folder);
    }

    private static List<String> notices(Result result, Problem.Kind kind) {
        return result.problems().stream()
                .filter(problem -> problem.kind() == kind)
                .map(problem -> problem.location() + " " + problem.message())
                .toList();
    }

    @Test
    void methodsThatAreTrustedByTheirNamesAreTold() throws IOException {
        clinic.write("p/Desk.java", """
                package p;
                import ext.Redactor;
                class Desk {
                    private static String safe(String text) {
                        return Redactor.redact(text);
                    }
                    void run(String ssn) {
                        Log.info(Redactor.mask(ssn));
                        Log.info(safe(ssn));
                    }
                }
                """);

        Result result = clinic.analyze();

        assertThat(result.findings()).isEmpty();
        assertThat(notices(result, Problem.Kind.TRUSTED))
                .containsExactly(
                        "p/Desk.java:5 ext.Redactor#redact is trusted to clean what it is given; look at it, then name it under sanitizers",
                        "p/Desk.java:8 ext.Redactor#mask is trusted to clean what it is given; look at it, then name it under sanitizers");
    }

    @Test
    void methodsThatAreDeclaredVisibleOrGivenNothingSensitiveAreNot() throws IOException {
        clinic.write("p/Desk.java", """
                package p;
                import ext.Redactor;
                class Desk {
                    private static String maskSsn(String text) { return "x"; }
                    void run(String ssn, int count) {
                        Log.info(maskSsn(ssn));
                        Log.info(Redactor.mask(ssn));
                        Log.info(Redactor.hash("x" + count));
                    }
                }
                """);

        Result result = clinic.analyze("sanitizers: [\"ext.Redactor#mask\"]\n");

        assertThat(result.problems()).isEmpty();
    }

    @Test
    void methodsThatABoundCutsShortAreNamed() throws IOException {
        clinic.write(
                "p/Long.java",
                "package p;\nclass Long {\n    static void all(String text) {\n"
                        + "        Log.info(text);\n".repeat(801)
                        + "    }\n    void run(String ssn) {\n        all(ssn);\n    }\n}\n");

        assertThat(notices(clinic.analyze(), Problem.Kind.BUDGET))
                .singleElement()
                .asString()
                .endsWith("in 1 method body; flows through them may be missing: p/Long.java:3 all(…)");
    }

    @Test
    void callsThatMayRunTooManyBodiesAreTold() throws IOException {
        clinic.write("p/Op.java", "package p;\ninterface Op { String go(String text); }\n");
        for (int i = 0; i < 17; i++) {
            clinic.write(
                    "p/Op" + i + ".java",
                    "package p;\nclass Op" + i + " implements Op { public String go(String text) { return text + " + i
                            + "; } }\n");
        }
        clinic.write(
                "p/Caller.java", "package p;\nclass Caller {\n    String call(Op op) { return op.go(\"x\"); }\n}\n");

        assertThat(notices(clinic.analyze(), Problem.Kind.BUDGET))
                .singleElement()
                .asString()
                .endsWith("in 1 method body; flows through them may be missing: p/Caller.java:3 call(…)");
    }
}
