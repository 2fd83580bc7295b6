package dev.carelint.core.vocabulary;

import dev.carelint.core.settings.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The vocabulary of the rules module, read from its source folder. */
final class ShippedVocabulary {
    private static final Path FOLDER = Path.of("../rules/src/main/resources/dev/carelint/rules/vocabulary");

    private ShippedVocabulary() {}

    static Vocabulary read() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(FOLDER)) {
            for (Path file : listed.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return VocabularyReader.read(files);
    }

    static Clue clue(Clue.Kind kind, String name, String owner, String type) {
        return new Clue(kind, name, owner, "", type, List.of(), List.of());
    }
}
