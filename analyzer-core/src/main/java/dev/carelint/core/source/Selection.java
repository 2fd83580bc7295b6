package dev.carelint.core.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Which source files an analysis reads.
 *
 * @param base directory that paths are relative to
 * @param roots files and directories that are analyzed
 * @param silentRoots directories that are read for flow only; those that do not exist are ignored
 * @param includeTests whether test code is read too
 * @param excludes relative paths that are not read at all
 * @param generated relative paths that are read for flow only
 * @param resources folders and files that are read for configuration, besides those found by convention; those that do not exist are
 *     ignored
 */
public record Selection(
        Path base,
        List<Path> roots,
        List<Path> silentRoots,
        boolean includeTests,
        List<PathGlob> excludes,
        List<PathGlob> generated,
        List<Path> resources) {
    public Selection {
        base = base.toAbsolutePath().normalize();
        roots = List.copyOf(roots);
        silentRoots = List.copyOf(silentRoots);
        excludes = List.copyOf(excludes);
        generated = List.copyOf(generated);
        resources = List.copyOf(resources);
    }

    /** A selection that finds configuration by convention only. */
    public Selection(
            Path base,
            List<Path> roots,
            List<Path> silentRoots,
            boolean includeTests,
            List<PathGlob> excludes,
            List<PathGlob> generated) {
        this(base, roots, silentRoots, includeTests, excludes, generated, List.of());
    }

    /** Returns a file's path as reports show it: relative to the base, with forward slashes. */
    public String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(base.getRoot());
        Path relative = sameRoot ? base.relativize(absolute) : absolute;
        return relative.toString().replace('\\', '/');
    }

    List<PathGlob> excluding(String path) {
        return excludes.stream().filter(glob -> glob.matches(path)).toList();
    }

    List<PathGlob> generating(String path) {
        return generated.stream().filter(glob -> glob.matches(path)).toList();
    }

    static boolean isNamedGenerated(String path) {
        String framed = "/" + path;
        return framed.contains("/generated-sources/") || framed.contains("/generated/");
    }
}
