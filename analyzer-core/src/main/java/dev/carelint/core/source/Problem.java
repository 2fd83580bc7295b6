package dev.carelint.core.source;

import java.util.Comparator;

/**
 * Something that was not analyzed, or not completely, and why.
 *
 * @param kind what sort of gap this is
 * @param location where; the span covers the lines that were lost when only some were
 * @param message one sentence that names the cause and the remedy, never quoting literals of the analysed code
 */
public record Problem(Kind kind, Location location, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::location).thenComparing(Problem::kind).thenComparing(Problem::message);

    /** The sorts of gaps; {@link #isLoss} tells those that hide code from the analysis. */
    public enum Kind {
        /** A file that could not be read at all. */
        UNREADABLE(true),
        /** A file that is not text in the configured encoding; it was read with replacement characters. */
        ENCODING(false),
        /** A syntax error; the lines of the span were left out, the rest was analyzed. */
        SYNTAX(true),
        /** A file above the size limit, left out. */
        TOO_LARGE(true),
        /** A file so deeply nested that even the large stack overflowed, or the bodies of a file that are, left out. */
        TOO_DEEP(true),
        /** A class path entry that could not be read. */
        CLASSPATH(false),
        /** A bound of the engine cut work short. */
        BUDGET(false),
        /** What a method body does could not be followed. */
        FLOW(true),
        /** A rule failed on some code. */
        RULE(true),
        /** A method that was believed because of its name. */
        TRUSTED(false),
        /** Settings of logging that were believed to replace line breaks. */
        LAYOUT(false),
        /** A suppression that is malformed or suppresses nothing. */
        SUPPRESSION(false),
        /** A suppression of the settings, or an entry of the baseline, that silences nothing any more or has expired. */
        STALE(false),
        /** A setting that matches nothing. */
        SETTING(false);

        private final boolean loss;

        Kind(boolean loss) {
            this.loss = loss;
        }

        /** Tells whether code stayed unseen, which {@code --fail-on-incomplete} fails on. */
        public boolean isLoss() {
            return loss;
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
