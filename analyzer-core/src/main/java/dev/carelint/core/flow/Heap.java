package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of objects hold at one point of a body.
 *
 * <p>A part of a {@link Atom.Place} that is not listed holds what it held on entry, the longer place; a part of an object made here
 * that is not listed holds nothing. Mutable, owned by the solver of one body; copies share what they have in common.
 */
final class Heap {
    /** Parts listed beyond this are not recorded any more. */
    static final int MAX_OBJECTS = 500;

    /** Parts that a summary hands to callers. */
    static final int MAX_PARTS = 48;

    private static final Part TEXT = Part.pseudo(Part.TEXT, Type.unknown());

    private Trie<Atom, Trie<Part, Value>> objects;

    Heap() {
        this(Trie.empty());
    }

    private Heap(Trie<Atom, Trie<Part, Value>> objects) {
        this.objects = objects;
    }

    Heap copy() {
        return new Heap(objects);
    }

    /** Returns the listed parts of an object. */
    Trie<Part, Value> partsOf(Atom object) {
        Trie<Part, Value> parts = objects.get(object);
        return parts == null ? Trie.empty() : parts;
    }

    @Nullable
    Value get(Atom object, Part part) {
        return partsOf(object).get(part);
    }

    void put(Atom object, Part part, Value value) {
        putAll(object, partsOf(object).with(part, value));
    }

    /** Lists a part of an object no longer. */
    void remove(Atom object, Part part) {
        Trie<Part, Value> parts = objects.get(object);
        if (parts != null) {
            objects = objects.with(object, parts.without(part));
        }
    }

    /** Lists these parts of an object, and no others. */
    void putAll(Atom object, Trie<Part, Value> parts) {
        if (objects.size() < MAX_OBJECTS || objects.get(object) != null) {
            objects = objects.with(object, parts);
        }
    }

    void clear(Atom object) {
        objects = objects.without(object);
    }

    Trie<Atom, Trie<Part, Value>> objects() {
        return objects;
    }

    /** Returns what may hold after either of two paths; the first of them when the other brings nothing new. */
    static Heap join(Heap one, Heap other) {
        Trie<Atom, Trie<Part, Value>> joined = one.objects.merge(other.objects, ObjectJoiner.INSTANCE);
        return joined == one.objects ? one : new Heap(joined);
    }

    private static final class ObjectJoiner implements Trie.Joiner<Atom, Trie<Part, Value>> {
        static final ObjectJoiner INSTANCE = new ObjectJoiner();

        @Override
        public Trie<Part, Value> both(Atom object, Trie<Part, Value> mine, Trie<Part, Value> theirs) {
            return mine.merge(theirs, new PartJoiner(object, mine, theirs));
        }

        @Override
        public Trie<Part, Value> onlyMine(Atom object, Trie<Part, Value> mine) {
            return object instanceof Atom.Place ? both(object, mine, Trie.empty()) : mine;
        }

        @Override
        public Trie<Part, Value> onlyTheirs(Atom object, Trie<Part, Value> theirs) {
            return object instanceof Atom.Place ? both(object, Trie.empty(), theirs) : theirs;
        }
    }

    private record PartJoiner(Atom object, Trie<Part, Value> mine, Trie<Part, Value> theirs)
            implements Trie.Joiner<Part, Value> {
        @Override
        public Value both(Part part, Value one, Value other) {
            return one.join(other);
        }

        @Override
        public Value onlyMine(Part part, Value value) {
            boolean isThere = object instanceof Atom.Place place && holdsUnchanged(value, place, part);
            return isThere ? value : value.join(unlisted(object, part, theirs));
        }

        @Override
        public Value onlyTheirs(Part part, Value value) {
            return unlisted(object, part, mine).join(value);
        }
    }

    /** Returns what a part holds that these parts of the object do not list. */
    static Value unlisted(Atom object, Part part, Trie<Part, Value> listed) {
        if (object instanceof Atom.Place place) {
            return place.derived() ? Value.NONE : Value.of(extend(place, part), null);
        }
        boolean mayLieInText = part.isPseudo()
                && !part.name().equals(Part.TEXT)
                && !part.name().equals(Part.WAY);
        Value content = mayLieInText ? listed.get(TEXT) : null;
        return content == null ? Value.NONE : content;
    }

    /** Tells whether a value has among others what a part of a place held on entry. */
    private static boolean holdsUnchanged(Value value, Atom.Place place, Part part) {
        if (place.derived() || place.path().depth() >= AccessPath.MAX_DEPTH) {
            return false;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.atom(i) instanceof Atom.Place held
                    && !held.derived()
                    && held.path().isThen(place.path(), part)
                    && place.root().equals(held.root())) {
                return true;
            }
        }
        return false;
    }

    static Atom.Place extend(Atom.Place place, Part part) {
        if (place.path().depth() >= AccessPath.MAX_DEPTH) {
            return part.isPseudo() || place.derived() ? place.asDerived() : beyond(place, part);
        }
        return new Atom.Place(place.root(), place.path().then(part), false, part.type());
    }

    /** Where a path is too long, its middle is left out: what the last field is named and declared still says what it holds. */
    private static Atom.Place beyond(Atom.Place place, Part part) {
        AccessPath path = place.path();
        AccessPath before = path.parent();
        AccessPath start = before == null ? null : before.parent();
        Part last = path.last();
        AccessPath cut = start == null || last == null ? path : start.then(last).then(part);
        return new Atom.Place(place.root(), cut, true, part.type());
    }

    boolean sameAs(Heap other) {
        return objects.isSame(other.objects, (mine, theirs) -> mine.isSame(theirs, Value::sameAtoms));
    }

    /** Returns the parts that say more than is known of a part that is not listed. */
    private static Trie<Part, Value> telling(Atom object, Trie<Part, Value> parts) {
        List<Part> silent = new ArrayList<>();
        parts.forEach((part, value) -> {
            boolean tells = object instanceof Atom.Place place
                    ? !isUnchanged(place, part, value)
                    : value.any(atom -> !(atom instanceof Atom.Clean || atom.equals(Atom.Known.NULL)));
            if (!tells) {
                silent.add(part);
            }
        });
        Trie<Part, Value> telling = parts;
        for (Part part : silent) {
            telling = telling.without(part);
        }
        return telling;
    }

    private static boolean isUnchanged(Atom.Place place, Part part, Value value) {
        return !place.derived()
                && value.single() instanceof Atom.Place held
                && !held.derived()
                && held.path().depth() == place.path().depth() + 1
                && held.equals(extend(place, part));
    }

    /**
     * Returns what callers can see: parts of given objects and of those reachable from these values, the nearest first.
     *
     * <p>Imprecise: at most {@link #MAX_PARTS} parts are kept, so that methods which copy or build whole object graphs do not hand
     * all of them to every caller; what lies deeper is lost.
     */
    Heap reachableFrom(Iterable<Value> values) {
        Heap kept = new Heap();
        ArrayDeque<Atom> todo = new ArrayDeque<>();
        Set<Atom> seen = new HashSet<>();
        values.forEach(value -> todo.addAll(value.atoms()));
        objects.forEach((object, parts) -> {
            if (object instanceof Atom.Place place && !(place.root() instanceof Root.Birth)) {
                todo.add(object);
            }
        });
        int size = 0;
        while (!todo.isEmpty() && size < MAX_PARTS) {
            Atom object = todo.poll();
            Trie<Part, Value> parts = objects.get(object);
            if (parts != null && seen.add(object)) {
                Trie<Part, Value> telling = telling(object, parts);
                kept.objects = telling.isEmpty() ? kept.objects : kept.objects.with(object, telling);
                size += telling.size();
                parts.forEach((part, value) -> todo.addAll(value.atoms()));
            }
        }
        return kept;
    }
}
