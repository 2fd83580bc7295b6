package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Locals, branches, loops, operators. */
class ValueFlowTest {
    @Test
    void dataReachesASinkThroughLocals() {
        check("""
                void run() {
                    String a = secret();
                    String b = a;
                    leak(b); // leaks
                    leak("constant");
                }
                """);
    }

    @Test
    void anOverwrittenLocalIsClean() {
        check("""
                void run() {
                    String a = secret();
                    leak(a); // leaks
                    a = "gone";
                    leak(a);
                }
                """);
    }

    @Test
    void anOverwrittenParameterIsClean() {
        check("""
                void run() { go(secret()); }
                void go(String a) {
                    a = "gone";
                    leak(a);
                }
                """);
    }

    @Test
    void bothBranchesCount() {
        check("""
                void run() {
                    String a = "x";
                    if (maybe()) { a = secret(); } else { leak(a); }
                    leak(a); // leaks
                }
                """);
    }

    @Test
    void aBranchThatCleansAllIsBelieved() {
        check("""
                void run() {
                    String a = secret();
                    if (maybe()) { a = "x"; } else { a = "y"; }
                    leak(a);
                }
                """);
    }

    @Test
    void aLoopCarriesDataToItsNextTurn() {
        check("""
                void run() {
                    String a = "", b = "";
                    while (maybe()) {
                        leak(b); // leaks
                        b = a;
                        a = secret();
                    }
                }
                """);
    }

    @Test
    void dataSurvivesConcatenation() {
        check("""
                void run() {
                    String a = "id " + secret();
                    a += "!";
                    leak(a); // leaks
                    leak("id " + secret().length());
                }
                """);
    }

    @Test
    void dataSurvivesChoices() {
        check("""
                void run(int n) {
                    leak(maybe() ? secret() : "x"); // leaks
                    String s = switch (n) { case 1 -> "a"; case 2 -> secret(); default -> "c"; };
                    leak(s); // leaks
                }
                """);
    }

    @Test
    void aTestOfDataIsNotData() {
        check("""
                void run() {
                    leak(secret().equals("x"));
                    leak(secret() == null);
                    leak(secret().isEmpty() ? "none" : "some");
                }
                """);
    }

    @Test
    void dataSurvivesCasts() {
        check("""
                void run() {
                    Object o = secret();
                    leak((String) o); // leaks
                    if (o instanceof String s) {
                        leak(s); // leaks
                    }
                }
                """);
    }

    @Test
    void aBuilderCollectsText() {
        check("""
                void run() {
                    StringBuilder b = new StringBuilder();
                    b.append("x").append(1);
                    leak(b.toString());
                    b.append(secret()).append("y");
                    leak(b.toString()); // leaks
                    leak(b); // leaks
                    leak(b.hashCode());
                }
                """);
    }
}
