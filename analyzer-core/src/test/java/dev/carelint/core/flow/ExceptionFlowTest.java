package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Exceptions carry text and objects, and are reported where they are built. */
class ExceptionFlowTest {
    @Test
    void aMessageIsReportedWhereTheExceptionIsBuilt() {
        check("""
                void run() {
                    throw new IllegalStateException("no " + secret()); // leaks
                }
                void innocent() { throw new IllegalStateException("no data"); }
                """);
    }

    @Test
    void aMethodThatBuildsAnExceptionIsReportedItselfOnce() {
        check("""
                static RuntimeException fail(String s) { return new IllegalStateException(s + "!"); }
                void one() { throw fail("x"); }
                """);
    }

    @Test
    void aConstructorPassesItsMessageOn() {
        check("""
                static class Failure extends RuntimeException {
                    final String code;
                    Failure(String message, String code) { super(message); this.code = code; }
                }
                void run() { throw new Failure(secret(), "x"); } // leaks
                void innocent() {
                    Failure failure = new Failure("x", secret());
                    leak(failure.code); // leaks
                    leak(failure.getMessage());
                }
                """);
    }

    @Test
    void aCaughtExceptionStillHoldsItsMessage() {
        check("""
                void run() {
                    try {
                        throw new IllegalStateException(secret()); // leaks
                    } catch (IllegalStateException e) {
                        leak(e.getMessage()); // leaks
                    }
                }
                """);
    }

    @Test
    void exceptionsCrossMethods() {
        check("""
                static void work() { throw new IllegalStateException(secret()); } // leaks
                void run() {
                    try {
                        work();
                    } catch (RuntimeException e) {
                        leak(e); // leaks
                        leak("failed: " + e.getMessage()); // leaks
                    }
                }
                """);
    }

    @Test
    void dataAssignedBeforeAnExceptionIsSeenInItsHandler() {
        check("""
                void run() {
                    String a = "x";
                    try {
                        a = secret();
                        work();
                        a = "y";
                    } catch (RuntimeException e) {
                        leak(a); // leaks
                    }
                    leak(a); // leaks
                }
                static void work() { if (maybe()) throw new IllegalStateException("x"); }
                """);
    }

    @Test
    void finallySeesBothWays() {
        check("""
                void run() {
                    String a = "x";
                    try {
                        if (maybe()) { a = secret(); return; }
                    } finally {
                        leak(a); // leaks
                    }
                    leak(a);
                }
                """);
    }
}
