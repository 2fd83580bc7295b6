package dev.carelint.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one visit of a block depended on: visiting it again is of no use while all of that is the same.
 *
 * <p>Values and heaps keep their identity while they do not grow, so identity is compared. Owned by one solver.
 */
final class Visit {
    private final @Nullable Heap[] entering;
    private final Value caught;
    private final List<Value> read = new ArrayList<>();
    private int[] numbers = new int[8];

    Visit(@Nullable Heap[] entering, Value caught) {
        this.entering = entering;
        this.caught = caught;
    }

    /** Records that a value was read. */
    void reads(int number, Value value) {
        if (read.size() == numbers.length) {
            numbers = java.util.Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[read.size()] = number;
        read.add(value);
    }

    /** Tells whether a visit now would see the same. */
    boolean isCurrent(@Nullable Heap[] heaps, Value caughtNow, Value[] values) {
        if (caught != caughtNow) {
            return false;
        }
        for (int i = 0; i < heaps.length; i++) {
            if (heaps[i] != entering[i]) {
                return false;
            }
        }
        for (int i = 0; i < read.size(); i++) {
            if (values[numbers[i]] != read.get(i)) {
                return false;
            }
        }
        return true;
    }
}
