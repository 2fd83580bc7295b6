package dev.carelint.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a user meant to write. */
final class Spelling {
    private Spelling() {}

    /** Returns the word that the fewest edits lead to, unless that takes more than a third of its letters. */
    static Optional<String> nearest(String written, Collection<String> words) {
        String lower = written.toLowerCase(Locale.ROOT).replace('_', '-');
        return words.stream()
                .filter(word -> distance(lower, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.<String>comparingInt(word -> distance(lower, word))
                        .thenComparing(word -> word));
    }

    /** Levenshtein's distance, one row of the table at a time. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
