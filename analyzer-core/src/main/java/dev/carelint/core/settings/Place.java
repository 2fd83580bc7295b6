package dev.carelint.core.settings;

import dev.carelint.core.model.Nearest;
import java.util.Collection;
import java.util.function.Function;

/**
 * A line of a configuration file, which errors name.
 *
 * @param file how errors name the file
 * @param line its line, counted from one
 */
record Place(String file, int line) {
    ConfigException error(String message) {
        return new ConfigException(this + ": " + message);
    }

    /** The error about a word that is none of the valid ones. */
    ConfigException unknown(String what, String word, Collection<String> choices) {
        return error("unknown " + what + " '" + word + "'" + Nearest.hint(word, choices) + "; valid choices: "
                + String.join(", ", choices));
    }

    /** Reads a text by a grammar of the model, naming this place when it is wrong. */
    <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /** Returns file name and line, which reports may show because they do not depend on where the file lies. */
    String inReports() {
        return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
