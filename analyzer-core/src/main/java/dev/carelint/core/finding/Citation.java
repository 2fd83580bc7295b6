package dev.carelint.core.finding;

import java.util.Comparator;

/**
 * A provision of a law or standard that a rule serves.
 *
 * @param framework the law or standard, such as {@code HIPAA}; empty when nobody knows it
 * @param tag one word that reports tag rules with; empty for none
 * @param text how it is cited, such as {@code 45 CFR 164.312(a)(1)}
 * @param duty what it asks for, in our own words; may be empty
 */
public record Citation(String framework, String tag, String text, String duty) implements Comparable<Citation> {
    private static final Comparator<Citation> ORDER =
            Comparator.comparing(Citation::framework).thenComparing(Citation::text);

    /** Returns a citation of which only the text is known. */
    public static Citation of(String text) {
        return new Citation("", "", text, "");
    }

    @Override
    public int compareTo(Citation other) {
        return ORDER.compare(this, other);
    }
}
