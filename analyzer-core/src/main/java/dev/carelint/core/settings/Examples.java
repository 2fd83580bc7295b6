package dev.carelint.core.settings;

/**
 * The examples that explain a rule.
 *
 * @param bad Java source that is reported
 * @param good Java source that is not
 */
public record Examples(String bad, String good) {
    /** What a rule has before its examples are written. */
    public static final Examples NONE = new Examples("", "");
}
