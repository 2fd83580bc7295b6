package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks are visited until nothing changes, loops before what follows them. */
class IterationTest {
    private static final long SEED = 20_261_122;

    @Test
    void withoutLoopsEachBlockIsVisitedOnce() {
        List<Integer> visits = new ArrayList<>();
        boolean settled = new Iteration(
                        Loops.of(List.of(block(), block(0), block(0), block(1, 2))), block -> visits.add(block))
                .run();
        assertThat(settled).isTrue();
        assertThat(visits).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aLoopIsSettledBeforeWhatFollowsIt() {
        List<Integer> visits = new ArrayList<>();
        int[] news = {1, 3, 3, 1};
        new Iteration(Loops.of(List.of(block(), block(0, 2), block(1), block(1))), block -> {
                    visits.add(block);
                    return news[block]-- > 0;
                })
                .run();
        assertThat(visits.indexOf(3)).isEqualTo(visits.lastIndexOf(2) - 3);
        assertThat(visits).startsWith(0, 1, 2, 1, 2, 1, 2, 1, 2, 3);
    }

    @Test
    void whatNeverSettlesIsGivenUp() {
        assertThat(new Iteration(Loops.of(List.of(block(0))), block -> true).run())
                .isFalse();
    }

    /** On any graph the result is what rounds over all blocks compute. */
    @Test
    void theResultIsTheLeastFixpoint() {
        Random random = new Random(SEED);
        for (int run = 0; run < 500; run++) {
            List<Block> blocks = randomBlocks(random, 2 + random.nextInt(7));
            long[] rounds = new long[blocks.size()];
            boolean isNew = true;
            while (isNew) {
                isNew = anyGrows(blocks, rounds);
            }
            long[] iterated = new long[blocks.size()];
            boolean settled = new Iteration(Loops.of(blocks), block -> grows(blocks, iterated, block)).run();
            assertThat(settled).as("run %d", run).isTrue();
            assertThat(iterated).as("run %d", run).isEqualTo(rounds);
        }
    }

    private static boolean anyGrows(List<Block> blocks, long[] values) {
        boolean grows = false;
        for (int i = 0; i < values.length; i++) {
            grows |= grows(blocks, values, i);
        }
        return grows;
    }

    /** A block adds its own number to what comes from its predecessors. */
    private static boolean grows(List<Block> blocks, long[] values, int block) {
        long joined = values[block] | 1L << block;
        for (int predecessor : blocks.get(block).predecessors()) {
            joined |= values[predecessor];
        }
        boolean isNew = joined != values[block];
        values[block] = joined;
        return isNew;
    }

    private static List<Block> randomBlocks(Random random, int size) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            blocks.add(block(random.ints(random.nextInt(4), 0, size).toArray()));
        }
        return blocks;
    }

    private static Block block(int... predecessors) {
        return new Block(0, 0, predecessors, new int[0]);
    }
}
