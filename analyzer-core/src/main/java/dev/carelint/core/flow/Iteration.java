package dev.carelint.core.flow;

import java.util.function.IntPredicate;

/**
 * The order in which the blocks of a body are visited until nothing changes: each loop is brought to its end before what follows it is
 * visited, inner loops first.
 *
 * <p>The recursive strategy of Bourdoncle, Efficient Chaotic Iteration Strategies with Widenings, 1993. Visiting all blocks in rounds
 * instead made what follows a loop be computed again for each of its rounds.
 */
final class Iteration {
    /** Of each loop, each time that it is come to, and of the whole body. */
    private static final int MAX_ROUNDS = 8;

    private final Loops loops;
    private final IntPredicate visit;
    private int changes;

    /**
     * Prepares an iteration.
     *
     * @param visit visits a block, unless nothing that it depends on has changed; tells whether anything is new
     */
    Iteration(Loops loops, IntPredicate visit) {
        this.loops = loops;
        this.visit = visit;
    }

    /** Visits the blocks; tells whether nothing changes any more. */
    boolean run() {
        int last = loops.blocks() - 1;
        if (loops.isEmpty()) {
            visitAll(0, last);
            return true;
        }
        return repeat(() -> visitAll(0, last));
    }

    private void visitAll(int from, int to) {
        for (int block = from; block <= to; block++) {
            if (loops.isHead(block)) {
                int head = block;
                int end = Math.min(loops.end(head), to);
                repeat(() -> {
                    visit(head);
                    visitAll(head + 1, end);
                });
                block = end;
            } else {
                visit(block);
            }
        }
    }

    private boolean repeat(Runnable round) {
        for (int i = 0; i < MAX_ROUNDS; i++) {
            int before = changes;
            round.run();
            if (changes == before) {
                return true;
            }
        }
        return false;
    }

    private void visit(int block) {
        if (visit.test(block)) {
            changes++;
        }
    }
}
