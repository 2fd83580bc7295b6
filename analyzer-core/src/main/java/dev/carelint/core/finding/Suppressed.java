package dev.carelint.core.finding;

import dev.carelint.core.vocabulary.Shapes;
import java.util.Comparator;

/**
 * A finding that does not count, and why.
 *
 * @param finding the finding
 * @param by what silenced it
 * @param reason the reason its author gave; empty for a baseline
 * @param owner who answers for it; empty when nobody is named
 * @param until last day on which it holds, as {@code 2027-03-31}; empty when it has no end
 */
public record Suppressed(Finding finding, By by, String reason, String owner, String until) {
    public Suppressed {
        // people quote in reasons what they explain
        reason = Shapes.hidden(reason);
        owner = Shapes.hidden(owner);
    }

    /** What nobody is named to answer for, and that has no end. */
    public Suppressed(Finding finding, By by, String reason) {
        this(finding, by, reason, "", "");
    }

    /** The order of reports. */
    static final Comparator<Suppressed> ORDER = Comparator.comparing(Suppressed::finding)
            .thenComparing(Suppressed::by)
            .thenComparing(Suppressed::reason);

    /** What silences findings. */
    public enum By {
        /** A comment or an annotation in the code. */
        COMMENT,
        /** The project's settings. */
        CONFIGURATION,
        /** The flow policy allows it. */
        POLICY,
        /** It was there before. */
        BASELINE
    }
}
