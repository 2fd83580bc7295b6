package dev.carelint.core.finding;

import java.util.Comparator;

/**
 * A finding that does not count, and why.
 *
 * @param finding the finding
 * @param by what silenced it
 * @param reason the reason its author gave; empty for a baseline
 */
public record Suppressed(Finding finding, By by, String reason) {
    /** The order of reports. */
    static final Comparator<Suppressed> ORDER = Comparator.comparing(Suppressed::finding)
            .thenComparing(Suppressed::by)
            .thenComparing(Suppressed::reason);

    /** What silences findings. */
    public enum By {
        COMMENT,
        CONFIGURATION,
        POLICY,
        BASELINE
    }
}
