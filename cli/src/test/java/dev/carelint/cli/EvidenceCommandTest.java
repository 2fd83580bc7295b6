package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Evidence of a small program, written and checked as an auditor does. */
class EvidenceCommandTest {
    private static final Map<String, Engine> ENGINES = new ConcurrentHashMap<>();
    private static final String INTAKE = "src/main/java/clinic/Intake.java";

    @TempDir
    private Path directory;

    private String out = "";

    @BeforeEach
    void writeProgram() throws IOException {
        Files.createDirectories(directory.resolve(INTAKE).resolveSibling(""));
        Files.createDirectory(directory.resolve(".git"));
        Files.writeString(directory.resolve(INTAKE), """
                package clinic;

                class Intake {
                    void admit(Patient patient) {
                        System.out.println(patient.getSsn());
                        System.out.println(patient.getName()); // carelint:ignore phi-in-console -- printed on paper
                        System.err.println(patient.getDiagnosis());
                    }
                }
                """);
        Files.writeString(directory.resolve("src/main/java/clinic/Ward.java"), "package clinic;\n\nclass Ward {\n");
        Files.writeString(directory.resolve("carelint.yaml"), """
                excludes: ["**/gone/**"]
                suppressions:
                  - {rule: phi-in-console, path: "**/*.java", data: [diagnosis], reason: "nobody watches", owner: "ward team", until: 2999-12-31}
                rules:
                  disable:
                    - {rule: weak-hash, reason: "hashes name cache entries only"}
                    - timing-leak
                  severity:
                    phi-in-console: {severity: low, reason: "the console is a printer"}
                """);
    }

    /** All programs have the same settings, so that one engine fits all. */
    private static Engine engine(Additions additions) {
        return ENGINES.computeIfAbsent(additions.settings() == null ? "" : "with", key -> Engine.load(additions));
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        Session session = new Session(EvidenceCommandTest::engine, Terminal.NONE, directory);
        CommandLine commandLine = Main.commandLine(session);
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int status = Main.run(commandLine, arguments);
        out = text.toString();
        return status;
    }

    private String scan(String report, String... more) throws IOException {
        String[] plain = {"scan", "src", "--fail-on", "never", "--report", report};
        assertThat(run(Stream.concat(Stream.of(plain), Stream.of(more)).toArray(String[]::new)))
                .as(out)
                .isZero();
        return Files.readString(directory.resolve(report.substring(report.indexOf('=') + 1)));
    }

    @Test
    void tellsWhatWasDoneAndLeftUndone() throws IOException {
        String text = scan("evidence-markdown=evidence.md").replace("\\", "");
        assertThat(text)
                .contains("is switched off | hashes name cache entries only", "is switched off | none given")
                .contains("is graded low instead of", "the console is a printer")
                .contains("files that match **/gone/** are not read")
                .contains("in the code: printed on paper; owner: none given; until: no end")
                .contains("settings: nobody watches; owner: ward team; until: 2999-12-31")
                .contains("Did not run: `weak-hash`. Reason: hashes name cache entries only")
                .contains("| syntax | src/main/java/clinic/Ward.java")
                .contains("option profile hipaa", "  carelint.yaml")
                .doesNotContain(directory.toString(), "compliant");
    }

    @Test
    void sameInputsGiveTheSameBytesAndHold() throws IOException {
        String first = scan("evidence=one.html", "--threads=1");
        assertThat(scan("evidence=two.html", "--threads=3")).isEqualTo(first);
        assertThat(run("evidence", "--verify", "one.html")).as(out).isZero();
        assertThat(out).contains("The hash is that of the list.", "3 files are as listed.", "same version and rules");
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        String report = scan("evidence=one.html");
        Files.writeString(directory.resolve("src/main/java/clinic/Bed.java"), "class Bed {}");
        Files.writeString(directory.resolve(INTAKE), "class Intake {}");
        assertThat(run("evidence", "--verify", "one.html", ".")).isEqualTo(1);
        assertThat(out)
                .contains("Changed: " + INTAKE, "Not listed: src/main/java/clinic/Bed.java", "2 files are as listed.");
        Files.writeString(
                directory.resolve("forged.html"), report.replace("option tests left out", "option tests read"));
        assertThat(run("evidence", "--verify", "forged.html")).isEqualTo(1);
        assertThat(out).contains("the report was changed");
        assertThat(run("evidence", "--verify", INTAKE)).isEqualTo(2);
    }
}
