package dev.carelint.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a class path as {@code java} does, with {@code DIR/*} for all jars of a directory. */
final class ClassPath {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private ClassPath() {}

    /** Returns the entries; whether each can be read is for the analysis to tell. */
    static List<Path> parse(String text, Path directory) {
        List<Path> entries = new ArrayList<>();
        for (String entry : SEPARATOR.split(text, -1)) {
            if (entry.equals("*") || entry.endsWith("/*")) {
                entries.addAll(jars(directory.resolve(entry.substring(0, entry.length() - 1))));
            } else if (!entry.isBlank()) {
                entries.add(directory.resolve(entry));
            }
        }
        return entries;
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
