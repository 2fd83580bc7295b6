package dev.carelint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.settings.Additions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "rules");
    private static final String COMMAND = "the pages are stale; write them by: mvn -q -Dquick -pl rules -am test"
            + " -Dtest=RulePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dcarelint.golden=update";

    /** All laws, each with its own grades. */
    private static SortedMap<String, String> pages() {
        return new RulePages(RulePack.load(Additions.NONE.heldTo(List.of("hipaa", "gdpr", "apac")))).all();
    }

    @Test
    void theCommittedPagesAreThoseOfTheRules() throws IOException {
        SortedMap<String, String> pages = pages();
        if ("update".equals(System.getProperty("carelint.golden"))) {
            write(pages);
        }

        SortedMap<String, String> committed = committed();
        assertThat(committed.keySet()).as(COMMAND).isEqualTo(pages.keySet());
        pages.forEach(
                (name, text) -> assertThat(committed.get(name)).as(COMMAND).isEqualTo(text));
    }

    @Test
    void aPageTellsWhatTheRuleIsAbout() {
        assertThat(pages().get("phi-in-log.md"))
                .contains(
                        "# Patient data in the application log",
                        "## What happened elsewhere\n\n- In May 2018",
                        "// finds: phi-in-log",
                        "- **SLF4J, Logback, Log4j**: ",
                        "sanitizers:",
                        "// carelint:ignore phi-in-log -- reason",
                        "## Known limits",
                        "**45 CFR 164.312(a)(1)**: Let only");
    }

    @Test
    void onlyDataThatFlowsCanBeMasked() {
        assertThat(pages().get("small-key.md")).doesNotContain("sanitizers:");
        assertThat(pages().get("sql-injection.md")).doesNotContain("sanitizers:");
    }

    private static void write(SortedMap<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String old : committed().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static SortedMap<String, String> committed() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                pages.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return pages;
    }
}
