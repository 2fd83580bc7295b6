package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A block is visited again exactly when something that its last visit depended on is another. */
class VisitTest {
    private static final Value OLD = Value.of(new Atom.Marked("old"), null);
    private static final Value NEW = Value.of(new Atom.Marked("new"), null);

    private final @Nullable Heap[] entering = {new Heap(), null};
    private final Visit visit = new Visit(entering, OLD);

    @Test
    void nothingIsNewWhileAllIsTheSame() {
        visit.reads(1, OLD);
        assertThat(visit.isCurrent(entering.clone(), OLD, new Value[] {NEW, OLD}))
                .isTrue();
    }

    @Test
    void aValueThatWasReadAndGrewIsNews() {
        visit.reads(1, OLD);
        assertThat(visit.isCurrent(entering, OLD, new Value[] {OLD, NEW})).isFalse();
    }

    @Test
    void aValueThatWasNotReadIsNone() {
        assertThat(visit.isCurrent(entering, OLD, new Value[] {NEW, NEW})).isTrue();
    }

    @Test
    void allReadsCountHoweverMany() {
        Value[] values = new Value[100];
        java.util.Arrays.fill(values, OLD);
        for (int i = 0; i < values.length; i++) {
            visit.reads(i, OLD);
        }
        assertThat(visit.isCurrent(entering, OLD, values)).isTrue();
        for (int i = 0; i < values.length; i++) {
            values[i] = NEW;
            assertThat(visit.isCurrent(entering, OLD, values)).as("value %d", i).isFalse();
            values[i] = OLD;
        }
    }

    @Test
    void anEdgeThatOpensAndAHeapThatGrowsAreNews() {
        assertThat(visit.isCurrent(new @Nullable Heap[] {entering[0], new Heap()}, OLD, new Value[0]))
                .isFalse();
        assertThat(visit.isCurrent(new @Nullable Heap[] {new Heap(), null}, OLD, new Value[0]))
                .isFalse();
    }

    @Test
    void anotherExceptionCaughtIsNews() {
        assertThat(visit.isCurrent(entering, NEW, new Value[0])).isFalse();
    }
}
