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
}
