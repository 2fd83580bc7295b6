package dev.carelint.cli;

import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that the run shall write at its end.
 *
 * @param path where, absolute
 */
record OutputFile(Path path) {
    /** Says, before the work begins, why the file could not be written at its end; creates missing directories. */
    Optional<String> obstacle() {
        try {
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException failure) {
            return Optional.of("its directory cannot be created: " + FileFailure.reason(failure));
        }
        if (Files.isDirectory(path)) {
            return Optional.of("it is a directory");
        }
        if (Files.exists(path)) {
            return Files.isWritable(path) ? Optional.empty() : Optional.of("there is no permission");
        }
        return attempt();
    }

    /** What may be made where is known only to who tries: the system's own directories take nothing although they seem to. */
    private Optional<String> attempt() {
        try {
            Files.delete(Files.createFile(path));
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(FileFailure.reason(failure));
        }
    }
}
