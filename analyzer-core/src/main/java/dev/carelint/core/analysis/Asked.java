package dev.carelint.core.analysis;

import dev.carelint.core.resource.Role;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Selection;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file and a line that somebody asks about, held against what is analyzed.
 *
 * @param path the file's path as reports show it
 * @param leftOut why the file is not analyzed at all; empty when it is
 */
record Asked(String path, String leftOut) {
    /**
     * Looks for the file among what a request analyzes.
     *
     * @throws ConfigException when it lies outside, or has no such line
     */
    static Asked of(Request request, Path file, int line) {
        Selection selection = Analysis.selection(request);
        String path = selection.relative(file);
        checkLine(request, file, path, line);
        if (isFound(selection, path)) {
            return new Asked(path, "");
        }
        boolean isBelow = Stream.concat(request.roots().stream(), request.silentRoots().stream())
                .map(root -> root.toAbsolutePath().normalize())
                .anyMatch(file.toAbsolutePath().normalize()::startsWith);
        if (!isBelow) {
            throw new ConfigException(path + " lies outside of what is analyzed; name a directory above it as PATH.");
        }
        return new Asked(path, reason(selection, path));
    }

    private static void checkLine(Request request, Path file, String path, int line) {
        long lines;
        try {
            lines = new String(Files.readAllBytes(file), request.charset())
                    .lines()
                    .count();
        } catch (IOException unreadable) {
            throw new ConfigException(path + " cannot be read.");
        }
        if (line < 1 || line > lines) {
            throw new ConfigException(path + " has no line " + line + "; its last one is " + lines + ".");
        }
    }

    private static boolean isFound(Selection selection, String path) {
        SourceFinder.Found found = SourceFinder.find(selection);
        return Stream.concat(
                        found.files().stream(),
                        found.resources().stream()
                                .filter(file -> Role.of(file.path()).isPresent()))
                .map(SourceFile::path)
                .anyMatch(path::equals);
    }

    private static String reason(Selection selection, String path) {
        for (PathGlob glob : selection.excludes()) {
            if (glob.matches(path)) {
                return "This file is not analyzed: the settings or options exclude '" + glob.text() + "'.";
            }
        }
        Selection withTests =
                new Selection(selection.base(), selection.roots(), selection.silentRoots(), true, List.of(), List.of());
        return isFound(withTests, path)
                ? "This file is not analyzed: it is test code or lies beside src/main; --include-tests analyzes it too."
                : "This file is not analyzed: it lies in a hidden directory or in the output of a build, or is neither Java source nor configuration.";
    }
}
