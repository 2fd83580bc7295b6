package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Constants, and branches that they decide. */
class ConstantFlowTest {
    @Test
    void aBranchThatIsNeverTakenIsDead() {
        check("""
                static final boolean DEBUG = false;
                static final boolean TRACE = "a".isEmpty();
                static boolean loose = false;
                void run() {
                    if (DEBUG) { leak(secret()); }
                    if (!DEBUG) { leak(secret()); } // leaks
                    if (loose) { leak(secret()); } // leaks
                    boolean never = false;
                    if (never && maybe()) { leak(secret()); }
                }
                """);
    }

    @Test
    void onlyTheTakenArmOfASwitchCounts() {
        check("""
                void run() {
                    String mode = "b";
                    switch (mode) {
                        case "a": leak(secret()); break;
                        case "b": leak(secret()); break; // leaks
                        default: leak(secret());
                    }
                    String s = switch (2) { case 1 -> secret(); default -> "x"; };
                    leak(s);
                }
                """);
    }

    @Test
    void aLoopMakesAVariableUnknown() {
        check("""
                void run() {
                    boolean first = true;
                    while (maybe()) {
                        if (!first) { leak(secret()); } // leaks
                        first = false;
                    }
                }
                """);
    }

    @Test
    void textIsFolded() {
        assertThat(Flows.of("""
                static final String CIPHER = "AES";
                void run() { String mode = "ECB"; watch(CIPHER + "/" + mode); }
                """).watched()).containsExactly("AES/ECB");
        assertThat(Flows.of("void run() { watch((\"de\" + \"s\").toUpperCase()); }")
                        .watched())
                .containsExactly("DES");
    }

    @Test
    void alternativesAreAllKept() {
        assertThat(Flows.of("void run() { watch((maybe() ? \"A\" : \"B\") + \"1\"); }")
                        .watched())
                .containsExactlyInAnyOrder("A1", "B1");
    }

    @Test
    void constantsPassThroughMethodsAndFields() {
        assertThat(Flows.of("""
                static class Config { String name; Config(String name) { this.name = name; } String name() { return name; } }
                static String same(String s) { return s; }
                void run() { watch(same(new Config("DES").name()) + "/CBC"); }
                """).watched()).containsExactly("DES/CBC");
    }

    @Test
    void aFieldHoldsWhatItIsInitializedWith() {
        assertThat(Flows.of("""
                static class Config { String name = "DES"; final String mode = "ECB"; }
                void run() { watch(new Config().name + "/" + new Config().mode); }
                """).watched()).containsExactly("DES/ECB");
    }

    @Test
    void textMadeFromAParameterIsFoldedByItsCaller() {
        assertThat(Flows.of("""
                static String cbc(String s) { return s + "/CBC"; }
                void run() { watch(cbc("DES")); }
                """).watched()).containsExactly("DES/CBC");
    }

    @Test
    void whatACalleeIsGivenIsSeenFromItsCaller() {
        assertThat(Flows.of("""
                static void use(String name) { watch(name); }
                void run() { use("DES"); use("AES"); }
                """).watched()).containsExactlyInAnyOrder("DES", "AES");
    }

    @Test
    void aSinkOfConstantsIsSilent() {
        check("""
                enum Color { RED }
                void run() {
                    leak("a" + 1 + 'c' + 2.0 + true + null + Color.RED);
                }
                """);
    }
}
