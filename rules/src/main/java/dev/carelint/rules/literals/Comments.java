package dev.carelint.rules.literals;

import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The comments of a Java source, found by walking over its literals. */
final class Comments {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int line = 1;
    private int lineStart;

    private Comments(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        Comments comments = new Comments(text);
        int i = 0;
        while (i < text.length()) {
            i = comments.step(i);
        }
        return comments.pieces;
    }

    /** Goes over a comment, a literal or one character. */
    private int step(int at) {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            return comment(at, "\n");
        }
        if (text.startsWith("/*", at)) {
            return comment(at, "*/");
        }
        if (text.startsWith("\"\"\"", at)) {
            return over(at, literalEnd(at + 3, "\"\"\""));
        }
        if (c == '"' || c == '\'') {
            return over(at, literalEnd(at + 1, String.valueOf(c)));
        }
        return over(at, at + 1);
    }

    private int comment(int at, String end) {
        int found = text.indexOf(end, at + 2);
        int to = found < 0 ? text.length() : found;
        Span span = new Span(line, at - lineStart + 1, line, at - lineStart + 1);
        pieces.add(Piece.ofPart(text.substring(at, to), "", Piece.Kind.COMMENT, span));
        return over(at, to);
    }

    private int literalEnd(int from, String end) {
        int i = from;
        while (i < text.length() && !text.startsWith(end, i) && (end.length() > 1 || text.charAt(i) != '\n')) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + (i < text.length() && text.charAt(i) == '\n' ? 0 : end.length()));
    }

    private int over(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return to;
    }
}
