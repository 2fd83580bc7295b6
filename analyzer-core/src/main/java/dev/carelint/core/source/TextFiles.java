package dev.carelint.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The texts beside the sources that may hold data: messages, records, tables, scripts, settings; immutable.
 *
 * <p>A text is read when somebody asks for it, and not kept.
 */
public final class TextFiles {
    private static final Set<String> ENDINGS =
            Set.of("json", "ndjson", "xml", "hl7", "csv", "tsv", "txt", "sql", "yaml", "yml", "properties");

    /** What package managers write; it is long, and holds names and digests only. */
    private static final Set<String> LOCKS = Set.of("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml");

    private final Path base;
    private final long sizeLimit;
    private final List<String> paths;
    private final List<String> tooLarge;

    private TextFiles(Path base, long sizeLimit, List<String> paths, List<String> tooLarge) {
        this.base = base;
        this.sizeLimit = sizeLimit;
        this.paths = List.copyOf(paths);
        this.tooLarge = List.copyOf(tooLarge);
    }

    /** Takes the texts among the files found, but those that belong to silent roots or are generated. */
    public static TextFiles of(Selection selection, Collection<Path> found, long sizeLimit) {
        List<String> paths = new ArrayList<>();
        List<String> tooLarge = new ArrayList<>();
        for (Path file : found) {
            String path = selection.relative(file);
            if (isNamed(path.substring(path.lastIndexOf('/') + 1)) && isTold(selection, file, path)) {
                (isAtMost(file, sizeLimit) ? paths : tooLarge).add(path);
            }
        }
        return new TextFiles(selection.base(), sizeLimit, paths, tooLarge);
    }

    /** Tells whether a file is such a text by its name. */
    static boolean isNamed(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) && !LOCKS.contains(name);
    }

    private static boolean isTold(Selection selection, Path file, String path) {
        return !Selection.isNamedGenerated(path)
                && selection.generating(path).isEmpty()
                && reach(selection.roots(), file) >= reach(selection.silentRoots(), file);
    }

    /** Resources lie beside the folder of the sources, and what belongs to one file lies beside it. */
    private static int reach(List<Path> roots, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        int deepest = -1;
        for (Path root : roots) {
            Path reached = root.toAbsolutePath().normalize();
            boolean isAround = reached.endsWith("java") || Files.isRegularFile(reached);
            Path around = isAround && reached.getParent() != null ? reached.getParent() : reached;
            deepest = absolute.startsWith(around) ? Math.max(deepest, around.getNameCount()) : deepest;
        }
        return deepest;
    }

    private static boolean isAtMost(Path file, long limit) {
        try {
            return Files.size(file) <= limit;
        } catch (IOException vanished) {
            return true; // reading it says that it is not there
        }
    }

    /** Returns the paths of the texts, sorted as they were found. */
    public List<String> paths() {
        return paths;
    }

    /** Returns the text of a file, be it one of these or a Java source; empty when it cannot be read. */
    public Optional<String> read(String path) {
        try {
            Path file = base.resolve(path);
            return isAtMost(file, sizeLimit)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns what is to be said of texts that are too large to be read, if there are any. */
    public Optional<Problem> left() {
        return tooLarge.stream()
                .findFirst()
                .map(first -> new Problem(
                        Problem.Kind.BUDGET,
                        new Location(first, Span.START),
                        "is above the limit of " + sizeLimit + " bytes"
                                + (tooLarge.size() == 1 ? "" : ", as are " + (tooLarge.size() - 1) + " more texts")
                                + "; what stands in it was not looked at for patient data and secrets"));
    }
}
