package dev.carelint.core.ir;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of one body are defined: made once, for whoever asks often; immutable. */
public final class Definitions {
    private final List<Instruction> code;
    private final int[] indices;

    Definitions(Body body) {
        this.code = body.code();
        this.indices = new int[body.values()];
        Arrays.fill(indices, -1);
        for (int i = 0; i < code.size(); i++) {
            int result = code.get(i).result();
            if (result >= 0) {
                indices[result] = i;
            }
        }
    }

    /** Returns the index of the instruction that defines a value; -1 for an absent one, and where none does. */
    public int index(int value) {
        return value < 0 ? -1 : indices[value];
    }

    /** Returns the instruction that defines a value, or null for an absent one. */
    public @Nullable Instruction of(int value) {
        int index = index(value);
        return index < 0 ? null : code.get(index);
    }

    /** Returns the instruction that a value comes from, seen through the local variables it was put in; null for an absent one. */
    public @Nullable Instruction origin(int value) {
        int index = originIndex(value);
        return index < 0 ? null : code.get(index);
    }

    /** Returns the index of the {@linkplain #origin instruction that a value comes from}; -1 for an absent one. */
    public int originIndex(int value) {
        int index = index(value);
        while (index >= 0 && code.get(index) instanceof Instruction.Assign copy) {
            index = index(copy.value());
        }
        return index;
    }
}
