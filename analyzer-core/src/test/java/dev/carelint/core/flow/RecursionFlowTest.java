package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Methods that call themselves or each other. */
class RecursionFlowTest {
    @Test
    void aRecursiveMethodReturnsItsParameter() {
        check("""
                static String walk(int n, String s) { return n == 0 ? s : walk(n - 1, s + "."); }
                static String drop(int n, String s) { return n == 0 ? "x" : drop(n - 1, s); }
                void run() {
                    leak(walk(3, secret())); // leaks
                    leak(walk(3, "x"));
                    leak(drop(3, secret()));
                }
                """);
    }

    @Test
    void parametersRotateThroughARecursion() {
        check("""
                static String turn(int n, String a, String b, String c) { return n == 0 ? a : turn(n - 1, b, c, a); }
                void run() {
                    leak(turn(1, "x", secret(), "z")); // leaks
                    leak(turn(3, "x", "y", secret())); // leaks
                }
                """);
    }

    @Test
    void methodsCallEachOther() {
        check("""
                static String even(int n, String s) { return n == 0 ? s : odd(n - 1, s); }
                static String odd(int n, String s) { return n == 0 ? "x" : even(n - 1, s); }
                void run() {
                    leak(even(4, secret())); // leaks
                    leak(odd(4, secret())); // leaks
                    leak(odd(4, "y"));
                }
                """);
    }

    @Test
    void aSinkInsideARecursionIsReportedAtTheCall() {
        check("""
                static void down(int n, String s) {
                    if (n == 0) { leak(s); } else { down(n - 1, s); }
                }
                void run() {
                    down(3, secret()); // leaks
                }
                """);
    }

    @Test
    void aRecursiveStructureIsWalked() {
        check("""
                static class Tree {
                    Tree left, right; String value;
                    String text() { return value + (left == null ? "" : left.text()) + (right == null ? "" : right.text()); }
                }
                void run() {
                    Tree tree = new Tree();
                    tree.left = new Tree();
                    leak(tree.text());
                    tree.left.value = secret();
                    leak(tree.text()); // leaks
                }
                """);
    }

    @Test
    void aLambdaCallsItsOwnMethod() {
        check("""
                static String twice(int n, Supplier<String> s) { return n == 0 ? s.get() : twice(n - 1, () -> s.get() + "."); }
                void run() {
                    leak(twice(2, () -> secret())); // leaks
                }
                """);
    }

    @Test
    void aLongChainOfCallsIsFollowed() {
        String chain = IntStream.range(0, 300)
                .mapToObj(i -> "static String m" + i + "(String s) { return m" + (i + 1) + "(s); }")
                .collect(Collectors.joining("\n"));
        Flows flows =
                Flows.of(chain + "\nstatic String m300(String s) { return s; }\nvoid run() { leak(m0(secret())); }");

        assertThat(flows.leaks()).hasSize(1);
        assertThat(flows.result().cut()).isEmpty();
    }

    @Test
    void ordinaryProgramsNeedNoBound() {
        assertThat(Flows.of("""
                static int count(List<Object> list) { return list.isEmpty() ? 0 : 1 + count((List<Object>) list.get(0)); }
                String loop() { String a = ""; for (int i = 0; i < 3; i++) { a = a + secret(); } return a; }
                """).result().cut()).isEmpty();
    }
}
