package dev.carelint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.html.HtmlReport;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drives the picture of where patient data goes: choosing, keys, links, many ways, hostile names. */
@Tag("slow")
class MapPageTest {
    private static final String RIGHT = "\uE014";
    private static final String DOWN = "\uE015";
    private static final String ENTER = "\uE007";
    private static final String ESCAPE = "\uE00C";
    private static final String NODES = "document.querySelectorAll('.node').length";
    private static final String ROWS = "document.querySelectorAll('.wayrows tbody tr').length";
    private static final String FOCUSED = "document.activeElement.dataset.node";
    private static final Path FOLDER = Path.of("target/pages");

    private static Optional<Browser> started = Optional.empty();
    private static Path small = FOLDER;
    private static Path large = FOLDER;
    private static Path evil = FOLDER;

    private Browser browser = started.orElseThrow();

    @BeforeAll
    static void startOnce() throws IOException, InterruptedException {
        started = Browser.start();
        assumeTrue(started.isPresent(), "skipped: chromium and chromedriver are not on the path");
        small = write("map-small", Clinics.of(40).with(map(3, 2)));
        large = write("map-large", Clinics.of(40).with(map(40, 30)));
        evil = write("map-evil", Clinics.evil().with(hostile()));
    }

    @AfterAll
    static void closeBrowser() {
        started.ifPresent(Browser::close);
    }

    @BeforeEach
    void asNew() {
        browser = started.orElseThrow();
        browser.size(1200, 800);
        browser.media("light", "screen");
        browser.open(small, "view=map");
    }

    @AfterEach
    void nothingWasRefused() {
        assertThat(browser.complaints()).isEmpty();
    }

    /** Returns as many kinds of data on their ways to as many topics. */
    private static PhiMap map(int kinds, int topics) {
        List<Movement> movements = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            for (int topic = 0; topic < topics; topic++) {
                String data = kind == 0 ? "diagnosis" : "kind " + kind;
                movements.add(movement(data, "Part" + kind % 7, "clinic.Sender" + topic, "Kafka topic t" + topic));
            }
        }
        return PhiMap.of(movements);
    }

    private static PhiMap hostile() {
        return PhiMap.of(List.of(movement(Clinics.EVIL, Clinics.EVIL, Clinics.EVIL, Clinics.EVIL)));
    }

    /** The first finding of the sample results stands where the first movement ends. */
    private static Movement movement(String data, String entry, String door, String target) {
        Location at = new Location("clinic/src/main/java/clinic/Part0.java", new Span(3, 5, 3, 20));
        boolean isReported = data.equals("diagnosis");
        Movement.Verdict verdict = isReported ? Movement.Verdict.REPORTED : Movement.Verdict.ALLOWED;
        return new Movement(
                new Movement.Datum(data, data, false),
                new Movement.Entry("entity", "stored class", entry),
                List.of("clinic.Intake", door),
                new Movement.Exit(false, "message", "content of a message", "subscribers", "", target, ""),
                List.of(new Movement.Stop(at, verdict, isReported ? List.of("phi-in-log") : List.of(), "agreed")));
    }

    private static Path write(String name, Result result) throws IOException {
        Files.createDirectories(FOLDER);
        Path page = FOLDER.resolve(name + ".html").toAbsolutePath();
        try (Writer out = Files.newBufferedWriter(page)) {
            HtmlReport.write(result, path -> Optional.of(Clinics.source(path)), out);
        }
        return page;
    }

    @Test
    void everyWayIsDrawnAndListed() {
        assertThat(browser.text("document.querySelector('#pane h1').textContent"))
                .isEqualTo("Where patient data goes");
        assertThat(browser.text(NODES)).isEqualTo("10");
        assertThat(browser.text(ROWS)).isEqualTo("6");
        assertThat(browser.text("document.querySelectorAll('.picture path').length"))
                .isEqualTo("11");
        assertThat(browser.text("document.querySelectorAll('.picture path.reported').length"))
                .isEqualTo("5");
        assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("1200");
    }

    @Test
    void choosingLeavesWhatBelongsToIt() {
        browser.click(".lane:nth-of-type(4) .node");
        assertThat(browser.text("location.hash")).startsWith("#view=map&node=exit%3A");
        assertThat(browser.text(ROWS)).isEqualTo("3");
        assertThat(browser.text("document.querySelector('#ways-title').textContent"))
                .startsWith("What belongs to Kafka topic t");
        browser.press(ESCAPE);
        assertThat(browser.text(ROWS)).isEqualTo("6");
        browser.open(small, "view=map&node=class%3Aclinic.Intake");
        assertThat(browser.text(ROWS)).isEqualTo("6");
        browser.open(small, "view=map&node=no-such");
        assertThat(
                        browser.text(
                                "location.hash.includes('no-such') && document.querySelector('.node[aria-pressed=true]') === null"))
                .isEqualTo("true");
    }

    @Test
    void aWayLeadsToItsFinding() {
        browser.click(".wayrows .verdict.reported button");
        assertThat(browser.text("location.hash")).isEqualTo("#finding=f000000");
        assertThat(browser.text("document.querySelector('#pane h1').textContent"))
                .isEqualTo("Diagnosis in the application log");
    }

    @Test
    void pictureIsWalkedByKeys() {
        browser.open(small, "");
        browser.press("m");
        assertThat(browser.text("location.hash")).isEqualTo("#view=map");
        browser.run("document.querySelector('.node').focus()");
        String first = browser.text(FOCUSED);
        browser.press(DOWN);
        assertThat(browser.text(FOCUSED)).startsWith("data:").isNotEqualTo(first);
        browser.press(RIGHT + RIGHT);
        assertThat(browser.text(FOCUSED)).startsWith("class:");
        browser.press(ENTER);
        assertThat(browser.text(ROWS)).isEqualTo("3");
    }

    @Test
    void manyWaysAreFolded() {
        browser.open(large, "view=map");
        assertThat(browser.text(NODES)).isEqualTo("79");
        assertThat(browser.text("document.querySelector('.drawn > p').textContent"))
                .isEqualTo("Draw 28 more");
        browser.click(".drawn > p button");
        assertThat(browser.text(NODES)).isEqualTo("107");
        browser.open(large, "view=map&node=data%3Adiagnosis");
        assertThat(browser.text(ROWS)).isEqualTo("30");
    }

    @Test
    void hostileNamesStayText() {
        browser.open(evil, "view=map");
        assertThat(browser.text("window.owned")).isEqualTo("undefined");
        assertThat(browser.text("document.querySelectorAll('#pane img, #pane iframe, #pane script').length"))
                .isEqualTo("0");
        assertThat(browser.text("document.body.innerText.includes('\\u202E')")).isEqualTo("false");
        browser.click(".lane:nth-of-type(3) .node");
        assertThat(browser.text(ROWS)).isEqualTo("1");
    }

    @Test
    void narrowScreensShowTheTable() {
        browser.size(380, 700);
        assertThat(browser.text("getComputedStyle(document.querySelector('.drawn')).display"))
                .isEqualTo("none");
        assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("380");
    }

    @ParameterizedTest
    @CsvSource({"light,view=map", "dark,view=map", "light,view=map&node=data%3Adiagnosis"})
    void nothingKeepsPeopleOut(String scheme, String hash) throws IOException {
        browser.media(scheme, "screen");
        browser.open(small, hash);
        assertThat(Accessibility.violations(browser)).isEmpty();
    }
}
