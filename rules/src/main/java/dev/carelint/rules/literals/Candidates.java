package dev.carelint.rules.literals;

/** Finds what can be a number with its separators, so that patterns need not look at all that is around it. */
final class Candidates {
    /** A longer run of letters and digits is a digest, a key or an image. */
    private static final int LONGEST_RUN = 24;

    /** A longer word is no part of a number. */
    private static final int LONGEST_WORD = 6;

    private static final int LONGEST = 200;
    private static final String SEPARATORS = " ./()-";

    private Candidates() {}

    /** Returns the offset behind what begins at an offset: runs of letters and digits with one separator between. */
    static int end(String text, int from) {
        int end = from;
        int at = from;
        while (at < text.length() && at - from < LONGEST) {
            int run = run(text, at);
            if (run == at || !mayBePart(text, at, run)) {
                return run == at || end > from ? end : run;
            }
            boolean isClosed = run < text.length() && text.charAt(run) == ')';
            end = isClosed ? run + 1 : run;
            if (end >= text.length() || SEPARATORS.indexOf(text.charAt(end)) < 0) {
                return end;
            }
            at = end + 1;
        }
        return end;
    }

    private static int run(String text, int from) {
        int i = from;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean mayBePart(String text, int from, int to) {
        if (to - from > LONGEST_RUN) {
            return false;
        }
        return to - from <= LONGEST_WORD || text.substring(from, to).chars().anyMatch(Character::isDigit);
    }
}
