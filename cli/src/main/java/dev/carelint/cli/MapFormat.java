package dev.carelint.cli;

import dev.carelint.core.report.ReportFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code carelint map} shows what it knows. */
enum MapFormat {
    JSON(ReportFormat.MAP),
    MERMAID(ReportFormat.MAP_MERMAID),
    ROPA_CSV(ReportFormat.ROPA_CSV),
    ROPA_MARKDOWN(ReportFormat.ROPA_MARKDOWN),
    /** Only of a comparison. */
    TEXT(null),
    /** Only of a comparison. */
    MARKDOWN(null);

    private final @Nullable ReportFormat report;

    MapFormat(@Nullable ReportFormat report) {
        this.report = report;
    }

    /** Returns the report of a map; null when only comparisons are shown so. */
    @Nullable
    ReportFormat report() {
        return report;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the names of the formats of maps, or those of comparisons. */
    static String choices(boolean ofMaps) {
        return Arrays.stream(values())
                .filter(format -> (format.report != null) == ofMaps)
                .map(MapFormat::label)
                .collect(Collectors.joining(", "));
    }

    /** Reads the name of a format. */
    static final class Converter implements ITypeConverter<MapFormat> {
        @Override
        public MapFormat convert(String text) {
            return Arrays.stream(values())
                    .filter(format -> format.label().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("unknown format '" + text + "'; valid choices: "
                            + choices(true) + "; with --compare " + choices(false)));
        }
    }
}
