package dev.carelint.cli;

import dev.carelint.core.report.console.ConsoleStyle;
import java.util.Map;
import java.util.Properties;

/**
 * What the standard streams are connected to.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param colors whether colours are wanted there
 * @param width its columns
 */
record Terminal(boolean out, boolean err, boolean colors, int width) {
    /** Files, pipes and tests. */
    static final Terminal NONE = new Terminal(false, false, false, 100);

    private static final int MIN_WIDTH = 60;
    private static final int MAX_WIDTH = 120;

    /**
     * Asks the launcher script, which knows about each stream ({@code carelint.tty=out,err}), or else the JVM, which only knows
     * whether there is a console at all.
     */
    static Terminal detect(Properties properties, Map<String, String> environment, boolean console) {
        String streams = properties.getProperty("carelint.tty", console ? "out,err" : "");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean out = streams.contains("out");
        return new Terminal(
                out,
                streams.contains("err"),
                out && !plain,
                width(properties.getProperty("carelint.columns", environment.getOrDefault("COLUMNS", ""))));
    }

    /** Long lines are hard to read, so very wide terminals are not filled. */
    private static int width(String columns) {
        return columns.matches("\\d{1,4}")
                ? Math.max(MIN_WIDTH, Math.min(Integer.parseInt(columns), MAX_WIDTH))
                : NONE.width;
    }

    /** The style of findings: one line each for programs, wrapped for people. */
    ConsoleStyle findingStyle() {
        return out ? new ConsoleStyle(colors, width) : ConsoleStyle.PLAIN;
    }

    /** The style of prose, which is wrapped for everybody. */
    ConsoleStyle proseStyle() {
        return new ConsoleStyle(colors, width);
    }
}
