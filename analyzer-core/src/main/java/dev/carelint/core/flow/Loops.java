package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import java.util.List;

/**
 * The loops of a body, as ranges of blocks: from the head to the last block from which control goes back to it.
 *
 * <p>Blocks stand in reverse post-order, so an edge that does not lead forward leads back to the head of a loop.
 *
 * @param ends for each block the last block of the loop that it is the head of, or -1
 */
record Loops(int[] ends) {
    static Loops of(List<Block> blocks) {
        int[] ends = new int[blocks.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = -1;
            for (int predecessor : blocks.get(i).predecessors()) {
                ends[i] = predecessor >= i ? Math.max(ends[i], predecessor) : ends[i];
            }
        }
        return new Loops(ends);
    }

    int blocks() {
        return ends.length;
    }

    /** Tells whether no block is reached from a later one: then one visit of each, in order, sees everything. */
    boolean isEmpty() {
        for (int end : ends) {
            if (end >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a block is the head of a loop. */
    boolean isHead(int block) {
        return ends[block] >= 0;
    }

    /** Returns the last block of the loop with this head. */
    int end(int head) {
        return ends[head];
    }
}
