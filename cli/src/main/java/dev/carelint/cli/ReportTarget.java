package dev.carelint.cli;

import dev.carelint.core.report.ReportFormat;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report to write: its format and its file, where {@code -} is standard output.
 *
 * @param format how it is written
 * @param file where it goes
 */
record ReportTarget(ReportFormat format, String file) {
    boolean isStandardOutput() {
        return file.equals("-");
    }

    /** Reads {@code FORMAT=FILE}. */
    static final class Converter implements ITypeConverter<ReportTarget> {
        @Override
        public ReportTarget convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 0 || equals == text.length() - 1) {
                throw new TypeConversionException("'" + text + "' is not FORMAT=FILE, such as sarif=carelint.sarif");
            }
            return new ReportTarget(format(text.substring(0, equals)), text.substring(equals + 1));
        }

        private static ReportFormat format(String label) {
            return ReportFormat.of(label.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(
                            "unknown format '" + label + "'; valid choices: " + ReportFormat.choices()));
        }
    }
}
