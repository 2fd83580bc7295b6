package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;

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
}
