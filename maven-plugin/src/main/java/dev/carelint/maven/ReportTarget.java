package dev.carelint.maven;

import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.settings.ConfigException;
import java.nio.file.Path;

/**
 * A report to write: its format and its file.
 *
 * @param format how it is written
 * @param file where it goes, absolute
 */
record ReportTarget(ReportFormat format, Path file) {
    private static final Path DEFAULT_FILE = Path.of("target", "carelint", "carelint.sarif");

    /** Returns the SARIF report that a directory holds when nothing else is said. */
    static ReportTarget standard(Path directory) {
        return new ReportTarget(ReportFormat.SARIF, directory.resolve(DEFAULT_FILE));
    }

    /**
     * Reads {@code FORMAT=FILE}, where the file is relative to {@code directory}.
     *
     * @throws ConfigException when it has another form or names an unknown format
     */
    static ReportTarget parse(String text, Path directory) {
        int equals = text.indexOf('=');
        if (equals < 0 || text.substring(equals + 1).isBlank()) {
            throw new ConfigException("The parameter reports (carelint.reports) has '" + text
                    + "'; write FORMAT=FILE, for instance sarif=target/carelint.sarif.");
        }
        Path file = directory.resolve(text.substring(equals + 1).strip()).normalize();
        return new ReportTarget(format(text.substring(0, equals).strip()), file);
    }

    private static ReportFormat format(String label) {
        return ReportFormat.of(label)
                .orElseThrow(() -> new ConfigException("The parameter reports (carelint.reports) has the format '"
                        + label + "'; valid choices: " + ReportFormat.choices() + "."));
    }
}
