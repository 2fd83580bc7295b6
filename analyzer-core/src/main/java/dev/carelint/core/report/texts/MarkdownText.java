package dev.carelint.core.report.texts;

/** Makes any text a text of Markdown: nothing in it becomes markup, ends a cell, or begins a line. */
public final class MarkdownText {
    private MarkdownText() {}

    /** Returns what shows the text in a paragraph or cell. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else if (c == '<' || c == '>' || c == '&') {
                escaped.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
            } else {
                escaped.append("\\`*_{}[]()#!|~@".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Returns what shows the text between backticks. */
    public static String code(String text) {
        return text.replace('`', '\'').replace("|", "\\|").replace('\n', ' ').replace('\r', ' ');
    }
}
