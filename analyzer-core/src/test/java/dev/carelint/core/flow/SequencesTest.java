package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.model.Effect.Sequence.Operation;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists told apart by position hold at each what a list of the JDK holds. */
class SequencesTest {
    private static final Site SITE = new Site(0, 0);
    private static final Value LIST = Value.of(new Atom.Made(SITE, SITE, Type.ofClass("java.util.ArrayList")), null);

    @Test
    void positionsAreThoseOfARealList() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Heap heap = new Heap();
            List<Value> real = new ArrayList<>();
            perform(heap, Operation.CLEAR, -1, Value.NONE);
            for (int step = 0; step < 30; step++) {
                step(heap, real, random, step);
                for (int i = 0; i < real.size(); i++) {
                    assertThat(heap.get(LIST.atom(0), Part.pseudo("[=" + i + "]", Type.unknown())))
                            .as("seed %d, step %d, position %d", seed, step, i)
                            .isEqualTo(real.get(i));
                }
            }
        }
    }

    private static void step(Heap heap, List<Value> real, Random random, int step) {
        Value element = Value.of(new Atom.Labelled("e" + step, SITE), null);
        int position = random.nextInt(real.size() + 1);
        switch (random.nextInt(4)) {
            case 0 -> {
                perform(heap, Operation.APPEND, -1, element);
                real.add(element);
            }
            case 1 -> {
                perform(heap, Operation.INSERT, position, element);
                real.add(position, element);
            }
            case 2 -> {
                if (position < real.size()) {
                    assertThat(perform(heap, Operation.TAKE, position, Value.NONE))
                            .isEqualTo(real.remove(position));
                }
            }
            default -> {
                if (position < real.size()) {
                    assertThat(perform(heap, Operation.PUT, position, element)).isEqualTo(real.set(position, element));
                }
            }
        }
    }

    private static Value perform(Heap heap, Operation operation, int position, Value element) {
        Value at = position < 0 ? Value.NONE : Value.of(new Atom.Known((long) position), null);
        return new Sequences(heap).perform(operation, LIST, at, element);
    }
}
