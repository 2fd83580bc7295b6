package dev.carelint.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report to write: its format and its file, where {@code -} is standard output.
 *
 * @param format how it is written
 * @param file where it goes
 */
record ReportTarget(Format format, String file) {
    /** The formats a report may have. */
    enum Format {
        SARIF,
        CONSOLE
    }

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

        private static Format format(String label) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.name().equals(label.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "unknown format '" + label + "'; valid choices: sarif, console"));
        }
    }
}
