package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of one method or lambda in static single assignment form.
 *
 * <p>Values are numbered from zero; each is defined by exactly one instruction. An instruction is named by its index. Block 0 is
 * the entry; unreachable code is left out. The form is built directly from the tree (Braun et al., Simple and Efficient
 * Construction of Static Single Assignment Form, CC 2013).
 *
 * <p>Arrays and lists are shared for compactness and must not be changed.
 *
 * @param values number of values
 * @param locals declared variables
 * @param blocks basic blocks
 * @param code all instructions, block after block
 * @param spans position of each instruction, packed by {@link Span#pack}
 * @param lambdas bodies of the lambdas created directly in this body
 */
public record Body(
        int values,
        List<Local> locals,
        List<Block> blocks,
        List<Instruction> code,
        long[] spans,
        List<LambdaBody> lambdas) {

    /** Returns the position of the instruction at {@code index}. */
    public Span span(int index) {
        return Span.unpack(spans[index]);
    }

    /** Returns where the values are defined: for whoever asks often. */
    public Definitions definitions() {
        return new Definitions(this);
    }

    /** Returns the index of the instruction that defines a value; -1 for an absent one. Looks through the whole body. */
    public int definitionIndex(int value) {
        for (int i = 0; i < code.size() && value >= 0; i++) {
            if (code.get(i).result() == value) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the index of the call of the constructor for an object that is allocated at {@code allocation}; -1 when there is none. */
    public int constructIndex(int allocation) {
        int object = code.get(allocation).result();
        for (int i = allocation + 1; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Construct construct && construct.target() == object) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the instruction that defines a value, or null for an absent one. Looks through the whole body. */
    public @Nullable Instruction definition(int value) {
        int index = definitionIndex(value);
        return index < 0 ? null : code.get(index);
    }

    /** Returns the instruction that a value comes from, seen through the local variables it was put in; null for an absent one. */
    public @Nullable Instruction origin(int value) {
        int index = originIndex(value);
        return index < 0 ? null : code.get(index);
    }

    /** Returns the index of the {@linkplain #origin instruction that a value comes from}; -1 for an absent one. Looks through the whole body. */
    public int originIndex(int value) {
        int index = definitionIndex(value);
        while (index >= 0 && code.get(index) instanceof Instruction.Assign copy) {
            index = definitionIndex(copy.value());
        }
        return index;
    }
}
