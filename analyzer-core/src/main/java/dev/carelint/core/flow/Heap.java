package dev.carelint.core.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of objects hold at one point of a body.
 *
 * <p>A part of a {@link Atom.Place} that is not listed holds what it held on entry, the longer place; a part of an object made here
 * that is not listed holds nothing. Mutable, owned by the solver of one body; inner maps are never changed once shared.
 */
final class Heap {
    /** Parts listed beyond this are not recorded any more. */
    static final int MAX_OBJECTS = 500;

    /** Parts that a summary hands to callers. */
    static final int MAX_PARTS = 48;

    private Map<Atom, Map<Part, Value>> objects;
    /** Whether another heap reads the same map: most blocks write nothing, so copies are made at the first write. */
    private boolean isShared;

    Heap() {
        this(new LinkedHashMap<>());
    }

    private Heap(Map<Atom, Map<Part, Value>> objects) {
        this.objects = objects;
    }

    Heap copy() {
        isShared = true;
        Heap copy = new Heap(objects);
        copy.isShared = true;
        return copy;
    }

    /** Returns the listed parts of an object; must not be changed. */
    Map<Part, Value> partsOf(Atom object) {
        return objects.getOrDefault(object, Collections.emptyMap());
    }

    @Nullable
    Value get(Atom object, Part part) {
        return partsOf(object).get(part);
    }

    void put(Atom object, Part part, Value value) {
        Map<Part, Value> old = objects.get(object);
        if (old == null && objects.size() >= MAX_OBJECTS) {
            return;
        }
        Map<Part, Value> parts = old == null ? new LinkedHashMap<>() : new LinkedHashMap<>(old);
        parts.put(part, value);
        own().put(object, parts);
    }

    /** Lists these parts of an object, and no others; the map must not be changed afterwards. */
    void putAll(Atom object, Map<Part, Value> parts) {
        if (objects.containsKey(object) || objects.size() < MAX_OBJECTS) {
            own().put(object, parts);
        }
    }

    void clear(Atom object) {
        if (objects.containsKey(object)) {
            own().remove(object);
        }
    }

    private Map<Atom, Map<Part, Value>> own() {
        if (isShared) {
            objects = new LinkedHashMap<>(objects);
            isShared = false;
        }
        return objects;
    }

    Map<Atom, Map<Part, Value>> objects() {
        return objects;
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Returns what may hold after either of two paths. */
    static Heap join(Heap one, Heap other) {
        if (one.objects == other.objects || other.sameAs(one)) {
            return one;
        }
        Heap joined = one.copy();
        one.objects.forEach((object, parts) -> {
            Map<Part, Value> theirs = other.partsOf(object);
            if (theirs != parts) {
                joined.own().put(object, joinParts(object, parts, theirs));
            }
        });
        other.objects.forEach((object, parts) -> {
            if (!one.objects.containsKey(object)) {
                joined.own().put(object, joinParts(object, Collections.emptyMap(), parts));
            }
        });
        return joined;
    }

    private static Map<Part, Value> joinParts(Atom object, Map<Part, Value> one, Map<Part, Value> other) {
        Map<Part, Value> joined = new LinkedHashMap<>(one);
        one.forEach((part, value) -> {
            if (!other.containsKey(part)) {
                joined.put(part, value.join(unlisted(object, part)));
            }
        });
        other.forEach((part, value) -> {
            Value own = one.get(part);
            joined.put(part, (own == null ? unlisted(object, part) : own).join(value));
        });
        return joined;
    }

    /** Returns what a part that is not listed holds. */
    static Value unlisted(Atom object, Part part) {
        if (object instanceof Atom.Place place && !place.derived()) {
            return Value.of(extend(place, part), null);
        }
        return Value.NONE;
    }

    static Atom.Place extend(Atom.Place place, Part part) {
        if (place.path().depth() >= AccessPath.MAX_DEPTH) {
            return place.asDerived();
        }
        return new Atom.Place(place.root(), place.path().then(part), false, part.type());
    }

    boolean sameAs(Heap other) {
        if (objects == other.objects) {
            return true;
        }
        if (objects.size() != other.objects.size()) {
            return false;
        }
        for (Map.Entry<Atom, Map<Part, Value>> entry : objects.entrySet()) {
            Map<Part, Value> theirs = other.objects.get(entry.getKey());
            if (theirs == null || theirs != entry.getValue() && !sameParts(entry.getValue(), theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameParts(Map<Part, Value> one, Map<Part, Value> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (Map.Entry<Part, Value> entry : one.entrySet()) {
            Value theirs = other.get(entry.getKey());
            if (theirs == null || !theirs.sameAtoms(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** An object made here holds nothing where nothing is listed, so parts without data or constants need not be. */
    private static Map<Part, Value> telling(Atom object, Map<Part, Value> parts) {
        if (object instanceof Atom.Place) {
            return parts;
        }
        Map<Part, Value> telling = new LinkedHashMap<>();
        parts.forEach((part, value) -> {
            if (value.any(atom -> !(atom instanceof Atom.Clean || atom.equals(Atom.Known.NULL)))) {
                telling.put(part, value);
            }
        });
        return telling.size() == parts.size() ? parts : telling;
    }

    /**
     * Returns what callers can see: parts of given objects and of those reachable from these values, the nearest first.
     *
     * <p>Imprecise: at most {@link #MAX_PARTS} parts are kept, so that methods which copy or build whole object graphs do not hand
     * all of them to every caller; what lies deeper is lost.
     */
    Heap reachableFrom(Iterable<Value> values) {
        Heap kept = new Heap();
        java.util.ArrayDeque<Atom> todo = new java.util.ArrayDeque<>();
        values.forEach(value -> todo.addAll(value.atoms()));
        objects.keySet().forEach(object -> {
            if (object instanceof Atom.Place place && !(place.root() instanceof Root.Birth)) {
                todo.add(object);
            }
        });
        int size = 0;
        while (!todo.isEmpty() && size < MAX_PARTS) {
            Atom object = todo.poll();
            Map<Part, Value> parts = objects.get(object);
            if (parts != null && !kept.objects.containsKey(object)) {
                parts = telling(object, parts);
                kept.objects.put(object, parts);
                size += parts.size();
                parts.values().forEach(value -> todo.addAll(value.atoms()));
            }
        }
        return kept;
    }
}
