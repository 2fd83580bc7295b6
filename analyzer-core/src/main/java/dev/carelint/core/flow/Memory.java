package dev.carelint.core.flow;

import dev.carelint.core.model.Form;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes parts of objects on a {@link Heap}, by the rules of the abstract domain. */
final class Memory {
    /** Fields of these types hold nothing of what stands in the text that they were read from. */
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "byte",
            "char",
            "boolean",
            "double",
            "float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Boolean",
            "java.math.BigDecimal",
            "java.util.UUID",
            "java.util.Date");

    private Memory() {}

    /** Returns what a part of any of these objects holds. */
    static Value load(Heap heap, Value objects, Part part, @Nullable Site site) {
        Value.Builder found = new Value.Builder();
        for (int i = 0; i < objects.size(); i++) {
            loadFrom(heap, objects.atom(i), objects.step(i), part, site, found);
        }
        return found.build();
    }

    private static void loadFrom(
            Heap heap, Atom object, @Nullable Step step, Part part, @Nullable Site site, Value.Builder found) {
        if (object instanceof Atom.Place place) {
            loadFromPlace(heap, place, step, part, site, found);
        } else if (object instanceof Atom.Made || object instanceof Atom.Closure) {
            loadFromMade(heap, object, part, found);
        } else if (part.isPseudo() && !(object instanceof Atom.Marked)) {
            found.add(object instanceof Atom.Known ? Atom.Known.FIXED : object, step);
        } else if (object instanceof Atom.Encoded read
                && read.forms().contains(Form.MEMBER)
                && !NUMBERS.contains(part.type().erasedName())) {
            found.add(read, step);
        }
    }

    private static void loadFromPlace(
            Heap heap, Atom.Place place, @Nullable Step step, Part part, @Nullable Site site, Value.Builder found) {
        if (place.derived()) {
            if (part.isPseudo()) {
                found.add(place, step);
            }
            return;
        }
        boolean definite = addListed(heap, place, part, found);
        if (!definite && (part.isPseudo() || !isText(place.type()) && !isBeyondKey(place))) {
            Atom.Place child = Heap.extend(place, part);
            found.add(child, site == null ? step : new Step(site, Step.Kind.READ, step, null));
        }
    }

    /** Where a path is too long to grow, the field of an object that stands at a key is not what the key names. */
    private static boolean isBeyondKey(Atom.Place place) {
        Part last = place.path().last();
        return place.path().depth() >= AccessPath.MAX_DEPTH && last != null && last.isValueAtKey();
    }

    /** A text has no fields; one that comes where an object is expected came by a path that casts rule out. */
    private static boolean isText(Type type) {
        return type.erasedName().equals("java.lang.String");
    }

    private static void loadFromMade(Heap heap, Atom object, Part part, Value.Builder found) {
        boolean listed = addListed(heap, object, part, found);
        if (!listed) {
            found.addAll(Heap.unlisted(object, part, heap.partsOf(object)));
        }
    }

    /**
     * Adds what the heap lists for a part and its relatives. Where something was put under a known key, that is taken for what stands
     * there, and computed keys for other ones. Tells whether the part itself is listed.
     */
    private static boolean addListed(Heap heap, Atom object, Part part, Value.Builder found) {
        Trie<Part, Value> parts = heap.partsOf(object);
        Value exact = parts.get(part);
        if (exact != null) {
            found.addAll(exact);
        }
        boolean isKnownKey = exact != null && part.isValueAtKey();
        if (part.isContent() && !parts.isEmpty() && !isKnownKey) {
            addRelatives(object, parts, part, found);
        }
        return exact != null;
    }

    /**
     * The element at an index may be any element, and any element may be the one at an index; only what the same object is known to
     * hold elsewhere is not taken for what stands here.
     */
    private static void addRelatives(Atom object, Trie<Part, Value> parts, Part part, Value.Builder found) {
        boolean any = isAny(part);
        char family = part.name().charAt(0);
        parts.forEach((other, value) -> {
            if (other.isContent()
                    && other.name().charAt(0) == family
                    && !other.name().equals(Part.KEYS)
                    && !part.name().equals(Part.KEYS)
                    && (any || isAny(other))) {
                if (part.name().equals(Part.COMPUTED)) {
                    found.addAll(other.isValueAtKey() ? value.filter(atom -> !isNamedByKey(atom)) : value);
                } else {
                    found.addAll(any ? value : value.filter(atom -> !isElsewhere(atom, object)));
                }
            }
        });
    }

    private static boolean isElsewhere(Atom atom, Atom object) {
        return atom instanceof Atom.Place place
                && object instanceof Atom.Place holder
                && place.root().equals(holder.root())
                && place.path().last() != null
                && place.path().last().isValueAtKey()
                && java.util.Objects.equals(place.path().parent(), holder.path());
    }

    /** Who asks for a computed key does not ask for what only a certain key says to be someone's. */
    private static boolean isNamedByKey(Atom atom) {
        if (atom instanceof Atom.Keyed) {
            return true;
        }
        AccessPath path = atom instanceof Atom.Place place ? place.path() : AccessPath.EMPTY;
        while (path.parent() != null && path.last() != null && path.last().isPseudo()) {
            if (path.last().isValueAtKey()) {
                return true;
            }
            path = path.parent();
        }
        return false;
    }

    private static boolean isAny(Part part) {
        return part.name().equals(Part.ELEMENTS)
                || part.name().equals(Part.VALUES)
                || part.name().equals(Part.COMPUTED);
    }

    /** Writes a part: in place of what is there when only one object can be meant and {@code replace} is asked for. */
    static void store(Heap heap, Value objects, Part part, Value value, boolean replace) {
        List<Atom> targets = objects.atoms().stream().filter(Memory::hasParts).toList();
        boolean strong = replace && objects.size() == 1;
        for (Atom target : targets) {
            Value old = strong ? Value.NONE : current(heap.partsOf(target), target, part);
            heap.put(target, part, old.join(value));
        }
    }

    /** Writes several parts at once, in place of what is there when only one object can be meant. */
    static void storeAll(Heap heap, Value objects, List<Part> parts, List<Value> values) {
        boolean strong = objects.size() == 1;
        for (int i = 0; i < objects.size(); i++) {
            Atom target = objects.atom(i);
            if (hasParts(target)) {
                Trie<Part, Value> before = heap.partsOf(target);
                Trie<Part, Value> joined = before;
                for (int j = 0; j < parts.size(); j++) {
                    Part part = parts.get(j);
                    Value old = strong ? Value.NONE : current(before, target, part);
                    joined = joined.with(part, old.join(values.get(j)));
                }
                heap.putAll(target, joined);
            }
        }
    }

    /** Forgets all parts of the one object that this must be. */
    static void clear(Heap heap, Value objects) {
        Atom object = objects.single();
        if (object instanceof Atom.Made) {
            heap.clear(object);
        }
    }

    private static Value current(Trie<Part, Value> parts, Atom target, Part part) {
        Value listed = parts.get(part);
        return listed == null ? Heap.unlisted(target, part, parts) : listed;
    }

    private static boolean hasParts(Atom atom) {
        return atom instanceof Atom.Made
                || atom instanceof Atom.Closure
                || atom instanceof Atom.Place place && !place.derived();
    }
}
