package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A summary applied says what the body written in place of the call would say, on random straight and branching programs. */
class SummaryLawTest {
    private static final String BOX = "static class Box { Object f, g; }\n";
    private static final String PREPARED =
            "Box a = new Box(), b = new Box(); a.f = secret(); b.g = secret(); Object x = secret(), y = \"y\";\n";
    private static final String QUESTIONS = """
            leak(x); // x
            leak(y); // y
            leak(a.f); // a.f
            leak(a.g); // a.g
            leak(b.f); // b.f
            leak(b.g); // b.g
            """;
    private static final List<String> OBJECTS = List.of("a", "b");
    private static final List<String> VALUES = List.of("x", "y", "a.f", "a.g", "b.f", "b.g");

    /** Statements over two boxes and two values; the result is left in {@code x} as the only thing that a caller gets back. */
    private static String statements(Random random, int depth) {
        StringBuilder code = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            code.append(statement(random, depth)).append('\n');
        }
        return code.toString();
    }

    private static String statement(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1, 2 -> pick(random, VALUES) + " = " + pick(random, VALUES) + ";";
            case 3 -> pick(random, VALUES) + " = \"c\";";
            case 4 -> pick(random, VALUES) + " = \"t\" + " + pick(random, VALUES) + ";";
            case 5 -> pick(random, OBJECTS) + ".f = secret();";
            case 6 -> "if (maybe()) {\n" + statements(random, depth - 1) + "}";
            case 7 ->
                "if (maybe()) {\n" + statements(random, depth - 1) + "} else {\n" + statements(random, depth - 1) + "}";
            default -> "while (maybe()) {\n" + statements(random, depth - 1) + "}";
        };
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Test
    void aSummaryAppliedEqualsTheBodyInlined() {
        for (int seed = 0; seed < 60; seed++) {
            String body = statements(new Random(seed), 2);
            Flows inlined =
                    Flows.of(BOX + "void run() {\n" + PREPARED + body + QUESTIONS.replace("leak(y); // y\n", "") + "}");
            Flows called = Flows.of(BOX + "static Object work(Box a, Box b, Object x, Object y) {\n" + body
                    + "return x;\n}\nvoid run() {\n" + PREPARED + "x = work(a, b, x, y);\n"
                    + QUESTIONS.replace("leak(y); // y\n", "") + "}");

            assertThat(called.leaks()).as("seed %d%n%s", seed, body).isEqualTo(inlined.leaks());
        }
    }
}
