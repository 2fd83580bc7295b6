package dev.carelint.cli;

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
            return Optional.of("its directory cannot be created");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("it is a directory");
        }
        return isWritable() ? Optional.empty() : Optional.of("there is no permission");
    }

    private boolean isWritable() {
        Path parent = path.getParent();
        return Files.exists(path) ? Files.isWritable(path) : parent == null || Files.isWritable(parent);
    }
}
