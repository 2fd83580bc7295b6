package dev.carelint.core.report.console;

import dev.carelint.core.finding.Result;

/**
 * A result as a compiler would tell it, for people who want to repair what it names.
 *
 * <p>Findings stand by file and line, each with its path and remedy. The summary at the end names what was not analyzed.
 */
public final class ConsoleReport {
    private final ConsoleStyle style;

    public ConsoleReport(ConsoleStyle style) {
        this.style = style;
    }

    /** Returns the text, whose lines end with {@code \n}. */
    public String render(Result result) {
        StringBuilder out = new StringBuilder();
        FindingText text = new FindingText(style);
        result.findings().stream().sorted().forEach(finding -> {
            text.append(finding, out);
            out.append('\n');
        });
        new SummaryText(style).append(result, out);
        return out.toString();
    }
}
