package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the program, with its real engine, on the sample application as a newcomer would. */
class ClinicSampleTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Engine ENGINE = Engine.load(Additions.NONE);
    private static final Path SAMPLE = REPOSITORY.resolve("test-fixtures/samples/clinic");
    private static final Path SARIF_SCHEMA =
            REPOSITORY.resolve("analyzer-core/src/test/resources/dev/carelint/core/report/sarif/sarif-2.1.0.json");
    private static final String SERVICE = "src/main/java/org/example/clinic/service/PatientService.java";
    private static final String CONSOLE = "src/main/java/org/example/clinic/support/Console.java";

    @TempDir
    private Path clinic;

    private String out = "";

    @BeforeEach
    void copySample() throws IOException {
        Files.createDirectory(clinic.resolve(".git"));
        Path sources = SAMPLE.resolve("src");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = clinic.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    private int scan(Path directory, String... arguments) {
        return run(
                directory,
                Stream.concat(Stream.of("scan"), Stream.of(arguments)).toArray(String[]::new));
    }

    private int run(Path directory, String... arguments) {
        StringWriter text = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Session(additions -> ENGINE, Terminal.NONE, directory));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int status = Main.run(commandLine, arguments);
        out = text.toString();
        return status;
    }

    private void edit(String file, String old, String replacement) throws IOException {
        Path path = clinic.resolve(file);
        String source = Files.readString(path);
        assertThat(source).contains(old);
        Files.writeString(path, source.replace(old, replacement));
    }

    @Test
    void sarifIsValidAndTheSameWithAnyNumberOfThreads() throws IOException {
        assertThat(scan(clinic, ".", "--threads=1", "--report=sarif=one.sarif")).isEqualTo(1);
        assertThat(scan(clinic, ".", "--threads=4", "--report=sarif=four.sarif"))
                .isEqualTo(1);
        String sarif = Files.readString(clinic.resolve("one.sarif"));
        assertThat(clinic.resolve("four.sarif")).content().isEqualTo(sarif);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SARIF_SCHEMA));
        assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    }

    @Test
    void baselineHoldsWhenLinesMove() throws IOException {
        assertThat(scan(clinic, ".", "--write-baseline", "carelint-baseline.txt"))
                .isEqualTo(0);
        edit(SERVICE, "import java.util.List;", "// A remark.\n\nimport java.util.List;");
        assertThat(scan(clinic, ".", "--fail-on=info", "--fail-on-incomplete"))
                .as(out)
                .isEqualTo(0);
        edit(SERVICE, "return saved;", "log.info(\"{}\", saved.getSsn());\n        return saved;");
        assertThat(scan(clinic, ".")).isEqualTo(1);
        assertThat(out).contains("1 finding: 1 high.");
    }

    @Test
    void ignoresNeedAReasonAndSomethingToIgnore() throws IOException {
        edit(SERVICE, "saved); // finds: phi-in-log", "saved); // carelint:ignore phi-in-log -- agreed with privacy");
        edit(SERVICE, "names); // finds: phi-in-log", "names); // carelint:ignore phi-in-log");
        edit(SERVICE, "found.size());", "found.size()); // carelint:ignore phi-in-log -- not needed");
        assertThat(scan(clinic, ".")).isEqualTo(1);
        assertThat(out).contains("Suppressed: 1 (1 by comment).");
        assertThat(out).contains("gives no reason", "silences nothing; remove it");
        assertThat(out.lines().filter(line -> line.startsWith(SERVICE + ":28:")).toList())
                .isEmpty();
        assertThat(out.lines().filter(line -> line.startsWith(SERVICE + ":45:")).toList())
                .hasSize(1);
    }

    @Test
    void oneLineDeclaresASanitizer() throws IOException {
        scan(clinic, ".");
        assertThat(out).contains(CONSOLE + ":19:");
        Files.writeString(
                clinic.resolve("carelint.yaml"), "sanitizers: [\"org.example.clinic.support.Masking#maskPhone\"]\n");
        scan(clinic, ".");
        assertThat(out).doesNotContain(CONSOLE + ":19:");
    }

    /** What the README shows is what the program says, to the letter. */
    @Test
    void readmeShowsRealOutput() throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));
        List<String> blocks = List.of(readme.split("```\\w*\n", -1));
        scan(REPOSITORY, SAMPLE.toString());
        assertThat(out).contains(blocks.get(1));
        scan(REPOSITORY, SAMPLE.toString(), "--trace");
        assertThat(out).contains(block(blocks, "goes through Masking.maskPhone"));
        String asked = block(blocks, "$ ./carelint why ");
        List<String> command = List.of(asked.lines().findFirst().orElseThrow().split(" ", -1));
        run(REPOSITORY, command.get(2), command.get(3), command.get(4));
        assertThat(asked).endsWith(out);
    }

    private static String block(List<String> blocks, String part) {
        return blocks.stream().filter(block -> block.contains(part)).findFirst().orElseThrow();
    }
}
