package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a change brings, and how a baseline shrinks, with the real engine. */
@Tag("slow")
class SinceTest {
    private static final Engine ENGINE = Engine.load(Additions.NONE);
    private static final String DESK = """
            class Desk {
                void open(Patient patient) {
                    System.out.println(Notes.shown(patient.ssn));
                }
                void close(Patient patient) {
                    System.out.println(patient.phoneNumber);
                }
            }
            """;
    private static final String NOTES = """
            class Notes {
                static String shown(String text) {
                    return "a patient";
                }
            }
            """;

    @TempDir
    private Path project;

    private String out = "";

    @BeforeEach
    void commit() throws IOException, GitAPIException {
        project = project.toRealPath();
        Files.writeString(
                project.resolve("Patient.java"), "class Patient {\n    String ssn;\n    String phoneNumber;\n}\n");
        Files.writeString(project.resolve("Desk.java"), DESK);
        Files.writeString(project.resolve("Notes.java"), NOTES);
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("all")
                    .setAuthor("A", "a@b")
                    .setCommitter("A", "a@b")
                    .setSign(false)
                    .call();
        }
    }

    private int scan(String... arguments) {
        StringWriter text = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Session(additions -> ENGINE, Terminal.NONE, project));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        String[] all = new String[arguments.length + 2];
        all[0] = "scan";
        all[1] = ".";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int status = Main.run(commandLine, all);
        out = text.toString();
        return status;
    }

    @Test
    void aFlowThatAChangeCompletesInAnUntouchedFileIsNew() throws IOException {
        assertThat(scan("--since", "HEAD")).isEqualTo(0);
        assertThat(out).contains("No findings.").contains("0 new findings; 1 finding was there before.");

        Files.writeString(project.resolve("Notes.java"), NOTES.replace("\"a patient\"", "text"));

        assertThat(scan("--since", "HEAD", "--fail-on", "low")).isEqualTo(1);
        assertThat(out)
                .contains("Desk.java:3:")
                .doesNotContain("Desk.java:6:")
                .contains("carelint: only what changed since HEAD (")
                .contains("1 new finding; 1 finding was there before.");
    }

    @Test
    void linesThatMoveAndNewFilesAreTold() throws IOException {
        Files.writeString(project.resolve("Desk.java"), "// moved\n\n" + DESK);
        Files.writeString(
                project.resolve("Door.java"),
                "class Door {\n    void a(Patient patient) {\n        System.out.println(patient.ssn);\n    }\n}\n");

        assertThat(scan("--since", "HEAD", "--fail-on", "low")).isEqualTo(1);
        assertThat(out).contains("Door.java:3:").doesNotContain("Desk.java:");
    }

    @Test
    void aBaselineShrinksWhenItIsPruned() throws IOException {
        Files.writeString(project.resolve("Notes.java"), NOTES.replace("\"a patient\"", "text"));
        scan("--write-baseline", "carelint-baseline.txt");
        Files.writeString(project.resolve("Notes.java"), NOTES);
        Files.writeString(
                project.resolve("Door.java"),
                "class Door {\n    void a(Patient patient) {\n        System.out.println(patient.ssn);\n    }\n}\n");

        assertThat(scan()).isEqualTo(1);
        assertThat(out).contains("1 of 2 entries of the baseline no longer occurs; remove it with --prune-baseline");

        assertThat(scan("--prune-baseline")).isEqualTo(1);
        assertThat(out)
                .contains("1 of 2 entries of carelint-baseline.txt no longer occurs, and was removed.")
                .doesNotContain("remove it with");
        assertThat(Files.readString(project.resolve("carelint-baseline.txt")))
                .contains("Desk.java | close | phone number")
                .doesNotContain("Door.java");
    }

    @Test
    void theGateOfTheCommandLineIsExplainedInOneLine() {
        assertThat(scan("--fail-on", "never", "--at-most", "low=0")).isEqualTo(1);
        assertThat(out)
                .contains("carelint: failed: 1 finding of severity low or worse, where at most 0 are allowed"
                        + " (gate, command line).\n");
        assertThat(scan("--fail-on", "info", "--fail-on-rule", "phi-in-console=never"))
                .isEqualTo(0);
        assertThat(scan("--fail-on", "never", "--fail-on-data", "phone=info")).isEqualTo(1);
        assertThat(out)
                .contains("failed: 1 finding about phone number of severity info or worse (gate, command line).");
    }

    @Test
    void staleEntriesAndOldFindingsFailWhenAsked() throws IOException {
        scan("--write-baseline", "carelint-baseline.txt");
        assertThat(scan("--fail-on", "info", "--fail-on-old")).isEqualTo(1);
        assertThat(scan("--fail-on", "info")).isEqualTo(0);
        Files.writeString(project.resolve("Desk.java"), "class Desk {}\n");

        assertThat(scan("--fail-on-stale")).isEqualTo(1);
        assertThat(out).contains("failed: 1 suppression that silences nothing or has expired (gate, command line).");
    }

    @Test
    void contradictoryWishesAreRefused() {
        assertThat(scan("--since", "HEAD", "--write-baseline", "b.txt")).isEqualTo(2);
        assertThat(scan("--prune-baseline")).isEqualTo(2);
        assertThat(out).contains("There is no baseline to prune");
    }
}
