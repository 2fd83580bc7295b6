package dev.carelint.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.console.ConsoleReport;
import dev.carelint.core.report.console.ConsoleStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding tells for each of its steps why it is believed, when it is asked to. */
class ReasonsTest {
    @TempDir
    Path folder;

    private Clinic clinic;

    @BeforeEach
    void makeClinic() throws IOException {
        clinic = new Clinic(folder);
        clinic.write("p/Desk.java", """
                package p;
                class Desk {
                    static class Patient { private String ssn; String ssn() { return ssn; } }
                    private String last;
                    private static String masked(String text) { return text; }
                    void run(Patient patient) {
                        last = masked(patient.ssn());
                        String line = "now " + ext.Text.shape(last);
                        Log.info(line);
                    }
                }
                """);
    }

    @Test
    void eachStepTellsTheFactBehindIt() {
        Request request = clinic.request(List.of(folder), List.of(), 2).withReasons();
        Result result = Clinic.analysis().run(request, Progress.SILENT);
        String text = new ConsoleReport(ConsoleStyle.PLAIN).render(result);

        assertThat(text).startsWith("""
                p/Desk.java:9:9: high phi-in-log: Social security number in the log. [medium confidence]
                    1. field ssn of Desk.Patient is named like a social security number (Desk.java:3)
                       - "ssn" in its name says so; its type String can hold one
                    2. goes through masked(…) (Desk.java:7)
                       - it runs Desk.masked(…) (Desk.java:5), the body of the class that declares it
                       - its name promises to clean, but its body lets the value through, and the body counts
                    3. is stored in last (Desk.java:7)
                       - write of field Desk.last (java.lang.String); whoever reads it gets this value
                    4. is handed on by Text.shape(…) (Desk.java:8)
                       - it is ext.Text#shape, as the imports tell; its class is not on the class path
                       - neither source nor model is known, so the cautious rule holds: text of what goes in may come back as text
                    5. becomes part of a text (Desk.java:8)
                       - joined text: it shows what each of its parts shows
                    6. is assigned to line (Desk.java:8)
                       - assignment: a variable holds what it was last given
                    7. leaves by Log.info(…) (Desk.java:9)
                       - it is p.Log#info, which has no body here
                       - a library model says what it does: "p.Log#info: sink log(arg0)"
                """);
    }

    @Test
    void nobodyIsToldWhoDoesNotAsk() {
        assertThat(clinic.analyze().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.steps())
                        .extracting(FlowStep::reasons)
                        .containsOnly(List.of()));
    }
}
