package dev.carelint.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepNestingTest {
    private static String field(String initializer) {
        return "class A { Object x = " + initializer + "; void f() {} }";
    }

    @Test
    void twentyThousandParenthesesAreRead() {
        Parsed parsed = Parsing.parse(field("(".repeat(20_000) + "1" + ")".repeat(20_000)));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.unit().types()).hasSize(1);
    }

    @Test
    void twentyThousandConcatenatedStringsAreRead() {
        Parsed parsed = Parsing.parse(field("\"a\"" + " + \"b\"".repeat(20_000)));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.unit().types().get(0).methods().get(1).body())
                .satisfies(body -> assertThat(body.code())
                        .filteredOn(Instruction.Binary.class::isInstance)
                        .hasSize(20_000));
    }

    @Test
    void twentyThousandChainedCallsAreRead() {
        Parsed parsed = Parsing.parse(field("a" + ".b()".repeat(20_000)));
        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void overflowOfTheStackIsAProblemAndTheParserStaysUsable() throws InterruptedException {
        SourceParser parser = new SourceParser();
        Parsed[] results = new Parsed[2];
        Thread small = new Thread(
                null,
                () -> {
                    results[0] = parser.parse(source(field("(".repeat(20_000) + "1" + ")".repeat(20_000))));
                    results[1] = parser.parse(source(field("1")));
                },
                "small stack",
                512 << 10);
        small.start();
        small.join();
        assertThat(results[0].problems()).extracting(Problem::kind).containsExactly(Problem.Kind.TOO_DEEP);
        assertThat(results[0].unit().types()).isEmpty();
        assertThat(results[1].problems()).isEmpty();
        assertThat(results[1].unit().types()).hasSize(1);
    }

    private static String nested(int depth, String open, String close) {
        return "class A {\n    void f() {\n" + open.repeat(depth) + "g();\n" + close.repeat(depth)
                + "    }\n    void h() {}\n}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new B() { void m() {     | } }.run(); | 15 | 111
            run(new B() { void m() { | } });      | 15 | 111
            run((a, b) -> {          | });        | 16 | 110
            """)
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void bodiesWithinBodiesAreReadToAFewLevels(String open, String close, int first, int last) {
        Parsed parsed = Parsing.parse(nested(60, open + "\n", close + "\n"));
        assertThat(Parsing.methodNames(parsed.unit().types().get(0))).contains("h");
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_DEEP);
            assertThat(problem.location().span().line()).isEqualTo(first);
            assertThat(problem.location().span().endLine()).isEqualTo(last);
        });
    }

    @Test
    void bodiesBesideEachOtherAreNoNest() {
        Parsed parsed = Parsing.parse(
                "class A { void f() {" + "run(() -> { run(new B() { void m() { g(); } }); });".repeat(40) + "} }");
        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void blocksAreNoBodies() {
        Parsed parsed = Parsing.parse(nested(60, "if (a(b)) {\n", "}\n"));
        assertThat(parsed.problems()).isEmpty();
    }

    private static SourceText source(String text) {
        return new SourceText(new SourceFile(Path.of("A.java"), "A.java", false), text, "");
    }
}
