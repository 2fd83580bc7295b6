package dev.carelint.rules.literals;

import dev.carelint.core.source.Span;
import java.util.Arrays;

/**
 * A stretch of text that a program or a file holds, with the name of what holds it.
 *
 * @param text its characters
 * @param name variable, field, parameter, key or column that holds it; empty when there is none
 * @param kind what holds it
 * @param places where its parts stand
 */
record Piece(String text, String name, Kind kind, Places places) {
    /** What holds a text. */
    enum Kind {
        LITERAL,
        /** A literal that is handed to a call or stands in an annotation. */
        ARGUMENT,
        NUMBER,
        COMMENT,
        FILE
    }

    /**
     * Where the parts of a text stand.
     *
     * @param starts offsets at which a part begins, rising
     * @param spans the place of each part
     * @param isExact whether a character's column follows from that of its part; escapes move them
     */
    record Places(int[] starts, Span[] spans, boolean isExact) {
        Span of(int start, int end) {
            int found = Arrays.binarySearch(starts, start);
            int part = found >= 0 ? found : -found - 2;
            Span span = spans[part];
            if (!isExact) {
                return span.firstLine();
            }
            int column = span.column() + start - starts[part];
            return new Span(span.line(), column, span.line(), column + end - start);
        }
    }

    /** The text of a file. */
    static Piece ofFile(String text) {
        return new Piece(text, "", Kind.FILE, lines(text, new Span(1, 1, 1, 1)));
    }

    /** A part of a file that begins at an offset and a place, and may go on over lines. */
    static Piece ofPart(String text, String name, Kind kind, Span first) {
        return new Piece(text, name, kind, lines(text, first));
    }

    /** A literal; the lines of a text block are told apart. */
    static Piece ofLiteral(String text, String name, Kind kind, Span span) {
        boolean isBlock = span.endLine() > span.line() && text.indexOf('\n') >= 0;
        Places places = isBlock
                ? lines(text, new Span(span.line() + 1, 1, span.line() + 1, 1))
                : new Places(new int[] {0}, new Span[] {span}, false);
        return new Piece(text, name, kind, isBlock ? new Places(places.starts(), places.spans(), false) : places);
    }

    private static Places lines(String text, Span first) {
        int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[count];
        Span[] spans = new Span[count];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            int line = first.line() + i;
            int column = i == 0 ? first.column() : 1;
            starts[i] = offset;
            spans[i] = new Span(line, column, line, Span.TO_END_OF_LINE);
            offset = text.indexOf('\n', offset) + 1;
        }
        return new Places(starts, spans, true);
    }

    Span place(int start, int end) {
        return places.of(start, end);
    }
}
