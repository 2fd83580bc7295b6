package dev.carelint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.carelint.core.finding.Result;
import dev.carelint.core.report.html.HtmlReport;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Drives the page as its readers do: filters, links, keys, colours, thousands of findings, hostile code. */
@Tag("slow")
class HtmlPageTest {
    private static final String DOWN = "\uE015";
    private static final String LEFT = "\uE012";
    private static final String ENTER = "\uE007";
    private static final String ESCAPE = "\uE00C";
    private static final String TAB = "\uE004";
    private static final String HEADING = "document.querySelector('#pane h1').textContent";
    private static final String LEFT_OVER = "document.getElementById('left').textContent";
    private static final String FOCUS = "document.activeElement.id";
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
        small = write("small", Clinics.of(40));
        large = write("large", Clinics.of(5_000));
        evil = write("evil", Clinics.evil());
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
        browser.open(small, "");
        browser.run("try { localStorage.clear() } catch {}");
        browser.open(small, "");
    }

    @AfterEach
    void nothingWasRefused() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensOnWhatAManagerReads() {
        assertThat(browser.text(HEADING)).isEqualTo("40 findings in 40 files");
        assertThat(browser.text("document.querySelector('.legend').textContent"))
                .isEqualTo("10 critical10 high10 medium10 low");
        assertThat(browser.text("document.querySelector('.lead').textContent")).contains("1 part was not analyzed");
        assertThat(browser.text("document.querySelectorAll('.matrix tbody tr').length"))
                .isEqualTo("4");
        assertThat(browser.text("document.querySelector('.overview').getBoundingClientRect().top < 60"))
                .isEqualTo("true");
    }

    @Test
    void filtersStandInTheAddress() {
        browser.click(".legend .critical");
        assertThat(browser.text(LEFT_OVER)).isEqualTo("10 of 40 findings");
        assertThat(browser.text("location.hash")).isEqualTo("#severity=critical");
        browser.run(
                "const s = document.querySelector('[data-filter=way]'); s.value = '=a URL'; s.dispatchEvent(new Event('change'))");
        assertThat(browser.text("location.hash")).isEqualTo("#severity=critical&way=a+URL");
        String left = browser.text(LEFT_OVER);
        assertThat(left).isNotEqualTo("10 of 40 findings").endsWith(" of 40 findings");

        browser.open(small, "severity=critical&way=a+URL");
        assertThat(browser.text(LEFT_OVER)).isEqualTo(left);
        browser.click(".chip");
        assertThat(browser.text("location.hash")).isEqualTo("#way=a+URL");
        browser.click(".active .quiet");
        assertThat(browser.text(LEFT_OVER)).isEqualTo("40 findings");
    }

    @Test
    void aCellOfTheTableLeavesItsFindings() {
        browser.click(".matrix .cell");
        int shown = Integer.parseInt(browser.text("document.querySelector('.matrix .cell').textContent"));
        assertThat(browser.text(LEFT_OVER)).isEqualTo(shown + " of 40 findings");
    }

    @ParameterizedTest
    @CsvSource({"rule,3", "file,40", "data,4", "regulation,2"})
    void findingsAreGrouped(String by, String groups) {
        browser.click("#grouping [data-by=" + by + "]");
        assertThat(browser.text("location.hash")).isEqualTo(by.equals("rule") ? "" : "#by=" + by);
        assertThat(browser.text("document.querySelector('.item.group').getAttribute('aria-setsize')"))
                .isEqualTo(groups);
    }

    @Test
    void searchingLeavesWhatHasAllWords() {
        browser.click("#search");
        browser.press("part7 diagnosis");
        assertThat(browser.text("location.hash")).isEqualTo("#q=part7+diagnosis");
        assertThat(browser.text(LEFT_OVER)).endsWith(" of 40 findings");
        browser.press("xyz");
        assertThat(browser.text("document.querySelector('.empty').textContent"))
                .isEqualTo("No finding passes these filters.");
    }

    @Test
    void linksLeadToOneFinding() {
        browser.open(small, "finding=f000012");
        assertThat(browser.text(HEADING)).isEqualTo("Diagnosis in the application log");
        assertThat(browser.text("document.querySelectorAll('.step').length")).isEqualTo("3");
        assertThat(browser.text("document.querySelectorAll('.step .file').length"))
                .isEqualTo("3");
        assertThat(browser.text("document.querySelector('.item[aria-selected=true] .title').textContent"))
                .isEqualTo("Diagnosis in the application log");
        assertThat(browser.text("document.querySelector('.copyable').textContent"))
                .startsWith("// carelint:ignore phi-in-log -- REASON");
        browser.open(small, "finding=f000040");
        assertThat(browser.text("document.querySelector('.note').textContent"))
                .contains("access-controlled audit trail");
        browser.open(small, "finding=no-such");
        assertThat(browser.text(HEADING)).startsWith("40 findings");
    }

    @Test
    void sourceIsShownWithTheStepMarked() {
        browser.open(small, "finding=f000012");
        assertThat(browser.text("document.querySelector('.step.last mark').textContent"))
                .isEqualTo("log.info(\"admit");
        assertThat(browser.text("document.querySelector('.step.last .snippet').textContent"))
                .contains("log.info(\"admitted {}\", patient.describe(\"••••\"));");
    }

    @Test
    void backLeadsBack() {
        browser.click(".item.finding");
        assertThat(browser.text("location.hash")).startsWith("#finding=");
        browser.run("history.back()");
        assertThat(browser.await(
                                "const done = arguments[0]; setTimeout(() => done(document.querySelector('#pane h1').textContent), 300)")
                        .asString())
                .startsWith("40 findings");
    }

    @Test
    void everythingIsReachedByKeys() {
        browser.press("j");
        String first = browser.text("location.hash");
        browser.press("j");
        assertThat(browser.text("location.hash")).startsWith("#finding=").isNotEqualTo(first);
        browser.press("k");
        assertThat(browser.text("location.hash")).isEqualTo(first);
        browser.press(ESCAPE);
        assertThat(browser.text("location.hash")).isEmpty();
        assertThat(browser.text(FOCUS)).isEqualTo("list");
        browser.press(DOWN + LEFT + LEFT);
        assertThat(browser.text("document.querySelector('.cursor').getAttribute('aria-expanded')"))
                .isEqualTo("false");
        browser.press(DOWN + DOWN + ENTER);
        assertThat(browser.text(FOCUS)).isEqualTo("pane");
        browser.press("/");
        assertThat(browser.text(FOCUS)).isEqualTo("search");
        browser.press(ESCAPE + "?");
        assertThat(browser.text("document.getElementById('help').open")).isEqualTo("true");
        browser.press(ESCAPE);
        assertThat(browser.text("document.getElementById('help').open")).isEqualTo("false");
    }

    @Test
    void lettersCanBeSwitchedOff() {
        browser.press("?");
        browser.click("#letters");
        browser.press(ESCAPE + "j");
        assertThat(browser.text("location.hash")).doesNotContain("finding");
    }

    @Test
    void focusIsSeen() {
        List<String> without = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            browser.press(TAB);
            String outline = browser.text("getComputedStyle(document.activeElement).outlineStyle");
            if (outline.equals("none")) {
                without.add(browser.text("document.activeElement.outerHTML"));
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void coloursFollowTheSystemOrTheSwitch() {
        String light = browser.text("getComputedStyle(document.body.parentElement).backgroundColor");
        browser.media("dark", "screen");
        String dark = browser.text("getComputedStyle(document.body.parentElement).backgroundColor");
        assertThat(dark).isNotEqualTo(light);
        browser.press("t");
        assertThat(browser.text("getComputedStyle(document.body.parentElement).backgroundColor"))
                .isEqualTo(light);
        browser.press("t");
        browser.media("light", "screen");
        assertThat(browser.text("getComputedStyle(document.body.parentElement).backgroundColor"))
                .isEqualTo(dark);
    }

    @Test
    void paperHoldsOverviewAndFindings() {
        browser.open(small, "severity=critical");
        browser.media("light", "print");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.text("document.querySelectorAll('#paper article.finding').length"))
                .isEqualTo("10");
        assertThat(browser.text("document.getElementById('paper').textContent"))
                .contains("10 of 40 findings. Severity: critical");
        assertThat(browser.text("getComputedStyle(document.getElementById('app')).display"))
                .isEqualTo("none");
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.text("document.getElementById('paper').children.length"))
                .isEqualTo("0");
    }

    @Test
    void narrowScreensShowOneThingAtATime() {
        browser.size(380, 700);
        assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("380");
        browser.click(".item.finding");
        assertThat(browser.text("getComputedStyle(document.getElementById('side')).display"))
                .isEqualTo("none");
        assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("380");
        browser.click(".back");
        assertThat(browser.text("getComputedStyle(document.getElementById('side')).display"))
                .isEqualTo("flex");
    }

    /** {@code test-fixtures/benchmarks/page} prints the times that this writes down. */
    @Test
    void thousandsOfFindingsAreScrolledAndFiltered() throws IOException {
        browser.open(large, "");
        assertThat(browser.text("document.querySelectorAll('.item').length < 60"))
                .isEqualTo("true");
        StringBuilder times = new StringBuilder();
        times.append(timed("scroll to the end", "list.scrollTop = list.scrollHeight"));
        assertThat(browser.text("[...document.querySelectorAll('.item')].pop().textContent"))
                .contains("low");
        times.append(timed("search a letter", "search.value = 'd'; search.dispatchEvent(new Event('input'))"));
        times.append(timed("search a word", "search.value = 'diagnosis'; search.dispatchEvent(new Event('input'))"));
        assertThat(browser.text(LEFT_OVER)).isEqualTo("1,250 of 5,000 findings");
        times.append(timed("filter a severity", "document.querySelector('.legend .critical').click()"));
        assertThat(browser.text(LEFT_OVER)).isEqualTo("1,250 of 5,000 findings");
        times.append(timed("group by file", "document.querySelector('[data-by=file]').click()"));
        times.append(timed("all again", "document.querySelector('.active .quiet').click()"));
        assertThat(browser.text(LEFT_OVER)).isEqualTo("5,000 findings");
        Files.writeString(FOLDER.resolve("times.txt"), times.toString());
    }

    private String timed(String name, String action) {
        double before = browser.busy();
        double painted = browser.await("const done = arguments[0], list = document.getElementById('list'),"
                        + " search = document.getElementById('search'), start = performance.now(); "
                        + action + "; requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))")
                .asDouble();
        return "%-20s %4.0f ms until painted, %4.0f ms of the processor%n"
                .formatted(name, painted, browser.busy() - before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "finding=other", "view=notices", "view=suppressed"})
    void hostileCodeStaysText(String hash) {
        browser.open(evil, hash);
        browser.run("dispatchEvent(new Event('beforeprint')); document.querySelector('.item.finding')?.click()");
        assertThat(browser.text("window.owned")).isEqualTo("undefined");
        assertThat(browser.text("document.querySelectorAll('img, svg, iframe, script').length"))
                .isEqualTo("2");
        assertThat(browser.text("document.body.innerText.includes('\\u202E')")).isEqualTo("false");
        assertThat(browser.text("document.querySelectorAll('.unseen').length > 3"))
                .isEqualTo("true");
        assertThat(browser.text("document.querySelector('.item.finding .title').textContent"))
                .contains("</script><img src=x");
    }

    @ParameterizedTest
    @CsvSource({
        "light,''",
        "dark,''",
        "light,finding=f000012",
        "dark,finding=f000012",
        "light,view=suppressed",
        "dark,view=notices",
        "light,q=nothing-is-so"
    })
    void nothingKeepsPeopleOut(String scheme, String hash) throws IOException {
        browser.media(scheme, "screen");
        browser.open(small, hash);
        assertThat(Accessibility.violations(browser)).isEmpty();
        browser.press("?");
        assertThat(Accessibility.violations(browser)).isEmpty();
    }

    private static Path write(String name, Result result) throws IOException {
        Files.createDirectories(FOLDER);
        Path page = FOLDER.resolve(name + ".html").toAbsolutePath();
        try (Writer out = Files.newBufferedWriter(page)) {
            HtmlReport.write(result, path -> Optional.of(Clinics.source(path)), out);
        }
        return page;
    }
}
