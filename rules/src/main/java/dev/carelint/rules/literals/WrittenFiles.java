package dev.carelint.rules.literals;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.rule.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All files of a program in which literals are looked for: its sources, and the texts beside them. */
final class WrittenFiles {
    private WrittenFiles() {}

    /** Takes the pieces of one file. */
    interface Reader {
        /**
         * Reads a file.
         *
         * @param owner type that stands in a source, path of another file
         */
        void read(String path, String owner, List<Piece> pieces);
    }

    /**
     * Hands on each file that is worth a look.
     *
     * @param isWorth tells texts that may hold what is looked for
     * @param isWorthInComments tells comments that may
     */
    static void forEach(
            Scene scene,
            Predicate<String> isWorth,
            Predicate<String> isWorthInComments,
            Meanings meanings,
            Reader reader) {
        Map<String, String> owners = new HashMap<>();
        for (CompilationUnit unit : scene.sources().units()) {
            owners.put(
                    unit.path(),
                    unit.types().isEmpty() ? unit.path() : unit.types().get(0).name());
        }
        new JavaPieces(scene, isWorth, isWorthInComments)
                .byPath()
                .forEach((path, pieces) -> reader.read(path, owners.getOrDefault(path, path), pieces));
        for (String path : scene.sources().texts().paths()) {
            scene.sources()
                    .texts()
                    .read(path)
                    .filter(isWorth)
                    .ifPresent(text -> reader.read(path, path, FilePieces.of(path, text, meanings)));
        }
    }
}
