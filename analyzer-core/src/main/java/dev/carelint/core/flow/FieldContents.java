package dev.carelint.core.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the program stores into fields of components: into {@code this} and static fields, no matter in which object.
 *
 * <p>Imprecise: all instances of a class share one entry, so only state of the object itself is kept ({@code this.x}), not what is
 * stored into other objects. Values are in terms of the storing body's own inputs.
 */
public final class FieldContents {
    private final Map<Part, Value> stored = new LinkedHashMap<>();

    FieldContents() {}

    /** Adds what one body leaves in the fields of its receiver and in static fields. */
    void addFrom(Summary summary) {
        summary.exit().heap().objects().forEach((object, parts) -> {
            if (object instanceof Atom.Place place && isComponent(place)) {
                parts.forEach((part, value) -> {
                    if (!part.isPseudo()) {
                        stored.merge(part, value, Value::join);
                    }
                });
            }
        });
    }

    private static boolean isComponent(Atom.Place place) {
        return place.path().isEmpty()
                && (place.root() instanceof Root.Static
                        || place.root() instanceof Root.Entry entry && entry.index() == Root.Entry.THIS);
    }

    /** Returns all that any body stores into this field; empty when none does. */
    public Value of(Part field) {
        return stored.getOrDefault(field, Value.NONE);
    }

    /** Tells whether some body stores into this field. */
    public boolean isStored(Part field) {
        return stored.containsKey(field);
    }

    /** Returns the fields that are stored into. */
    public List<Part> fields() {
        return List.copyOf(stored.keySet());
    }
}
