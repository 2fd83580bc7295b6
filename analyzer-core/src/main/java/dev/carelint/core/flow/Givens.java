package dev.carelint.core.flow;

import java.util.List;
import java.util.Map;

/**
 * Exact classes of objects that a body is given by some of its callers, by where the objects stand on entry.
 *
 * @param classes binary names of the classes one of which it is; {@link #FUNCTION} for a lambda or method reference
 */
record Givens(Map<Atom.Place, List<String>> classes) {
    /** Stands for the class of a lambda or method reference: no class of the sources. */
    static final String FUNCTION = "(function)";

    static final Givens NONE = new Givens(Map.of());

    Givens {
        classes = Map.copyOf(classes);
    }

    boolean isEmpty() {
        return classes.isEmpty();
    }

    int size() {
        return classes.size();
    }

    /** Returns the classes one of which an object is; none when it may be any. */
    List<String> of(Atom.Place place) {
        return classes.isEmpty() || place.derived() ? List.of() : classes.getOrDefault(place, List.of());
    }
}
