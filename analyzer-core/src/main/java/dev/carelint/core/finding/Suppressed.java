package dev.carelint.core.finding;

/**
 * A finding that does not count, and why.
 *
 * @param finding the finding
 * @param by what silenced it
 * @param reason the reason its author gave; empty for a baseline
 */
public record Suppressed(Finding finding, By by, String reason) {
    /** What silences findings. */
    public enum By {
        COMMENT,
        CONFIGURATION,
        BASELINE
    }
}
