package dev.carelint.core.report.sarif;

import java.util.Locale;

/** How reports write the number of a weakness of the Common Weakness Enumeration. */
final class Cwe {
    private Cwe() {}

    static String name(int cwe) {
        return "CWE-" + cwe;
    }

    /** Returns the tag that code scanning groups by: {@code external/cwe/cwe-079}. */
    static String tag(int cwe) {
        return String.format(Locale.ROOT, "external/cwe/cwe-%03d", cwe);
    }

    static String address(int cwe) {
        return "https://cwe.mitre.org/data/definitions/" + cwe + ".html";
    }

    static String link(int cwe) {
        return "[" + name(cwe) + "](" + address(cwe) + ")";
    }
}
