package dev.carelint.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blanks what a parser stumbles over, so that the rest of a file can be read.
 *
 * <p>JavaParser recovers from errors inside statement lists by itself. For others: a broken token costs its line; a text block without end costs what is indented like its content; a brace too few
 * or too many costs the member before the first line that stands at a member's indentation and a wrong depth; any other error
 * costs the smallest member or type around it. Lines keep their numbers.
 */
final class Recovery {
    /** Characters before a brace in which the header of a type is sought. */
    private static final int MAX_HEADER = 4_000;

    private static final Pattern TYPE =
            Pattern.compile("\\b(class|interface|enum|record)\\s+\\w|\\bnew\\b[^;]*\\)\\s*$");

    private String text;
    private final List<Region> lost = new ArrayList<>();

    /** A range of offsets that was blanked, end exclusive. */
    record Region(int from, int to) {}

    Recovery(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    List<Region> lost() {
        return lost;
    }

    /** Blanks what is wrong around an offset; returns false when there is nothing left to try. */
    boolean repair(int error, boolean lexical) {
        CodeMask mask = CodeMask.of(text);
        Region region = open(mask);
        if (region == null) {
            region = lexical ? lineAround(error) : unbalanced(mask);
        }
        if (region == null || isBlank(region)) {
            region = member(mask, Math.max(0, Math.min(error, text.length() - 1)));
        }
        if (region == null || isBlank(region)) {
            return false;
        }
        blank(region);
        close();
        return true;
    }

    /** Returns what a comment or a text block takes that does not end. */
    private static @Nullable Region open(CodeMask mask) {
        if (mask.openText() >= 0) {
            return new Region(mask.openText(), mask.endOfContent(mask.openText()));
        }
        return mask.openComment() < 0 ? null : new Region(mask.openComment(), mask.length());
    }

    private boolean isBlank(Region region) {
        return text.substring(region.from, region.to).isBlank();
    }

    private void blank(Region region) {
        lost.add(region);
        text = blank(text, List.of(region));
    }

    /** Returns a text with spaces in place of all that stands in some regions, but for the ends of lines. */
    static String blank(String text, List<Region> regions) {
        StringBuilder blanked = new StringBuilder(text);
        for (Region region : regions) {
            for (int i = region.from; i < region.to; i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    blanked.setCharAt(i, ' ');
                }
            }
        }
        return blanked.toString();
    }

    /** Closes the braces that are still open at the end. */
    private void close() {
        CodeMask mask = CodeMask.of(text);
        int depth = 0;
        for (int i = 0; i < mask.length(); i++) {
            depth = Math.max(0, depth + change(mask.at(i)));
        }
        text += "}".repeat(depth);
    }

    private static int change(char c) {
        return c == '{' ? 1 : c == '}' ? -1 : 0;
    }

    private Region lineAround(int offset) {
        int at = Math.min(offset, text.length());
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', Math.max(from, at - 1));
        return new Region(from, to < 0 ? text.length() : to);
    }

    /** Returns the member whose braces do not match, judged by the indentation of the one after it. */
    private static @Nullable Region unbalanced(CodeMask mask) {
        if (isBalanced(mask)) {
            return null;
        }
        int depth = 0;
        int indentation = -1;
        int memberStart = -1;
        for (int line = 0, next; line < mask.length(); line = next) {
            next = nextLine(mask, line);
            int first = firstOf(mask, line);
            boolean member = first >= 0 && (Character.isJavaIdentifierStart(mask.at(first)) || mask.at(first) == '@');
            if (member && depth == 1 && (indentation < 0 || first - line == indentation)) {
                indentation = first - line;
                memberStart = line;
            } else if (member && first - line == indentation && memberStart >= 0) {
                return new Region(memberStart, line);
            }
            for (int i = line; i < next; i++) {
                depth += change(mask.at(i));
            }
        }
        return null;
    }

    boolean isBalanced() {
        return isBalanced(CodeMask.of(text));
    }

    private static boolean isBalanced(CodeMask mask) {
        int depth = 0;
        for (int i = 0; i < mask.length(); i++) {
            depth += change(mask.at(i));
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static int nextLine(CodeMask mask, int from) {
        int i = from;
        while (i < mask.length() && mask.at(i) != '\n') {
            i++;
        }
        return Math.min(i + 1, mask.length());
    }

    /** Returns the offset of the first visible character of a line, or -1. */
    private static int firstOf(CodeMask mask, int line) {
        int i = line;
        while (i < mask.length() && mask.at(i) != '\n') {
            if (!Character.isWhitespace(mask.at(i))) {
                return i;
            }
            i++;
        }
        return -1;
    }

    /** Returns the smallest member of a type around an offset that is not blank already; at last the top-level type. */
    private @Nullable Region member(CodeMask mask, int error) {
        List<Integer> opened = new ArrayList<>();
        for (int i = 0; i < error; i++) {
            if (mask.at(i) == '{') {
                opened.add(i);
            } else if (mask.at(i) == '}' && !opened.isEmpty()) {
                opened.remove(opened.size() - 1);
            }
        }
        for (int level = opened.size(); level >= 0; level--) {
            int begin = level == 0 ? 0 : opened.get(level - 1) + 1;
            if (level == 0 || isTypeBody(mask, opened.get(level - 1))) {
                Region region = segment(mask, begin, error);
                if (!isBlank(region)) {
                    return region;
                }
            }
        }
        return null;
    }

    static boolean isTypeBody(CodeMask mask, int brace) {
        int from = brace - 1;
        while (from >= Math.max(0, brace - MAX_HEADER) && ";{}".indexOf(mask.at(from)) < 0) {
            from--;
        }
        return TYPE.matcher(mask.code(from + 1, brace)).find();
    }

    /** Returns the declaration around an offset: after one semicolon or brace, up to the next. */
    private static Region segment(CodeMask mask, int begin, int error) {
        int start = begin;
        int depth = 0;
        for (int i = begin; i < mask.length(); i++) {
            char c = mask.at(i);
            depth += change(c);
            if (depth < 0) {
                return new Region(start, i);
            }
            if (depth == 0 && (c == '}' || c == ';')) {
                if (i >= error) {
                    return new Region(start, i + 1);
                }
                start = i + 1;
            }
        }
        return new Region(start, mask.length());
    }
}
