package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Secrets and patients' data stand in literals, comments, broken code, settings, texts and reasons of a small program; whatever Carelint
 * writes about it, in any format, must show none of them.
 */
class PlantedSecretsTest {
    private static final Path PROGRAM = Path.of("src/test/resources/dev/carelint/cli/planted");
    private static final int SHORTEST_PIECE = 8;

    /** Put together here, so that no file holds what scanners of secrets look for. */
    private static final Map<String, String> PLANTED = Map.of(
            "name", "Doerfler-Voss, Wilhelmina",
            "born", "1961-04-17",
            "ssn", "417-63" + "-2958",
            "mrn", "MRN" + "00482913",
            "password", "Tr0ub&<d0r>+/Wq9",
            "token", "ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0fG3hJ6",
            "pem",
                    "-----BEGIN PRIVATE"
                            + " KEY-----\nMIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJc\n-----END PRIVATE KEY-----",
            "digits", "9434765919",
            "letters", "{'V', '8', 'k', 'x', 'Q', '2', 'z', 'P'}",
            "name-in-url", "doerfler");

    @TempDir
    private Path directory;

    private final Map<String, String> written = new LinkedHashMap<>();

    @BeforeEach
    void plant() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(PROGRAM.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                String text = Files.readString(file);
                for (Map.Entry<String, String> planted : PLANTED.entrySet()) {
                    text = text.replace("{{" + planted.getKey() + "}}", planted.getValue());
                }
                assertThat(text).doesNotContain("{{");
                Files.writeString(copy, text);
            }
        }
    }

    private void run(Engine engine, String... arguments) {
        StringWriter text = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Session(additions -> engine, Terminal.NONE, directory));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int status = Main.run(commandLine, arguments);
        written.put(String.join(" ", arguments), text.toString());
        assertThat(status).as(text.toString()).isBetween(0, 1);
    }

    @Test
    void nothingThatIsWrittenShowsThem() throws IOException {
        Engine engine = Engine.load(dev.carelint.core.settings.Additions.read(directory.resolve("carelint.yaml")));
        List<String> scan = new ArrayList<>(List.of("scan", ".", "--fail-on=never", "--trace", "--confidence=low"));
        for (ReportFormat format : ReportFormat.values()) {
            scan.add("--report=" + format.label() + "=report." + format.label());
        }
        run(engine, scan.toArray(String[]::new));
        run(engine, "scan", ".", "--write-baseline=baseline.txt");
        run(engine, "doctor", ".");
        run(engine, "evidence", "--verify=report.evidence");
        String intake = "src/main/java/ward/Intake.java";
        List<String> lines = Files.readAllLines(directory.resolve(intake));
        for (int line = 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).matches(".*(getString|context.get|%s|openStream|SecretKeySpec\\().*")) {
                run(engine, "why", intake + ":" + line);
            }
        }
        for (ReportFormat format : ReportFormat.values()) {
            written.put(format.label(), Files.readString(directory.resolve("report." + format.label())));
        }
        written.put("baseline", Files.readString(directory.resolve("baseline.txt")));

        assertThat(written.get("json"))
                .as("the program is looked at where they stand")
                .contains(
                        "hard-coded-secret",
                        "phi-shaped-literal",
                        "secret-in-configuration",
                        "Broken.java",
                        "phi-in-url")
                .contains("showed", "stand on paper");
        assertThat(shown()).isEmpty();
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        PLANTED.forEach((name, value) -> forms(value)
                .forEach(form -> written.forEach((where, text) -> {
                    int at = text.indexOf(form);
                    if (at >= 0) {
                        shown.add(name + " in " + where + ": "
                                + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
                    }
                })));
        return shown;
    }

    /** What others would recognize it by: as it stands, as formats escape it, encoded, and pieces of it. */
    private static List<String> forms(String value) {
        List<String> forms = new ArrayList<>();
        for (String line :
                value.lines().filter(line -> !line.contains("PRIVATE")).toList()) {
            forms.add(line);
            forms.add(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            forms.add(line.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"));
            forms.add(line.replace("<", "\\u003C").replace("&", "\\u0026").replace(">", "\\u003E"));
            forms.add(line.replace("/", "\\/"));
            forms.add(URLEncoder.encode(line, StandardCharsets.UTF_8));
            forms.add(URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20"));
            forms.add(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_8)));
            for (int shift = 0; shift < 3; shift++) {
                String encoded = Base64.getEncoder()
                        .encodeToString(("\0".repeat(shift) + line).getBytes(StandardCharsets.UTF_8));
                int clear = shift == 0 ? 0 : shift + 1;
                forms.add(encoded.substring(clear, encoded.length() - 4));
            }
            for (int from = 0; from + SHORTEST_PIECE <= line.length(); from++) {
                forms.add(line.substring(from, from + SHORTEST_PIECE));
            }
        }
        return forms;
    }
}
