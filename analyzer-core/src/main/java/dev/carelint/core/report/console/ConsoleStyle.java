package dev.carelint.core.report.console;

import dev.carelint.core.finding.Severity;

/**
 * How text for a terminal looks.
 *
 * @param colors whether ANSI escape sequences are written
 * @param width columns that prose is wrapped at; zero for none, as programs that read the text want it
 */
public record ConsoleStyle(boolean colors, int width) {
    /** What files and pipes get. */
    public static final ConsoleStyle PLAIN = new ConsoleStyle(false, 0);

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";

    String strong(String text) {
        return paint(BOLD, text);
    }

    String faint(String text) {
        return paint(DIM, text);
    }

    /** Paints {@code text} in the colour of a severity. */
    String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL, HIGH -> paint(BOLD_RED, text);
            case MEDIUM -> paint(YELLOW, text);
            case LOW -> paint(CYAN, text);
            case INFO -> paint(DIM, text);
        };
    }

    private String paint(String code, String text) {
        return colors ? code + text + RESET : text;
    }
}
