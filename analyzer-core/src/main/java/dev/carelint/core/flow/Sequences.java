package dev.carelint.core.flow;

import dev.carelint.core.model.Effect;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists whose elements are known by their positions, as long as all that happens to them is: they are made empty here, and grow, shrink
 * and change at constant positions. What is done at an unknown position, or to one of several lists, makes all positions unknown.
 */
final class Sequences {
    /** Longer lists are told apart by nobody. */
    private static final long MAX_SIZE = 32;

    private static final long UNKNOWN = -1;

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
        }
        return loosely(operation, lists, element);
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
        Part elements = Part.pseudo(Part.ELEMENTS, Shapes.contentType(Effects.containerType(lists), Part.ELEMENTS));
        if (operation == Effect.Sequence.Operation.TAKE || operation == Effect.Sequence.Operation.PUT) {
            taken = Memory.load(heap, lists, elements, null);
        }
        for (Atom list : lists.atoms()) {
            if (list instanceof Atom.Made && heap.get(list, SIZE) != null) {
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
