package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Static fields and the state of components. */
class StateFlowTest {
    @Test
    void aStaticFieldHoldsWhatIsWrittenInTheSameRun() {
        check("""
                static String last = "";
                static void keep() { last = secret(); }
                void run() {
                    leak(last);
                    keep();
                    leak(last); // leaks
                    last = "x";
                    leak(last);
                }
                """);
    }

    @Test
    void whatAnyMethodStoresIntoItsObjectIsKnown() {
        Flows flows = Flows.of("""
                private String held; private String plain; static String shared; String other;
                void keep() { held = secret(); plain = "x"; shared = secret(); }
                void foreign(A a) { a.other = secret(); }
                """);

        assertThat(flows.stored("held").atoms()).hasAtLeastOneElementOfType(Atom.Labelled.class);
        assertThat(flows.stored("shared").atoms()).hasAtLeastOneElementOfType(Atom.Labelled.class);
        assertThat(flows.stored("plain").any(Atom::mayCarryData)).isFalse();
        assertThat(flows.stored("other").isEmpty()).isTrue();
    }

    @Test
    void whatAConstructorStoresIsKnown() {
        Flows flows = Flows.of("private final String held = secret(); A() {}");

        assertThat(flows.stored("held").atoms()).hasAtLeastOneElementOfType(Atom.Labelled.class);
    }

    @Test
    void aStaticFinalConstantIsFollowedAcrossClasses() {
        check("""
                static class Flags { static final boolean ON = false; static final String NAME; static { NAME = "x"; } }
                void run() {
                    if (Flags.ON) { leak(secret()); }
                    if (Flags.NAME.equals("x")) { leak(secret()); } // leaks
                }
                """);
    }

    @Test
    void whatIsPutIntoAnArrayInAFieldIsKnown() {
        Flows flows = Flows.of("""
                private final String[] held = new String[2]; private final String[] empty = new String[2];
                void keep() { held[1] = secret(); }
                """);

        assertThat(flows.contentOf("held").atoms()).hasAtLeastOneElementOfType(Atom.Labelled.class);
        assertThat(flows.contentOf("empty").isEmpty()).isTrue();
    }

    @Test
    void anArrayHoldsArrays() {
        check("""
                void run() {
                    String[][][] cube = new String[1][1][1];
                    cube[0][0][0] = secret();
                    leak(cube[0][0][0]); // leaks
                    String[][] other = new String[2][];
                    leak(other[0]);
                }
                """);
    }
}
