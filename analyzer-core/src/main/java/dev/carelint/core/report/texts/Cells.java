package dev.carelint.core.report.texts;

/** Makes any text the text of a cell, where it means nothing but itself. */
public final class Cells {
    private Cells() {}

    /** Returns a value of RFC 4180; a spreadsheet would take what begins like a formula for one, and run it. */
    public static String csv(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Returns text of Markdown, in a table or not, that shows the text itself. */
    public static String markdown(String text) {
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

    /** Returns what may stand between the accents of code in Markdown. */
    public static String code(String text) {
        return text.replace('`', '\'').replace("|", "\\|").replace('\n', ' ').replace('\r', ' ');
    }
}
