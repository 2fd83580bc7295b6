package dev.carelint.core.source;

/**
 * A range of characters in a file, lines and columns counted from one.
 *
 * <p>The end column is exclusive, as SARIF counts it; columns count UTF-16 units. Positions are kept packed in one {@code long}
 * because a program holds millions of them: lines above 1,048,575 and columns above 4,095 are clamped.
 *
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn column after the last character
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {
    private static final int MAX_LINE = (1 << 20) - 1;
    private static final int MAX_COLUMN = (1 << 12) - 1;

    /** End column of a region that covers the rest of its line. */
    public static final int TO_END_OF_LINE = MAX_COLUMN;

    /** The position of something that has none: the first character of the file. */
    public static final Span START = new Span(1, 1, 1, 1);

    /** Returns this span as one number, for {@link #unpack}. */
    public long pack() {
        return ((long) clamp(line, MAX_LINE) << 44)
                | ((long) clamp(column, MAX_COLUMN) << 32)
                | ((long) clamp(endLine, MAX_LINE) << 12)
                | clamp(endColumn, MAX_COLUMN);
    }

    /** Returns the span that {@link #pack} made this number from. */
    public static Span unpack(long packed) {
        return new Span(
                (int) (packed >>> 44),
                (int) (packed >>> 32) & MAX_COLUMN,
                (int) (packed >>> 12) & MAX_LINE,
                (int) packed & MAX_COLUMN);
    }

    /** Returns the part of this span that lies on its first line; what goes on beyond is {@link #TO_END_OF_LINE}. */
    public Span firstLine() {
        return line == endLine && endColumn >= column ? this : new Span(line, column, line, TO_END_OF_LINE);
    }

    @Override
    public int compareTo(Span other) {
        return Long.compareUnsigned(pack(), other.pack());
    }

    private static int clamp(int value, int max) {
        return Math.max(0, Math.min(value, max));
    }
}
