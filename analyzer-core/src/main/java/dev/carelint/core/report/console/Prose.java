package dev.carelint.core.report.console;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small changes to sentences: wrapping, first sentences, counts of things. */
final class Prose {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Prose() {}

    /** Returns {@code "1 finding"} or {@code "1,200 findings"}. */
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a share rounded down, so that only all of a whole is 100.0 %. */
    static String percent(long part, long whole) {
        long tenths = whole == 0 ? 1_000 : Math.floorDiv(part * 1_000, whole);
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    /** Breaks a line between words at {@code width} (0: never); what follows the first line is indented. */
    static String wrap(String line, int width, int indent) {
        if (width == 0 || line.length() <= width) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : SPACES.split(line.strip(), -1)) {
            if (column > 0 && column + 1 + word.length() > width) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (column > 0) {
                text.append(' ');
                column++;
            } else {
                column = leadingSpaces(line);
                text.append(" ".repeat(column));
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    private static int leadingSpaces(String line) {
        return line.length() - line.stripLeading().length();
    }
}
