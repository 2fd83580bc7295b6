package dev.carelint.core.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How likely it is that a finding is right; the first constant is the surest. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** What is told when nobody asks for more or less. */
    public static final Confidence DEFAULT = MEDIUM;

    /**
     * Reads what users write.
     *
     * @throws IllegalArgumentException when it is none, with a message that lists the choices
     */
    public static Confidence parse(String label) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown confidence '" + label + "'; valid choices: " + String.join(", ", choices())));
    }

    /** Returns everything that {@link #parse} takes. */
    public static List<String> choices() {
        return Arrays.stream(values()).map(Confidence::label).toList();
    }

    /** Tells whether this is as sure as {@code threshold} or surer. */
    public boolean isAtLeast(Confidence threshold) {
        return compareTo(threshold) <= 0;
    }

    /** Returns this or the other, whichever is less sure. */
    public Confidence atMost(Confidence other) {
        return isAtLeast(other) ? other : this;
    }

    /** Returns the lower-case name that users write. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
