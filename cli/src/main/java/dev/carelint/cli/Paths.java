package dev.carelint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paths to analyze and the directory that reports name them relative to.
 *
 * @param base what the user names; else the nearest directory above all roots with a {@code .git}, else with a
 *     {@code carelint.yaml}, else the deepest one that holds all roots. Where the program was started plays no part.
 * @param roots what to analyze, with symbolic links resolved
 */
record Paths(Path base, List<Path> roots) {
    /**
     * Resolves paths that exist.
     *
     * @throws IOException when a link among them cannot be followed
     */
    static Paths of(List<Path> paths, @Nullable Path base, Path directory) throws IOException {
        Path current = directory.toRealPath();
        List<Path> roots = new java.util.ArrayList<>();
        for (Path path : paths) {
            roots.add(current.resolve(path).toRealPath());
        }
        if (base != null) {
            return new Paths(current.resolve(base).toRealPath(), roots);
        }
        Path common = common(roots);
        return new Paths(
                holding(".git", common)
                        .or(() -> holding(ScanInput.SETTINGS_FILE, common))
                        .orElse(common),
                roots);
    }

    private static Optional<Path> holding(String mark, Path start) {
        return upwards(start)
                .filter(ancestor -> Files.exists(ancestor.resolve(mark)))
                .findFirst();
    }

    /** Returns the first file of this name from the first root's directory up to the base, or else in {@code directory}. */
    Optional<Path> nearest(String name, Path directory) {
        Predicate<Path> inside = candidate -> candidate.startsWith(base);
        return Stream.concat(upwards(directoryOf(roots.get(0))).takeWhile(inside), Stream.of(directory))
                .map(candidate -> candidate.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path common(List<Path> roots) {
        return upwards(directoryOf(roots.get(0)))
                .filter(ancestor -> roots.stream().allMatch(root -> root.startsWith(ancestor)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("roots on different file systems: " + roots));
    }

    private static Path directoryOf(Path root) {
        Path parent = root.getParent();
        return Files.isDirectory(root) || parent == null ? root : parent;
    }

    private static Stream<Path> upwards(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent);
    }
}
