package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A method that only passes its parameter on to a sink is reported where it is called. */
class WrapperFlowTest {
    @Test
    void eachCallOfAWrapperIsReported() {
        check("""
                static void tell(String text) { leak("told: " + text); }
                void one() { tell(secret()); } // leaks
                void two() { tell(secret()); } // leaks
                void three() { tell("x"); }
                """);
    }

    @Test
    void wrappersNest() {
        check("""
                static void outer(String text) { inner(text); }
                static void inner(String text) { leak(text); }
                void run() {
                    outer(secret()); // leaks
                }
                """);
    }

    @Test
    void aMethodThatPicksAFieldIsNoWrapper() {
        check("""
                static class Box { String in; }
                static void tell(Box box) {
                    leak(box.in); // leaks
                }
                void run() {
                    Box box = new Box();
                    box.in = secret();
                    tell(box);
                }
                """);
    }

    @Test
    void aWrapperThatPrintsAnObjectIsReportedAtItsCall() {
        check("""
                static class Box { String in; public String toString() { return in; } }
                static void tell(Object any) { leak("told: " + any); }
                void run() {
                    Box box = new Box();
                    tell(box);
                    box.in = secret();
                    tell(box); // leaks
                }
                """);
    }

    @Test
    void aConstructorMayWrap() {
        check("""
                static class Note { Note(String text) { leak(text); } }
                void run() {
                    new Note(secret()); // leaks
                    new Note("x");
                }
                """);
    }

    @Test
    void theInnerSinkStaysKnown() {
        Flows flows = Flows.of("""
                static void tell(String text) { leak(text); leak(text); }
                void run() {
                    tell(secret());
                }
                """);

        assertThat(flows.sinksByLine()).containsOnlyKeys(4).containsValue(2L);
    }

    @Test
    void aWrapperBehindAnInterfaceIsReportedAtTheCall() {
        check("""
                interface Log { void tell(String text); }
                static class Loud implements Log { public void tell(String text) { leak(text); } }
                static class Mute implements Log { public void tell(String text) {} }
                void run(Log any) {
                    any.tell(secret()); // leaks
                    new Mute().tell(secret());
                }
                """);
    }
}
