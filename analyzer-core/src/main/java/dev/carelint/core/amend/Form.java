package dev.carelint.core.amend;

import java.util.Arrays;
import java.util.Locale;

/** As what a suppression is written. */
public enum Form {
    /** A comment at the line. */
    COMMENT,
    /** An annotation of the declaration around the line. */
    ANNOTATION,
    /** An entry of {@code carelint.yaml}. */
    CONFIG;

    /** Returns what users write for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what users write.
     *
     * @throws IllegalArgumentException when it is none, with a message that lists the choices
     */
    public static Form parse(String text) {
        return Arrays.stream(values())
                .filter(form -> form.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown form '" + text + "'; valid choices: comment, annotation, config"));
    }
}
