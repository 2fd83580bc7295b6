package dev.carelint.core.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.finding.Evidence.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    private Path directory = Path.of("");

    private Path folder = Path.of("");
    private Manifest manifest = new Manifest("1", List.of(), List.of());

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(directory.resolve("clinic"));
        write("Intake.java", "class Intake {}");
        write("Ward.java", "class Ward {}");
        Files.writeString(directory.resolve("Secret.java"), "class Secret {}");
        manifest = new Manifest(
                "1",
                List.of(new Option("exclude", "**/Skipped.java"), new Option("root", ".")),
                List.of(
                        new Input(Kind.FILE, Sha256.of("class Intake {}"), "Intake.java"),
                        new Input(Kind.SILENT, Sha256.of("class Ward {}"), "Ward.java")));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void sameFilesHold() throws IOException {
        write("Skipped.java", "class Skipped {}");
        Verification verification = Verification.of(manifest, folder);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
        assertThat(verification.same()).isEqualTo(2);
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        write("Intake.java", "class Intake { }");
        Files.delete(folder.resolve("Ward.java"));
        write("Theatre.java", "class Theatre {}");
        assertThat(Verification.of(manifest, folder))
                .isEqualTo(new Verification(0, List.of("Intake.java"), List.of("Ward.java"), List.of("Theatre.java")));
    }

    /** Whoever wrote the report may not learn what lies elsewhere. */
    @Test
    void nothingOutsideIsLookedAt() {
        Manifest hostile = new Manifest(
                "1",
                List.of(new Option("root", "..")),
                List.of(new Input(Kind.FILE, Sha256.of("class Secret {}"), "../Secret.java")));
        assertThat(Verification.of(hostile, folder))
                .isEqualTo(new Verification(0, List.of(), List.of("../Secret.java"), List.of()));
    }
}
