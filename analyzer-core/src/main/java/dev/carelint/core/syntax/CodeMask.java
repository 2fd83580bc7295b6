package dev.carelint.core.syntax;

import java.util.regex.Pattern;

/**
 * A text with its comments and literals blanked, so that braces can be counted in code that does not parse.
 *
 * <p>All offsets are those of the text. A literal that does not end ends with its line; a comment that does not end ends with
 * the file; a text block that does not end ends before the next line that is indented no more than the one it begins in.
 */
final class CodeMask {
    /** What stands before the quotes that begin a text block; content seldom ends its line like this. */
    private static final Pattern BEFORE_TEXT = Pattern.compile("([=(,+:?]|->|\\breturn)\\s*$");

    private final String text;
    private final char[] code;
    /** Where a comment begins that does not end, or -1. */
    private int openComment = -1;
    /** Where the first text block begins that does not end, or -1. */
    private int openText = -1;

    private CodeMask(String text) {
        this.text = text;
        this.code = text.toCharArray();
    }

    static CodeMask of(String text) {
        CodeMask mask = new CodeMask(text);
        int i = 0;
        while (i < text.length()) {
            i = mask.step(i);
        }
        return mask;
    }

    int openComment() {
        return openComment;
    }

    int openText() {
        return openText;
    }

    int length() {
        return code.length;
    }

    char at(int offset) {
        return code[offset];
    }

    String code(int from, int to) {
        return new String(code, from, to - from);
    }

    /** Returns the offset behind the brace that closes the one at an offset, or -1. */
    int closing(int brace) {
        int depth = 0;
        for (int i = brace; i < code.length; i++) {
            depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Returns the offset of the innermost brace that is open at an offset, or -1. */
    int opening(int offset) {
        int depth = 0;
        for (int i = offset - 1; i >= 0; i--) {
            depth += code[i] == '}' ? 1 : code[i] == '{' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (c != '/' && c != '"' && c != '\'') {
            return i + 1;
        }
        if (text.startsWith("//", i)) {
            return blank(i, endOfLine(i));
        }
        if (text.startsWith("/*", i)) {
            int end = text.indexOf("*/", i + 2);
            openComment = end < 0 ? i : openComment;
            return blank(i, end < 0 ? text.length() : end + 2);
        }
        if (text.startsWith("\"\"\"", i)) {
            int end = endOfTextBlock(i + 3);
            openText = end < 0 && openText < 0 ? i : openText;
            return blank(i, end < 0 ? endOfContent(i) : end);
        }
        return c == '"' || c == '\'' ? blank(i, endOfLiteral(i, c)) : i + 1;
    }

    private int endOfTextBlock(int from) {
        int end = text.indexOf("\"\"\"", from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf("\"\"\"", end + 1);
        }
        return end < 0 || begins(end) ? -1 : end + 3;
    }

    /** Tells whether quotes begin another text block, so that the one before has no end. */
    private boolean begins(int quotes) {
        int line = text.lastIndexOf('\n', quotes) + 1;
        return text.substring(quotes + 3, endOfLine(quotes)).isBlank()
                && BEFORE_TEXT.matcher(text.substring(line, quotes)).find();
    }

    /** Returns where a text block that has no end may end by its looks. */
    int endOfContent(int quotes) {
        int indentation = indentation(text.lastIndexOf('\n', quotes) + 1);
        int end = endOfLine(quotes);
        for (int line = end + 1; line < text.length(); line = endOfLine(line) + 1) {
            boolean isBlank = text.substring(line, endOfLine(line)).isBlank();
            if (!isBlank && indentation(line) <= indentation) {
                return end;
            }
            end = endOfLine(line);
        }
        return text.length();
    }

    private int indentation(int line) {
        int i = line;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - line;
    }

    private int endOfLiteral(int from, char quote) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (code[i] != '\n' && code[i] != '\r') {
                code[i] = ' ';
            }
        }
        return Math.max(to, from + 1);
    }
}
