package dev.carelint.core.source;

import java.util.Comparator;

/**
 * A place in a source file, as reports name it.
 *
 * @param path path of the file relative to the analysis root, with forward slashes
 * @param span the range inside the file
 */
public record Location(String path, Span span) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::path).thenComparing(Location::span);

    /** Returns the whole line that a text {@code PATH:LINE} names. */
    public static Location ofLine(String place) {
        int colon = place.lastIndexOf(':');
        int line = Integer.parseInt(place.substring(colon + 1));
        return new Location(place.substring(0, colon), new Span(line, 1, line, 2));
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code path:line}, the form that terminals and IDEs link. */
    @Override
    public String toString() {
        return path + ":" + span.line();
    }
}
