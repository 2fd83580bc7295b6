package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.source.Problem;
import dev.carelint.core.triage.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a finding doubtful, and what becomes of it. */
class ConfidenceTest {
    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void makeClinic() throws IOException {
        clinic = new Clinic(folder);
        clinic.leaky("Desk");
    }

    @Test
    void whatStandsInOrPassesThroughADemonstrationIsDoubtful() throws IOException {
        clinic.leaky("MockDesk");
        clinic.write("p/Printer.java", """
                package p;
                class Printer {
                    void print(Demo.DemoPatients patients, String ssn) {
                        Log.info(Demo.DemoPatients.shown(ssn));
                    }
                }
                """);
        clinic.write("p/Demo.java", """
                package p;
                class Demo {
                    static class DemoPatients {
                        static String shown(String ssn) {
                            return "patient " + ssn;
                        }
                    }
                }
                """);

        assertThat(clinic.analyze("confidence: low\n").findings())
                .extracting(finding -> finding.location().path() + " " + finding.confidence())
                .containsExactly("p/Desk.java HIGH", "p/MockDesk.java LOW", "p/Printer.java LOW");
        Result sure = clinic.analyze();
        assertThat(Clinic.places(sure)).containsExactly("p/Desk.java:3");
        assertThat(sure.doubtful()).hasSize(2);
    }

    @Test
    void doubtfulFindingsStandInNoBaseline() throws IOException {
        clinic.leaky("MockDesk");

        assertThat(Baseline.of(clinic.analyze()).size()).isEqualTo(1);
        assertThat(Baseline.of(clinic.analyze("confidence: low\n")).size()).isEqualTo(2);
    }

    @Test
    void patientsThatTheSettingsCallInventedAreDoubtful() throws IOException {
        clinic.write(
                "gen/Seeder.java", "package gen;\nclass Seeder { void run(String ssn) {\n    p.Log.info(ssn);\n} }\n");

        Result result = clinic.analyze("synthetic: [gen, old]\n");

        assertThat(Clinic.places(result)).containsExactly("p/Desk.java:3");
        assertThat(result.doubtful()).extracting(Finding::confidence).containsExactly(Confidence.LOW);
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("'old' names no Java source that is analyzed; correct or remove it");
    }
}
