package dev.carelint.core.ir;

/**
 * A basic block: a range of instructions that ends in a {@link Instruction.Terminator}.
 *
 * <p>{@link Instruction.Phi} instructions stand first, then at most one {@link Instruction.Caught}. Blocks stand in reverse
 * post-order of the normal edges as far as structured code allows: a predecessor with a higher number is a back edge.
 *
 * @param first index of its first instruction
 * @param end index after its last instruction
 * @param predecessors blocks from which control comes, in the order of the operands of its phis; for a handler, each block of the
 *     try body and the block before it, since an exception may leave from the middle
 * @param handlers first blocks of the catch and finally clauses that are in force, innermost first
 */
public record Block(int first, int end, int[] predecessors, int[] handlers) {
    public Block {
        predecessors = Numbers.shared(predecessors);
        handlers = Numbers.shared(handlers);
    }
}
