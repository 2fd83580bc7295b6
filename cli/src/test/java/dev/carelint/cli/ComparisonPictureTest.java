package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.carelint.cli.page.Browser;
import dev.carelint.cli.page.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages of other tools show of the sample application, for {@code docs/comparison.md}. */
@Tag("slow")
class ComparisonPictureTest {
    private static final Path PAGES =
            Path.of("").toAbsolutePath().resolveSibling("test-fixtures/benchmarks/.compare/clinic");

    private static Optional<Browser> started = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        for (String page : List.of("spotbugs.html", "pmd.html")) {
            assumeTrue(
                    Files.isRegularFile(PAGES.resolve(page)),
                    "skipped: test-fixtures/benchmarks/compare --pages has not been run");
        }
        started = Browser.start();
        assumeTrue(started.isPresent(), "skipped: chromium and chromedriver are not on the path");
    }

    @AfterAll
    static void closeBrowser() {
        started.ifPresent(Browser::close);
    }

    /** SpotBugs's page shows a finding after its package, class and pattern were clicked. */
    @Test
    void spotBugsSaysOfTheAuditLogThatLinesMayBreak() throws IOException {
        Browser browser = open("spotbugs.html", 760);
        browser.run("selectMenu('listByPackages')");
        for (String label : List.of("clinic.support", "AuditLog", "CRLF", "AuditLog")) {
            browser.run("[...document.querySelectorAll('.bugList a')].filter((link) => !link.done && link.offsetParent"
                    + " && link.textContent.includes('" + label
                    + "')).forEach((link) => { link.done = 1; link.click(); })");
        }
        assertThat(browser.text("document.body.innerText"))
                .contains("At AuditLog.java:[line 13]", "At EncounterService.java:[line 33]")
                .doesNotContain("diagnosis");
        browser.run("document.getElementById('packages-org.example.clinic.repository').scrollIntoView()");
        Pictures.document("compare-spotbugs", browser.picture());
    }

    @Test
    void pmdListsLines() throws IOException {
        Browser browser = open("pmd.html", 520);
        assertThat(browser.text("document.body.innerText"))
                .contains("Keys.java", "Do not use hard coded encryption keys")
                .doesNotContain("diagnosis");
        Pictures.document("compare-pmd", browser.picture());
    }

    private static Browser open(String page, int height) {
        Browser browser = started.orElseThrow();
        browser.size(1180, height);
        browser.media("light", "screen");
        browser.open(PAGES.resolve(page), "");
        return browser;
    }
}
