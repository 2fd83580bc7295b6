package dev.carelint.cli;

import dev.carelint.core.analysis.Progress;
import dev.carelint.core.settings.Additions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Where a command runs.
 *
 * @param engine loads the engine with what a project adds to it, when a command needs it
 * @param terminal what the standard streams are connected to
 * @param directory the working directory
 */
record Session(Function<Additions, Engine> engine, Terminal terminal, Path directory) {
    /** Does what takes long, and shows on a terminal how far it is. */
    <T> T withProgress(PrintWriter err, Function<Progress, T> work) {
        if (!terminal.err()) {
            return work.apply(Progress.SILENT);
        }
        try (ProgressLine progress = new ProgressLine(err)) {
            return work.apply(progress);
        }
    }

    /** Returns the engine with what the nearest settings add, from the working directory upwards, held to these profiles. */
    Engine engineHere(List<String> profiles) {
        for (Path at = directory; at != null; at = at.getParent()) {
            Path settings = at.resolve(ScanInput.SETTINGS_FILE);
            if (Files.isRegularFile(settings)) {
                return engine.apply(Additions.read(settings).heldTo(profiles));
            }
        }
        return engine.apply(Additions.NONE.heldTo(profiles));
    }
}
