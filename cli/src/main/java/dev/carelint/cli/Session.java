package dev.carelint.cli;

import dev.carelint.core.settings.Additions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a command runs.
 *
 * @param engine loads the engine with what a project adds to it, when a command needs it
 * @param terminal what the standard streams are connected to
 * @param directory the working directory
 */
record Session(Function<Additions, Engine> engine, Terminal terminal, Path directory) {
    /** Returns the engine with what the nearest settings add, from the working directory upwards. */
    Engine engineHere() {
        for (Path at = directory; at != null; at = at.getParent()) {
            Path settings = at.resolve(ScanInput.SETTINGS_FILE);
            if (Files.isRegularFile(settings)) {
                return engine.apply(Additions.read(settings));
            }
        }
        return engine.apply(Additions.NONE);
    }
}
