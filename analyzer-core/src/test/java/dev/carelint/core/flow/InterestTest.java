package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What reaches a sink is kept only while someone may ask for it. */
class InterestTest {
    private static final String LEAK = "void run() { leak(secret()); }";

    @Test
    void whatSomeoneMayAskForIsKept() {
        assertThat(Flows.withInterest((atom, body) -> true, LEAK).settledUses()).hasSize(1);
    }

    @Test
    void whatNobodyAsksForIsNotKept() {
        assertThat(Flows.withInterest((atom, body) -> false, LEAK).settledUses())
                .isEmpty();
    }

    @Test
    void staticFieldsAreKeptSinceWhatTheyHoldIsNotKnownYet() {
        Flows flows = Flows.withInterest((atom, body) -> false, "static String last; void run() { leak(last); }");
        assertThat(flows.settledUses()).hasSize(1);
    }

    @Test
    void whatOnlyCallersKnowIsLeftToThem() {
        Flows flows = Flows.withInterest((atom, body) -> atom instanceof Atom.Labelled, """
                void run() { tell(secret()); }
                void tell(String text) { leak(text); }
                """);
        assertThat(flows.settledUses()).extracting(Summary.Use::atom).hasOnlyElementsOfType(Atom.Labelled.class);
        assertThat(flows.settledUses()).hasSize(1);
    }

    @Test
    void aBodyThatCannotBeFollowedLeavesTheOthers() {
        AtomicInteger broken = new AtomicInteger(-1);
        Interest failing = (atom, body) -> {
            broken.compareAndSet(-1, body);
            if (broken.get() == body) {
                throw new IllegalStateException("a defect");
            }
            return true;
        };
        Flows flows = Flows.withInterest(failing, "void one() { leak(secret()); } void two() { leak(secret()); }");
        assertThat(flows.settledUses()).hasSize(1);
        assertThat(flows.result().failed()).containsOnly(Map.entry(broken.get(), "IllegalStateException"));
    }
}
