package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the program stores into fields of components: into {@code this} and static fields, no matter in which object.
 *
 * <p>Imprecise: all instances of a class share one entry, so only state of the object itself is kept ({@code this.x}), not what is
 * stored into other objects, unless all components share that object: a singleton, or what a container injects. Values are in terms of the storing body's own inputs.
 */
public final class FieldContents {
    private final Map<Part, Value> stored = new LinkedHashMap<>();
    /** What is put into arrays and containers that a field holds, by field and pseudo-part. */
    private final Map<Part, Map<Part, Value>> contents = new LinkedHashMap<>();

    /** Tells whether all components see one object in a field. */
    private final Predicate<Part> isShared;

    FieldContents(Predicate<Part> isShared) {
        this.isShared = isShared;
    }

    /** Adds what one body leaves in the fields of its receiver and in static fields. */
    void addFrom(Summary summary) {
        Heap heap = summary.exit().heap();
        heap.objects().forEach((object, parts) -> {
            if (!(object instanceof Atom.Place place) || !isState(place)) {
                return;
            }
            Part last = place.path().last();
            AccessPath holder = place.path().parent();
            if (place.path().isEmpty() || place.path().depth() == 1 && isShared(last)) {
                parts.forEach((part, value) -> addField(part, value, heap));
            }
            boolean isHeld =
                    place.path().depth() == 1 || place.path().depth() == 2 && holder != null && isShared(holder.last());
            if (isHeld && last != null) {
                addContent(last, parts);
            }
        });
    }

    /** Tells whether all components see one object in a field, so that what one stores into it another reads. */
    public boolean isShared(@Nullable Part field) {
        return field != null && !field.isPseudo() && isShared.test(field);
    }

    private void addField(Part field, Value value, Heap heap) {
        if (field.isPseudo()) {
            return;
        }
        stored.merge(field, value, Value::join);
        for (Atom atom : value.atoms()) {
            if (atom instanceof Atom.Made) {
                addContent(field, heap.partsOf(atom));
            }
        }
    }

    /** A weak write lists what was there before, too: that says nothing new. */
    private void addContent(Part field, Trie<Part, Value> parts) {
        parts.forEach((part, value) -> {
            if (part.isPseudo() && !field.isPseudo()) {
                Value added = value.filter(atom -> !(atom instanceof Atom.Place place
                        && isState(place)
                        && place.path().parts().contains(field)));
                contents.computeIfAbsent(field, key -> new LinkedHashMap<>()).merge(part, added, Value::join);
            }
        });
    }

    private static boolean isState(Atom.Place place) {
        return !place.derived() && place.root().isComponentState();
    }

    /** Returns all that any body stores into this field; empty when none does. */
    public Value of(Part field) {
        return stored.getOrDefault(field, Value.NONE);
    }

    /** Returns all that any body puts into the array or container in this field. */
    public Value contentOf(Part field) {
        Value.Builder all = new Value.Builder();
        contents.getOrDefault(field, Map.of()).values().forEach(all::addAll);
        return all.build();
    }

    /** Returns what any body puts into a part of what this field holds. */
    public Value contentAt(Part field, Part part) {
        return contents.getOrDefault(field, Map.of()).getOrDefault(part, Value.NONE);
    }

    /** Tells whether some body puts data into the container in this field, at this key or at one that is not known. */
    public boolean mayHoldData(Part field, Part key) {
        Map<Part, Value> parts = contents.getOrDefault(field, Map.of());
        Value atKey = parts.getOrDefault(key, Value.NONE);
        Value anywhere = parts.getOrDefault(Part.pseudo(Part.VALUES, Type.unknown()), Value.NONE);
        return atKey.any(Atom::mayCarryData) || anywhere.any(Atom::mayCarryData);
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
