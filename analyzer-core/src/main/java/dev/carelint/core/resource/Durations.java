package dev.carelint.core.resource;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and numbers as settings write them: {@code 30m}, {@code PT30M}, {@code 1800}. */
public final class Durations {
    private static final Pattern SIMPLE =
            Pattern.compile("([+-]?\\d{1,15})\\s*(ms|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)?");

    private Durations() {}

    /** Returns seconds; a number without a unit counts {@code scale} of them. Empty when the text is none of this. */
    public static OptionalLong seconds(String text, long scale) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher simple = SIMPLE.matcher(plain);
        if (simple.matches()) {
            long number = Long.parseLong(simple.group(1));
            String unit = simple.group(2);
            return OptionalLong.of(unit == null ? number * scale : inSeconds(number, unit));
        }
        if (!plain.startsWith("p") && !plain.startsWith("-p")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Duration.parse(plain).toSeconds());
        } catch (DateTimeParseException | ArithmeticException none) {
            return OptionalLong.empty();
        }
    }

    private static long inSeconds(long number, String unit) {
        if (unit.equals("ms")) {
            return number / 1000;
        }
        return number
                * switch (unit.charAt(0)) {
                    case 's' -> 1;
                    case 'm' -> 60;
                    case 'h' -> 3600;
                    default -> 86_400;
                };
    }
}
