package dev.carelint.rules.literals;

import java.util.HashMap;
import java.util.Map;

/** How even the characters of a text are mixed (Shannon, A Mathematical Theory of Communication, 1948). */
final class Entropy {
    private Entropy() {}

    /** Returns the bits of information of each character, going by how often each occurs; zero for an empty text. */
    static double of(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
