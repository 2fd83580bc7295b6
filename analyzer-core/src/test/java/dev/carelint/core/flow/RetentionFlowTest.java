package dev.carelint.core.flow;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Summaries are forgotten early, but never while somebody on a higher level may still read them. */
class RetentionFlowTest {
    /** Three levels of calls, so that what stands below is long solved and read by nobody else. */
    private static final String HIGHER = """
            static String up(String s) { return s; }
            static String up2(String s) { return up(s); }
            static String up3(String s) { return up2(s); }
            """;

    @Test
    void functionIsRunFarAboveItsMaker() {
        Flows.check(HIGHER + """
                static String deep(String s) { return s; }
                static Function<String, String> make() { return s -> deep(s); }
                static Function<String, String> reference() { return A::deep2; }
                static String deep2(String s) { return s; }
                void user() {
                    leak(make().apply(up3(secret())));                      // leaks
                    leak(reference().apply(up3(secret())));                 // leaks
                }
                """);
    }

    @Test
    void exactClassSelectsOneOfVeryManyOverriders() {
        String classes = IntStream.range(0, 30)
                .mapToObj(i -> "static class C" + i + " extends B { String t(String s) { return "
                        + (i == 7 ? "held(s)" : "\"none\"") + "; } }\n")
                .collect(Collectors.joining());
        Flows.check(HIGHER + """
                static abstract class B {
                    abstract String t(String s);
                    static String held(String s) { return s; }
                }
                """ + classes + """
                void user() {
                    leak(new C7().t(up3(secret())));                        // leaks
                    leak(new C8().t(up3(secret())));
                }
                """);
    }

    @Test
    void templateMethodIsSolvedAgainFarAboveItsHelpers() {
        Flows.check(HIGHER + """
                static abstract class Base {
                    abstract String text(String s);
                    String show(String s) { return text(s); }
                }
                static class One extends Base { String text(String s) { return helper(s); } String helper(String s) { return s; } }
                static class Two extends Base { String text(String s) { return "two"; } }
                void user() {
                    leak(new One().show(up3(secret())));                    // leaks
                    leak(new Two().show(up3(secret())));
                }
                """);
    }

    @Test
    void textOfAnObjectWhoseStaticTypeSaysNothing() {
        Flows.check(HIGHER + """
                static class Held { String v; public String toString() { return shown(v); } static String shown(String s) { return s; } }
                void user() {
                    Held held = new Held();
                    held.v = up3(secret());
                    Object object = held;
                    leak(object);                                           // leaks
                }
                """);
    }
}
