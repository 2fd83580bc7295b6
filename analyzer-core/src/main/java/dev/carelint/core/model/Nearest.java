package dev.carelint.core.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the valid word that a misspelt one most likely means. */
public final class Nearest {
    private Nearest() {}

    /** Returns the word with the fewest edits, the first in the alphabet of several, or empty when none is near. */
    public static Optional<String> to(String word, Collection<String> choices) {
        return choices.stream()
                .filter(choice -> edits(word, choice) <= Math.max(1, Math.max(word.length(), choice.length()) / 3))
                .min(Comparator.comparingInt((String choice) -> edits(word, choice))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns {@code " (did you mean 'x'?)"}, or nothing when no choice is near. */
    public static String hint(String word, Collection<String> choices) {
        return to(word, choices).map(near -> " (did you mean '" + near + "'?)").orElse("");
    }

    /** The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int cheapest(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
