package dev.carelint.core.resource;

import dev.carelint.core.source.Span;
import java.util.List;

/**
 * One value of a configuration file under the path of its key.
 *
 * <p>A path is written with dots, also where the file nests; the second and later elements of a list, or of equal XML elements, have an
 * index ({@code servers[1].url}), an attribute has an {@code @}.
 *
 * @param key the path as the file writes it
 * @param canonical the path as rules compare it, see {@link Keys#canonical}
 * @param value the text, which may be a secret
 * @param span the line that the value, or its key, stands on
 * @param profiles expressions that must all hold for the value to count, such as {@code dev}, {@code !prod}, {@code a | b}
 */
public record Entry(String key, String canonical, String value, Span span, List<String> profiles) {
    public Entry {
        profiles = List.copyOf(profiles);
    }

    static Entry of(String key, String value, Span span, List<String> profiles) {
        return new Entry(key, Keys.canonical(key), value, span, profiles);
    }

    Entry in(List<String> others) {
        return new Entry(key, canonical, value, span, others);
    }

    /** Returns the path of what it is a part of, as written, with the dot; empty at the top. */
    public String parent() {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    /** Shows no value: it may be a secret. */
    @Override
    public String toString() {
        return key + " in line " + span.line();
    }
}
