package dev.carelint.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.SuppressionComment;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static void assertTarget(String text, int first, int last) {
        assertThat(Parsing.unit(text).suppressions()).singleElement().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("carelint:ignore phi-in-log -- why");
            assertThat(comment.target().line()).isEqualTo(first);
            assertThat(comment.target().endLine()).isEqualTo(last);
        });
    }

    @Test
    void commentAfterCodeSpeaksAboutItsLine() {
        assertTarget("class A {\n int x = 1; // carelint:ignore phi-in-log -- why\n int y;\n}", 2, 2);
    }

    @Test
    void commentInAStatementOfSeveralLinesSpeaksAboutTheStatement() {
        assertTarget("""
                class A {
                    void f() {
                        log.info("{} {}",
                            x,
                            y); // carelint:ignore phi-in-log -- why
                        g();
                    }
                }
                """, 3, 5);
        assertTarget("""
                class A {
                    String s = log(
                            // carelint:ignore phi-in-log -- why
                            y,
                            z);
                }
                """, 2, 5);
        assertTarget("""
                class A {
                    void f() {
                        if (log(x, // carelint:ignore phi-in-log -- why
                            y)) {
                            g();
                        }
                    }
                }
                """, 3, 4);
        assertTarget("""
                class A {
                    String f = list.map(x -> log(x,
                        y)).get(); int g; // carelint:ignore phi-in-log -- why
                }
                """, 3, 3);
    }

    @Test
    void commentAtTheEndOfAFunctionDoesNotSpeakAboutAllOfIt() {
        assertTarget("""
                class A {
                    void f() {
                        list.forEach(x -> {
                            log.info(x,
                                y); // carelint:ignore phi-in-log -- why
                            g();
                        });
                    }
                }
                """, 4, 5);
        assertTarget("""
                class A {
                    void f() {
                        list.forEach(x -> {
                            log.info(x);
                        }); // carelint:ignore phi-in-log -- why
                    }
                }
                """, 5, 5);
    }

    @Test
    void commentBeforeAStatementSpeaksAboutTheStatement() {
        assertTarget("""
                class A {
                    void f() {
                        /* carelint:ignore phi-in-log -- why */

                        log
                            .info(x);
                    }
                }
                """, 5, 6);
    }

    @Test
    void commentBeforeABlockSpeaksAboutItsFirstLine() {
        assertTarget("""
                class A {
                    void f() {
                        // carelint:ignore phi-in-log -- why
                        if (log(x)) {
                            log(x);
                        }
                    }
                }
                """, 4, 4);
    }

    @Test
    void commentBeforeAMemberSpeaksAboutAllOfIt() {
        assertTarget("""
                class A {
                    // carelint:ignore phi-in-log -- why
                    // and another comment
                    @Override
                    public String toString() {
                        return ssn;
                    }
                }
                """, 4, 7);
    }

    @Test
    void commentBeforeATypeSpeaksAboutAllOfIt() {
        assertTarget("package a;\n// carelint:ignore phi-in-log -- why\nclass A {\n\n}\n", 3, 5);
    }

    @Test
    void otherCommentsAreNotMeant() {
        assertThat(Parsing.unit("// see carelint:ignore\nclass A { String s = \"carelint:ignore x\"; }")
                        .suppressions())
                .extracting(SuppressionComment::text)
                .isEmpty();
    }

    @Test
    void annotationsSpeakAboutTheirDeclaration() {
        assertTarget("""
                class A {
                    @SuppressWarnings("carelint:phi-in-log -- why")
                    void f() {
                        g();
                    }
                }
                """, 2, 5);
        assertTarget("""
                @SuppressFBWarnings(value = {"XSS", "carelint:phi-in-log"}, justification = "why")
                class A {
                }
                """, 1, 3);
        assertTarget("""
                class A {
                    void f() {
                        @java.lang.SuppressWarnings({"unchecked", "carelint:phi-in-log -- why"})
                        int x = log(
                            1);
                    }
                }
                """, 3, 5);
    }

    @Test
    void annotationWithoutAReasonHasNone() {
        assertThat(Parsing.unit("@SuppressWarnings(\"carelint:phi-in-log\") class A {}")
                        .suppressions())
                .extracting(SuppressionComment::text)
                .containsExactly("carelint:ignore phi-in-log");
    }

    @Test
    void otherAnnotationsDoNotSpeak() {
        assertThat(Parsing.unit("""
                        @Generated("carelint:phi-in-log -- why")
                        @SuppressWarnings("unchecked")
                        class A {
                            @SuppressWarnings(NAME) int x; // not carelint: nothing
                        }
                        """).suppressions()).isEmpty();
    }
}
