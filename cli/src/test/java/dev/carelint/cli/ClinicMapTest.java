package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The map of the sample application, as a picture that is kept; {@code -Dcarelint.golden=update} rewrites it. */
class ClinicMapTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final String SAMPLE = "test-fixtures/samples/clinic";
    private static final Path GOLDEN = Path.of("src/test/resources/dev/carelint/cli/clinic-map.md");

    private static String map(String... arguments) {
        StringWriter text = new StringWriter();
        Engine engine = Engine.load(Additions.NONE);
        CommandLine commandLine = Main.commandLine(new Session(additions -> engine, Terminal.NONE, REPOSITORY));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        assertThat(Main.run(commandLine, arguments)).as(text.toString()).isZero();
        return text.toString();
    }

    @Test
    void pictureOfTheSampleIsAsKept() throws IOException {
        String picture = map("map", SAMPLE, "--format=mermaid");
        if ("update".equals(System.getProperty("carelint.golden"))) {
            Files.createDirectories(GOLDEN.resolveSibling(""));
            Files.writeString(GOLDEN, picture);
        }
        assertThat(GOLDEN).content().isEqualTo(picture);
    }

    /** What the README shows is what the program draws. */
    @Test
    void readmeShowsARealPicture() throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));
        String command = readme.lines()
                .filter(line -> line.startsWith("./carelint map " + SAMPLE) && line.contains("mermaid"))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(command.split("\\s+#", -1)[0].strip().split(" ", -1));
        assertThat(readme).contains(map(words.subList(1, words.size()).toArray(String[]::new)));
    }
}
