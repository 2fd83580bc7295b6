package dev.carelint.core.report.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives a report the text of the files it names.
 *
 * <p>The text is what a UTF-8 decoder with replacement characters makes of the whole file, line ends and byte order mark included,
 * whatever encoding the sources have: the platform that checks our fingerprints reads files that way.
 */
@FunctionalInterface
public interface SourceTexts {
    /** Knows no file; results then carry no line fingerprint. */
    SourceTexts NONE = path -> Optional.empty();

    /** Returns the text of the file with this relative path, or empty when it cannot be read. */
    Optional<String> textOf(String path);

    /** Reads files below {@code base}, the directory that reported paths are relative to. */
    static SourceTexts below(Path base) {
        return path -> {
            try {
                return Optional.of(new String(Files.readAllBytes(base.resolve(path)), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                // A problem of the analysis already tells this; the fingerprint is the reader's convenience.
                return Optional.empty();
            }
        };
    }
}
