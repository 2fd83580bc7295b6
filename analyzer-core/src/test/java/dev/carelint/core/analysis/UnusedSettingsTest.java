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

/** What stands in {@code carelint.yaml} and matches nothing is told, with its line. */
class UnusedSettingsTest {
    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void writeAFileWithOneLeak() throws IOException {
        clinic = new Clinic(folder);
        clinic.leaky("Good");
    }

    private static List<String> notices(Result result) {
        return result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SETTING || problem.kind() == Problem.Kind.STALE)
                .map(problem -> problem.location() + " " + problem.message())
                .toList();
    }

    @Test
    void eachEntryThatMatchesNothingIsTold() throws IOException {
        Result result = clinic.analyze("""
                excludes: ["old/**"]
                generated:
                  - gen/**
                sanitizers:
                  - "p.Mask#mask"
                suppressions:
                  - {rule: phi-in-log, path: q/**, reason: none}
                """);

        assertThat(notices(result))
                .containsExactly(
                        "carelint.yaml:1 'old/**' excludes no Java source; correct or remove it",
                        "carelint.yaml:3 'gen/**' names no Java source that is read; correct or remove it",
                        "carelint.yaml:5 this sanitizer, p.Mask#mask, is called nowhere, as far as calls were resolved; correct or remove it",
                        "carelint.yaml:7 this suppression of phi-in-log in 'q/**' silences nothing; remove it");
    }

    @Test
    void entriesThatMatchAreNot() throws IOException {
        clinic.leaky("Old");
        clinic.write("p/gen/Made.java", "package p.gen; class Made {}");
        clinic.write("p/Mask.java", "package p; class Mask { static String mask(String s) { return s; } }");
        clinic.write("p/Use.java", "package p; class Use { void run(String ssn) { Log.info(Mask.mask(ssn)); } }");

        Result result = clinic.analyze("""
                excludes: ["p/Old.java"]
                generated: ["**/gen"]
                sanitizers: ["p.Mask#mask"]
                suppressions:
                  - {rule: phi-in-log, path: p/Good.java, reason: none}
                """);

        assertThat(result.findings()).isEmpty();
        assertThat(notices(result)).isEmpty();
    }

    @Test
    void aSanitizerMayBeOfALibraryAndNameMethodsByPatternOrParameters() throws IOException {
        clinic.write("p/Use.java", """
                package p;
                import java.util.Optional;
                import vendor.Privacy;
                class Use {
                    void run(String ssn, Privacy privacy) { Log.info(privacy.wash(ssn)); }
                    void twice(String ssn, Privacy privacy) { Log.info(privacy.rinse(ssn, 4)); }
                    void referred(Optional<String> ssn, Privacy privacy) { ssn.map(privacy::dry); }
                    void known(String ssn) { Log.info(String.valueOf(ssn)); }
                }
                """);

        Result result = clinic.analyze("""
                sanitizers:
                  - "vendor.Privacy#wa*"
                  - "vendor.Privacy#rinse(String,int)"
                  - "vendor.Privacy#dry"
                  - "java.lang.String#valueOf(Object)"
                  - "java.lang.String#valueOf(long)"
                  - "vendor.Privacy#rinse(String)"
                """);

        assertThat(result.findings()).hasSize(1);
        assertThat(notices(result))
                .containsExactly(
                        "carelint.yaml:6 this sanitizer, java.lang.String#valueOf, is called nowhere, as far as calls were resolved; correct or remove it",
                        "carelint.yaml:7 this sanitizer, vendor.Privacy#rinse, is called nowhere, as far as calls were resolved; correct or remove it");
    }

    @Test
    void whatIsLeftOutAnywayMayBeExcluded() throws IOException {
        clinic.write("pom.xml", "<project/>");
        clinic.write("target/Made.java", "class Made {}");

        assertThat(notices(clinic.analyze("excludes: [\"target/**\"]\n"))).isEmpty();
    }
}
