package dev.carelint.core.report.texts;

import java.util.Locale;

/** How reports write the number of a weakness of the Common Weakness Enumeration. */
public final class Cwe {
    private Cwe() {}

    public static String name(int cwe) {
        return "CWE-" + cwe;
    }

    /** Returns the tag that code scanning groups by: {@code external/cwe/cwe-079}. */
    public static String tag(int cwe) {
        return String.format(Locale.ROOT, "external/cwe/cwe-%03d", cwe);
    }

    public static String address(int cwe) {
        return "https://cwe.mitre.org/data/definitions/" + cwe + ".html";
    }

    public static String link(int cwe) {
        return "[" + name(cwe) + "](" + address(cwe) + ")";
    }
}
