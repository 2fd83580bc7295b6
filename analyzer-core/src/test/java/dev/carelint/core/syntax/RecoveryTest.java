package dev.carelint.core.syntax;

import static dev.carelint.core.syntax.Parsing.methodNames;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecoveryTest {
    private static List<String> methods(Parsed parsed) {
        return methodNames(parsed.unit().types().get(0));
    }

    private static void assertLost(Parsed parsed, int first, int last) {
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
            assertThat(problem.location().span().line()).isEqualTo(first);
            assertThat(problem.location().span().endLine()).isEqualTo(last);
        });
    }

    @Test
    void brokenStatementCostsOnlyItself() {
        Parsed parsed = Parsing.parse("""
                class A {
                    void f() {
                        foo(;
                        bar();
                    }
                    void g() {}
                }
                """);
        assertThat(methods(parsed)).containsExactly("f", "g", "<init>");
        assertLost(parsed, 3, 3);
    }

    @Test
    void brokenMemberCostsOnlyItself() {
        Parsed parsed = Parsing.parse("""
                class A {
                    void e() {}
                    int x = ;
                    void f() {}
                }
                """);
        assertThat(methods(parsed)).containsExactly("e", "f", "<init>");
        assertLost(parsed, 3, 3);
    }

    @Test
    void textBlockWithoutEndCostsItsLines() {
        String lines = """
                class A {
                    String f() {
                        String sql = QUOTES
                            select *
                            from x;
                        return sql;
                    }
                    void g() {}
                    String h() {
                        return QUOTES
                            { well ended
                            QUOTES;
                    }
                }
                """;
        Parsed parsed = Parsing.parse(lines.replace("QUOTES", "\"\"\""));
        assertThat(methods(parsed)).containsExactly("f", "g", "h", "<init>");
        assertLost(parsed, 3, 6);
    }

    @Test
    void missingBraceCostsItsMember() {
        Parsed parsed = Parsing.parse("""
                class A {
                    void f() {
                        if (x) {
                            foo();
                    }

                    void g() {}

                    void h() {}
                }
                """);
        assertThat(methods(parsed)).containsExactly("g", "h", "<init>");
        assertLost(parsed, 2, 5);
    }

    @Test
    void surplusBraceCostsItsMember() {
        Parsed parsed = Parsing.parse("""
                package a;
                class A {
                    void f() {
                        foo(); }
                    }

                    void g() {}
                }
                """);
        assertThat(parsed.unit().types().get(0).name()).isEqualTo("a.A");
        assertThat(methods(parsed)).containsExactly("g", "<init>");
        assertLost(parsed, 3, 5);
    }

    @Test
    void unterminatedLiteralCostsItsLineAndIsNotQuoted() {
        Parsed parsed = Parsing.parse("""
                class A {
                    void f() {
                        String s = "Jane Roe;
                        bar(s);
                    }
                    void g() {}
                }
                """);
        assertThat(methods(parsed)).containsExactly("f", "g", "<init>");
        assertLost(parsed, 3, 3);
        assertThat(parsed.problems())
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("Roe"));
    }

    @Test
    void unterminatedCommentCostsTheRest() {
        Parsed parsed = Parsing.parse("""
                class A {
                    void f() {}
                    /* void g() {}
                }
                """);
        assertThat(methods(parsed)).containsExactly("f", "<init>");
        assertLost(parsed, 3, 4);
    }

    @Test
    void severalBrokenMembersAreToldOneByOne() {
        Parsed parsed = Parsing.parse("""
                class A {
                    int a = ;
                    void f() {}
                    int b = ;
                    void g() {}
                }
                class B {
                    int c = ;
                }
                """);
        assertThat(methods(parsed)).containsExactly("f", "g", "<init>");
        assertThat(parsed.unit().types()).hasSize(2);
        assertThat(parsed.problems())
                .hasSize(3)
                .allMatch(problem -> problem.kind().isLoss());
    }

    @Test
    void hopelessFileIsToldAsLost() {
        Parsed parsed = Parsing.parse("this is not Java at all (((");
        assertThat(parsed.unit().types()).isEmpty();
        assertThat(parsed.problems()).isNotEmpty().allMatch(problem -> problem.kind() == Kind.SYNTAX);
    }

    @Test
    void emptyFileHasNoProblem() {
        Parsed parsed = Parsing.parse("");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.unit().types()).isEmpty();
    }

    @Test
    void localEnumIsLoweredLikeALocalClass() {
        Parsed parsed = Parsing.parse("""
                class A {
                    enum Outer { X }
                    int f(String s) {
                        enum Kind { WARD, HOME { int beds() { return 1; } };
                            int beds() { return 0; } }
                        int before = 1;
                        return Kind.valueOf(s).beds() + before;
                    }
                }
                """);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.unit().types())
                .extracting(TypeDeclaration::name)
                .containsExactly("A", "A$Outer", "A$1Kind", "A$1Kind$1");
        TypeDeclaration local = parsed.unit().types().get(2);
        assertThat(local.nameSpan().line()).isEqualTo(4);
        assertThat(methodNames(local)).contains("beds", "valueOf");
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longLineCostsNoMoreThanShortOnes() {
        String calls = "g(1, new B(), x); ".repeat(20_000);
        Parsed parsed = Parsing.parse("class A {\n    void f() { " + calls + " ) ) } }\n    void h() {}\n}\n");
        assertThat(methods(parsed)).contains("h");
        assertLost(parsed, 2, 2);
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longExpressionWithoutEndIsGivenUp() {
        Parsed parsed =
                Parsing.parse("class A {\n    int x = f(" + "new B(), ".repeat(20_000) + "{;\n    void h() {}\n}\n");
        assertThat(parsed.problems()).isNotEmpty();
    }
}
