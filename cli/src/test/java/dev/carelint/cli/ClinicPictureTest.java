package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.carelint.cli.page.Browser;
import dev.carelint.cli.page.Pictures;
import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The HTML report of the sample application, as the program writes it, looked at in a browser.
 *
 * <p>Pictures go to {@code target/pages}; with {@code -Dcarelint.golden=update} those of the documents are renewed.
 */
@Tag("slow")
class ClinicPictureTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path SAMPLE = REPOSITORY.resolve("test-fixtures/samples/clinic");
    private static final Path FOLDER = Path.of("target/pages").toAbsolutePath();
    private static final Path PAGE = FOLDER.resolve("clinic.html");
    private static final String LEAK =
            "const one = [...document.querySelectorAll('#data')].map((data) => JSON.parse(data.textContent))[0]"
                    + ".findings.find((finding) => finding.rule === 'phi-in-log' && finding.method.includes('EncounterService'));";

    private static Optional<Browser> started = Optional.empty();

    @BeforeAll
    static void scanAndStart() throws IOException, InterruptedException {
        started = Browser.start();
        assumeTrue(started.isPresent(), "skipped: chromium and chromedriver are not on the path");
        Files.createDirectories(FOLDER);
        StringWriter text = new StringWriter();
        Engine engine = Engine.load(Additions.NONE);
        CommandLine commandLine = Main.commandLine(new Session(additions -> engine, Terminal.NONE, SAMPLE));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int status =
                Main.run(commandLine, "scan", ".", "--root", ".", "--fail-on", "never", "--report", "html=" + PAGE);
        assertThat(status).as(text.toString()).isZero();
    }

    @AfterAll
    static void closeBrowser() {
        started.ifPresent(Browser::close);
    }

    @Test
    void summaryTellsWhatLeavesWhere() throws IOException {
        Browser browser = open("light", 1180, 860, "");
        assertThat(browser.text("document.querySelector('.matrix').textContent"))
                .contains("application log", "Diagnosis", "Medical record number");
        Pictures.document("report-summary", browser.picture());
        Files.write(
                FOLDER.resolve("summary-dark.png"), open("dark", 1180, 860, "").picture());
        Files.write(
                FOLDER.resolve("summary-narrow.png"),
                open("light", 390, 844, "").picture());
    }

    @Test
    void flowIsDrawnThroughTheFiles() throws IOException {
        Browser browser = open("light", 1180, 880, "");
        browser.run(LEAK + "location.hash = 'finding=' + one.id");
        assertThat(browser.await(
                                "const done = arguments[0]; setTimeout(() => done(document.querySelector('#pane').textContent), 200)")
                        .asString())
                .contains("Diagnosis in the application log", "3 steps through 3 files", "diagnosisCode");
        Pictures.document("report-flow", browser.picture());
        browser.media("dark", "screen");
        Files.write(FOLDER.resolve("flow-dark.png"), browser.picture());
        browser.media("light", "print");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        Files.write(FOLDER.resolve("flow-print.png"), browser.picture());
    }

    @Test
    void secretsOfTheSampleAreNotSpread() throws IOException {
        String keys = Files.readString(SAMPLE.resolve("src/main/java/org/example/clinic/crypto/Keys.java"));
        String secret = keys.replaceAll("(?s).*bytes = \"([^\"]+)\".*", "$1");
        assertThat(secret).hasSizeBetween(8, 40);
        assertThat(Files.readString(PAGE))
                .contains("Keys.java", "byte[] bytes = ")
                .doesNotContain(secret);
    }

    private static Browser open(String scheme, int width, int height, String hash) {
        Browser browser = started.orElseThrow();
        browser.size(width, height);
        browser.media(scheme, "screen");
        browser.open(PAGE, hash);
        assertThat(browser.complaints()).isEmpty();
        return browser;
    }
}
