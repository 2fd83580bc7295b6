package dev.carelint.core.report.sarif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The line fingerprints of one file, computed as GitHub's upload action does.
 *
 * <p>Each line gets the polynomial hash of the hundred characters from its start on, blanks and tabs left out and line ends made
 * {@code \n}, and a counter that tells equal hashes of one file apart. The hash rolls over the file once. The file's end counts as one
 * character, followed by as many zeros as fill the window. The action warns about every fingerprint that differs from its own, so each
 * detail is deliberate: github/codeql-action, {@code src/fingerprints.ts}.
 */
final class LineHashes {
    private static final int WINDOW = 100;
    private static final long FACTOR = 37;
    private static final long OLDEST_FACTOR = oldestFactor();
    private static final char END_OF_FILE = 0xFFFF;
    private static final int NO_LINE = -1;

    private final char[] window = new char[WINDOW];
    /** The line that starts at the window's character of the same index, if one does. */
    private final int[] startingLines = new int[WINDOW];

    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<String> hashes = new ArrayList<>();
    private int index;
    private int line;
    private long hash;

    private LineHashes() {
        Arrays.fill(startingLines, NO_LINE);
    }

    /** Returns the hash of every line of {@code text}, the first line's first. */
    static List<String> of(String text) {
        LineHashes lines = new LineHashes();
        lines.readAll(text);
        return lines.hashes;
    }

    private void readAll(String text) {
        boolean lineStarts = true;
        boolean afterReturn = false;
        for (int i = 0; i <= text.length(); i++) {
            char current = i < text.length() ? text.charAt(i) : END_OF_FILE;
            boolean skipped = current == ' ' || current == '\t' || (afterReturn && current == '\n');
            afterReturn = !skipped && current == '\r';
            if (!skipped) {
                char normal = afterReturn ? '\n' : current;
                read(normal, lineStarts);
                lineStarts = normal == '\n';
            }
        }
        for (int i = 0; i < WINDOW; i++) {
            finishOldest();
            push((char) 0);
        }
    }

    private void read(char current, boolean lineStarts) {
        finishOldest();
        if (lineStarts) {
            line++;
            startingLines[index] = line;
        }
        push(current);
    }

    /** The window now holds all that counts for the line starting at its oldest character, if one does. */
    private void finishOldest() {
        if (startingLines[index] != NO_LINE) {
            String hex = Long.toHexString(hash);
            hashes.add(hex + ":" + occurrences.merge(hex, 1, Integer::sum));
            startingLines[index] = NO_LINE;
        }
    }

    private void push(char current) {
        char oldest = window[index];
        window[index] = current;
        hash = FACTOR * hash + current - OLDEST_FACTOR * oldest;
        index = (index + 1) % WINDOW;
    }

    private static long oldestFactor() {
        long factor = 1;
        for (int i = 0; i < WINDOW; i++) {
            factor *= FACTOR;
        }
        return factor;
    }
}
