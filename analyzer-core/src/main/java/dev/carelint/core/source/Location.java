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
