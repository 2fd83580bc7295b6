package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;
import static dev.carelint.core.flow.Flows.checkWithSanitizer;

import org.junit.jupiter.api.Test;

/** What leaves at most a harmless rest is clean, whatever it is called. */
class MaskingFlowTest {
    @Test
    void theLastFourIdentifyNobody() {
        check("""
                void run() {
                    String s = secret();
                    leak("***" + s.substring(s.length() - 4));
                    leak(s.substring(Math.max(0, s.length() - 4)));
                    leak(s.substring(0, 1));
                    leak("ssn ***-**-" + s.substring(7));
                    leak("ssn ***" + s.substring(7)); // leaks
                    leak("***-**-" + s.substring(3)); // leaks
                    leak(s.substring(3)); // leaks
                    leak(s.substring(s.length() - 9)); // leaks
                    leak(s.substring(0, 5)); // leaks
                }
                """);
    }

    @Test
    void replacementsAreTried() {
        check("""
                void run() {
                    String s = secret();
                    leak(s.replaceAll("[0-9]", "*"));
                    leak(s.replaceAll("\\\\d(?=\\\\d{4})", "*"));
                    leak(s.replaceAll("-", "")); // leaks
                    leak(s.replaceAll("(\\\\d+)", "<$1>")); // leaks
                    leak(s.replaceAll("[", "*")); // leaks
                }
                """);
    }

    @Test
    void aMaskedFieldIsClean() {
        check("""
                static class Patient { String ssn; String masked() { return "***-" + ssn.substring(ssn.length() - 4); } }
                void run() {
                    Patient p = new Patient();
                    p.ssn = secret();
                    leak(p.masked());
                    p.ssn = p.masked();
                    leak(p.ssn);
                }
                """);
    }

    @Test
    void aBodyIsTriedOnInventedNumbers() {
        check("""
                static String tail(String s) {
                    if (s == null || s.length() < 5) { return s; }
                    int from = s.length() - 4;
                    return "****" + s.substring(from);
                }
                static String fixed(String s) { return "***-**-" + s.substring(5); }
                static String checked(String s) { if (!s.startsWith("x")) { return "?"; } return s; }
                static String ofOneLength(String s) { return s.length() == 9 ? "*****" + s.substring(5) : s; }
                static String unlessItFails(String s) {
                    try { return "*" + s.substring(s.length() - 4); } catch (RuntimeException e) { return s; }
                }
                static String endless(String s) { while (s.charAt(0) != '?') { s = s.toUpperCase(); } return s; }
                void run() {
                    leak(tail(secret()));
                    leak(fixed(secret()));
                    leak(checked(secret())); // leaks
                    leak(ofOneLength(secret())); // leaks
                    leak(unlessItFails(secret())); // leaks
                    leak(endless(secret())); // leaks
                }
                """);
    }

    @Test
    void howMuchIsLeftMayDependOnTheCall() {
        check("""
                static String tail(String s, int left) { return "***" + s.substring(Math.max(0, s.length() - left)); }
                static String hidden(String s, boolean hide) { return hide ? "***" : s; }
                void run(int any) {
                    leak(tail(secret(), 4));
                    leak(tail(secret(), 9)); // leaks
                    leak(tail(secret(), any)); // leaks
                    leak(hidden(secret(), true));
                    leak(hidden(secret(), false)); // leaks
                }
                """);
    }

    @Test
    void theNameOfAMethodWithABodyProvesNothing() {
        check("""
                static String mask(String s) { return s; }
                static String shorten(String s) { return "x"; }
                void run() {
                    leak(mask(secret())); // leaks
                    leak(shorten(secret()));
                }
                """);
    }

    @Test
    void theNameOfAMethodThatCannotBeSeenIsBelieved() {
        check("""
                void run(vendor.Privacy privacy) {
                    leak(privacy.maskSsn(secret()));
                    leak(privacy.format(secret())); // leaks
                }
                """);
    }

    @Test
    void aDeclaredSanitizerIsBelievedEvenWithABody() {
        checkWithSanitizer("p.A#wash", """
                static String wash(String s) { return s; }
                void run() {
                    leak(wash(secret()));
                }
                """);
    }
}
