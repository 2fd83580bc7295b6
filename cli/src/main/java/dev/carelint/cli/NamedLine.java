package dev.carelint.cli;

import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a user names as reports do.
 *
 * @param name the file as written
 * @param line its number
 */
record NamedLine(String name, int line) {
    /** A column may follow, since reports print one. */
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,7})(:\\d*)*:?");

    /**
     * Reads {@code FILE:LINE}.
     *
     * @throws ConfigException when the text names no line
     */
    static NamedLine parse(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new ConfigException("'" + place + "' names no line; write FILE:LINE, such as src/Intake.java:28.");
        }
        return new NamedLine(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /**
     * Returns the file, which is named from the working directory, or as reports name it, from the analysis root.
     *
     * @throws ConfigException when there is none
     */
    Path file(Path directory, Path base) {
        for (Path start : List.of(directory, base)) {
            Path file = start.resolve(name).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return real(file);
            }
        }
        throw new ConfigException(
                name + ": there is no such file, neither in the working directory nor below " + base + ".");
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreachable) {
            return file;
        }
    }
}
