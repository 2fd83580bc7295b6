package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private final Invocation carelint = new Invocation(Path.of("").toAbsolutePath());

    @Test
    void rulesAreListed() {
        assertThat(carelint.run("rules")).isEqualTo(0);
        assertThat(carelint.out().lines())
                .containsExactly(
                        "phi-in-log   high      CWE-532  Something leaks",
                        "weak-cipher  high      CWE-532  Something leaks");
    }

    @Test
    void pagesOfRulesAreWritten(@TempDir Path folder) throws IOException {
        assertThat(carelint.run("rules", "--markdown", folder.resolve("pages").toString()))
                .isEqualTo(0);
        assertThat(folder.resolve("pages/README.md")).hasContent("# Rules\n");
        assertThat(carelint.out()).startsWith("Wrote 1 pages to ");
    }

    @Test
    void ruleIsExplained() {
        assertThat(carelint.run("explain", "weak-cipher")).isEqualTo(0);
        assertThat(carelint.out())
                .startsWith("weak-cipher: Something leaks\n")
                .contains("How to fix\nLog an internal id.", "Reported\n    bad();", "CWE-532", "45 CFR 164.312(a)(1)");
    }

    @Test
    void misspelledRuleGetsTheNearest() {
        assertThat(carelint.run("explain", "PHI_in_logs")).isEqualTo(2);
        assertThat(carelint.err()).contains("There is no rule 'PHI_in_logs'. Did you mean 'phi-in-log'?");
        assertThat(carelint.run("explain", "something-else")).isEqualTo(2);
        assertThat(carelint.err()).doesNotContain("Did you mean").contains("'carelint rules' lists all");
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUsage() {
        assertThat(carelint.run()).isEqualTo(2);
        assertThat(carelint.err()).startsWith("Usage: carelint ");
        assertThat(carelint.run("sacn", ".")).isEqualTo(2);
        assertThat(carelint.err()).contains("Did you mean 'scan'?");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(carelint.run("help")).isEqualTo(0);
        assertThat(carelint.out()).contains("scan", "rules", "explain", "Exit status: 0 gate passed");
        assertThat(carelint.run("--version")).isEqualTo(0);
        assertThat(carelint.out()).matches("carelint \\d\\S+ \\(Java .*\\)\\R");
    }

    @Test
    void nearestSpellingNeedsMostLetters() {
        List<String> words = List.of("phi-in-log", "phi-in-url");
        assertThat(Spelling.nearest("phi-in-ulr", words)).hasValue("phi-in-url");
        assertThat(Spelling.nearest("sql", words)).isEmpty();
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void terminalsAreColouredUnlessTheUserObjects() {
        assertThat(Terminal.detect(new Properties(), Map.of(), true).colors()).isTrue();
        assertThat(Terminal.detect(new Properties(), Map.of("NO_COLOR", "1"), true)
                        .colors())
                .isFalse();
        assertThat(Terminal.detect(new Properties(), Map.of("TERM", "dumb"), true)
                        .colors())
                .isFalse();
        assertThat(Terminal.detect(new Properties(), Map.of(), false)).isEqualTo(Terminal.NONE);
    }

    @Test
    void launcherKnowsEachStream() {
        Properties launcher = new Properties();
        launcher.setProperty("carelint.tty", ",err");
        launcher.setProperty("carelint.columns", "72");
        assertThat(Terminal.detect(launcher, Map.of(), true)).isEqualTo(new Terminal(false, true, false, 72));
    }
}
