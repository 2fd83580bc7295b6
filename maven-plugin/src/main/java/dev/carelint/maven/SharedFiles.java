package dev.carelint.maven;

import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.ResultMerge;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.aether.SessionData;

/**
 * The files that the modules of one Maven run write together, with what each module has told so far.
 *
 * <p>A file tells what all modules that name it found. Nobody announces the last module of a build that may fail, so each module
 * writes its files anew with everything known by then; the order in which modules finish does not change the last bytes. Safe for many
 * threads; one instance belongs to one Maven run.
 */
final class SharedFiles {
    private final Map<Path, SortedMap<String, Result>> results = new HashMap<>();

    /** Writes a result into a file that does not exist before. */
    @FunctionalInterface
    interface Format {
        void write(Result result, Path file) throws IOException;
    }

    /**
     * Returns the instance of a Maven run.
     *
     * <p>Imprecise: a module that gives this plugin dependencies of its own runs in another class loader, where this class and its
     * instance are others; what it tells and what the rest tells are not merged.
     */
    static SharedFiles of(SessionData run) {
        // Only the first of several modules succeeds in setting; all get what that one set.
        run.set(SharedFiles.class, null, new SharedFiles());
        return (SharedFiles) run.get(SharedFiles.class);
    }

    /**
     * Adds what a module found to a file, in place of what it told before, and writes the file.
     *
     * @throws IOException when the file cannot be written
     */
    synchronized void add(Path file, String module, Result result, Format format) throws IOException {
        SortedMap<String, Result> modules = results.computeIfAbsent(file, first -> new TreeMap<>());
        modules.put(module, result);
        write(file, ResultMerge.merge(modules.values()), format);
    }

    /** Readers never see half a file: it is written aside and moved. */
    private static void write(Path file, Result result, Format format) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory");
        }
        Path directory = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(directory);
        Path unfinished = directory.resolve("." + file.getFileName() + ".unfinished");
        try {
            format.write(result, unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
