package dev.carelint.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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

    private static SourceText source(String text) {
        return new SourceText(new SourceFile(Path.of("A.java"), "A.java", false), text, "");
    }
}
