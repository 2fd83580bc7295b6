package dev.carelint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.settings.ConfigException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ReportTargetTest {
    private static final Path MODULE = Path.of("build", "web").toAbsolutePath();

    @Test
    void filesAreRelativeToTheModule() {
        assertThat(ReportTarget.parse("sarif=out/../web.sarif", MODULE))
                .isEqualTo(new ReportTarget(ReportFormat.SARIF, MODULE.resolve("web.sarif")));
    }

    @Test
    void absoluteFilesAndFilesWithAnEqualsSignStayWhatTheyAre() {
        Path file = MODULE.resolveSibling("a=b.sarif");

        assertThat(ReportTarget.parse(" sarif = " + file, MODULE).file()).isEqualTo(file);
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> ReportTarget.parse("word=report.doc", MODULE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("carelint.reports")
                .hasMessageContaining("'word'")
                .hasMessageContaining("sarif");
    }

    @Test
    void anotherFormIsAnsweredWithAnExample() {
        for (String text : new String[] {"report.sarif", "sarif=", "sarif= "}) {
            assertThatThrownBy(() -> ReportTarget.parse(text, MODULE))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("'" + text + "'")
                    .hasMessageContaining("FORMAT=FILE");
        }
    }
}
