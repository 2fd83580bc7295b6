package dev.carelint.core.flow;

import dev.carelint.core.model.Effect;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists whose elements are known by their positions, as long as all that happens to them is: they are made empty here, and grow, shrink
 * and change at constant positions. What is done at an unknown position, or to one of several lists, makes all positions unknown.
 */
final class Sequences {
    /** Longer lists are told apart by nobody. */
    private static final long MAX_SIZE = 32;

    private static final int MAX_FIXED = 4;

    private static final long UNKNOWN = -1;

    private static final Set<Effect.Sequence.Operation> ENDS = Set.of(
            Effect.Sequence.Operation.FIRST,
            Effect.Sequence.Operation.LAST,
            Effect.Sequence.Operation.SHIFT,
            Effect.Sequence.Operation.POP);

    private static final Part SIZE = Part.pseudo(".size", Type.unknown());

    private final Heap heap;

    Sequences(Heap heap) {
        this.heap = heap;
    }

    /**
     * Performs an operation.
     *
     * @param lists the lists it may be done to
     * @param position where, or nothing when the operation has no position
     * @param element what is put there, or nothing
     * @return what the operation takes out of the list
     */
    Value perform(Effect.Sequence.Operation operation, Value lists, Value position, Value element) {
        Atom list = lists.single();
        if (!(list instanceof Atom.Made)) {
            return loosely(operation, lists, element);
        }
        long size = size(list);
        long at = Folding.constant(position) instanceof Long number ? number : UNKNOWN;
        boolean grows = size != UNKNOWN && size < MAX_SIZE;
        boolean isWithin = at != UNKNOWN && at >= 0 && at < size;
        if (operation == Effect.Sequence.Operation.CLEAR) {
            return clear(list);
        } else if (operation == Effect.Sequence.Operation.APPEND && grows) {
            return insert(list, size, size, element);
        } else if (operation == Effect.Sequence.Operation.INSERT && grows && (isWithin || at == size)) {
            return insert(list, at, size, element);
        } else if (operation == Effect.Sequence.Operation.TAKE && isWithin) {
            return take(list, at, size);
        } else if (operation == Effect.Sequence.Operation.PUT && isWithin) {
            return put(list, at, element);
        } else if (operation == Effect.Sequence.Operation.PREPEND && grows) {
            return insert(list, 0, size, element);
        }
        return size > 0 && ENDS.contains(operation) ? atEnd(operation, list, size) : loosely(operation, lists, element);
    }

    private Value atEnd(Effect.Sequence.Operation operation, Atom list, long size) {
        return switch (operation) {
            case FIRST -> held(list, at(0));
            case LAST -> held(list, at(size - 1));
            case SHIFT -> take(list, 0, size);
            default -> take(list, size - 1, size);
        };
    }

    /** Makes a list of these elements; more than a few constants are not told apart. */
    void fill(Value lists, List<Value> elements) {
        boolean isTold = elements.size() <= MAX_FIXED
                || elements.size() <= MAX_SIZE && elements.stream().anyMatch(Sequences::tells);
        Atom list = lists.single();
        if (!isTold || !(list instanceof Atom.Made)) {
            elements.forEach(
                    element -> Memory.store(heap, lists, Part.pseudo(Part.ELEMENTS, Type.unknown()), element, false));
            return;
        }
        clear(list);
        for (int i = 0; i < elements.size(); i++) {
            insert(list, i, i, elements.get(i));
        }
    }

    private static boolean tells(Value element) {
        return element.any(atom -> !(atom instanceof Atom.Known || atom instanceof Atom.Clean));
    }

    /** Puts what one list or array holds into another one, at the same positions when both are made here and the other is new. */
    void copy(Value lists, Value others) {
        Atom list = lists.single();
        Atom other = others.single();
        if (!(list instanceof Atom.Made made) || !heap.partsOf(made).isEmpty() || !(other instanceof Atom.Made)) {
            Part elements =
                    Part.pseudo(Part.ELEMENTS, Shapes.contentType(Operands.containerType(others), Part.ELEMENTS));
            Memory.store(heap, lists, elements, Memory.load(heap, others, elements, null), false);
            return;
        }
        heap.partsOf(other).forEach((part, value) -> {
            if (part.isContent() || part.equals(SIZE) || part.name().equals(Part.TEXT)) {
                heap.put(made, part, value);
            }
        });
    }

    private long size(Atom list) {
        Value size = heap.get(list, SIZE);
        return size != null && Folding.constant(size) instanceof Long known ? known : UNKNOWN;
    }

    private static Part at(long position) {
        return Part.pseudo(Part.element(position), Type.unknown());
    }

    private Value clear(Atom list) {
        for (Part part : positions(list)) {
            heap.remove(list, part);
        }
        heap.remove(list, Part.pseudo(Part.ELEMENTS, Type.unknown()));
        heap.put(list, SIZE, Value.of(new Atom.Known(0L), null));
        return Value.NONE;
    }

    private Value insert(Atom list, long position, long size, Value element) {
        for (long i = size; i > position; i--) {
            heap.put(list, at(i), held(list, at(i - 1)));
        }
        heap.put(list, at(position), element);
        heap.put(list, SIZE, Value.of(new Atom.Known(size + 1), null));
        return Value.NONE;
    }

    private Value take(Atom list, long position, long size) {
        Value taken = held(list, at(position));
        for (long i = position; i < size - 1; i++) {
            heap.put(list, at(i), held(list, at(i + 1)));
        }
        heap.remove(list, at(size - 1));
        heap.put(list, SIZE, Value.of(new Atom.Known(size - 1), null));
        return taken;
    }

    private Value put(Atom list, long position, Value element) {
        Value old = held(list, at(position));
        heap.put(list, at(position), element);
        return old;
    }

    private Value held(Atom list, Part part) {
        Value held = heap.get(list, part);
        return held == null ? Value.NONE : held;
    }

    /** Whatever is not known exactly happens to the elements as a whole. */
    private Value loosely(Effect.Sequence.Operation operation, Value lists, Value element) {
        Value taken = Value.NONE;
        Part elements = Part.pseudo(Part.ELEMENTS, Shapes.contentType(Operands.containerType(lists), Part.ELEMENTS));
        boolean takes = operation == Effect.Sequence.Operation.TAKE || operation == Effect.Sequence.Operation.PUT;
        if (takes || ENDS.contains(operation)) {
            taken = Memory.load(heap, lists, elements, null);
        }
        for (Atom list : lists.atoms()) {
            boolean isScrambled = operation == Effect.Sequence.Operation.SCRAMBLE;
            boolean isLookedAt =
                    operation == Effect.Sequence.Operation.FIRST || operation == Effect.Sequence.Operation.LAST;
            if (list instanceof Atom.Made && !isLookedAt && (isScrambled || heap.get(list, SIZE) != null)) {
                forgetPositions(list, elements, operation != Effect.Sequence.Operation.APPEND);
            }
        }
        if (!element.isEmpty()) {
            Memory.store(heap, lists, elements, element, false);
        }
        return taken;
    }

    /** What is only appended leaves the others where they are. */
    private void forgetPositions(Atom list, Part elements, boolean move) {
        heap.put(list, SIZE, Value.of(Atom.Clean.INSTANCE, null));
        if (!move) {
            return;
        }
        Value all = held(list, elements);
        for (Part part : positions(list)) {
            all = all.join(held(list, part));
            heap.remove(list, part);
        }
        heap.put(list, elements, all);
    }

    private List<Part> positions(Atom list) {
        List<Part> found = new ArrayList<>();
        heap.partsOf(list).forEach((part, value) -> {
            if (part.isElementAt()) {
                found.add(part);
            }
        });
        return found;
    }
}
