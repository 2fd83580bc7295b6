package dev.carelint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directories of a build that outlive a single module.
 *
 * @param top directory of the project that Maven was started on; merged reports stand below it
 * @param base directory that reported paths are relative to: the root of the repository
 */
record Layout(Path top, Path base) {
    private static final String REPOSITORY_MARK = ".git";

    /**
     * Finds the root of the repository: the nearest ancestor of {@code top} with a {@code .git} (a file in a linked work tree), else the
     * root of the Maven build.
     *
     * @param buildRoot where Maven found {@code .mvn}; null when it does not tell
     */
    static Layout of(Path top, @Nullable Path buildRoot) {
        Optional<Path> repository = nearest(top, null, REPOSITORY_MARK);
        return new Layout(top, repository.map(Layout::parent).orElseGet(() -> enclosing(top, buildRoot)));
    }

    /** Finds a file in a module's directory or in the nearest directory above it, up to the repository's root. */
    Optional<Path> nearest(Path module, String name) {
        return nearest(module, base, name).filter(Files::isRegularFile);
    }

    private static Path enclosing(Path top, @Nullable Path buildRoot) {
        return buildRoot != null && top.startsWith(buildRoot) ? buildRoot : top;
    }

    private static Optional<Path> nearest(Path from, @Nullable Path last, String name) {
        return Stream.iterate(from, directory -> directory != null, directory -> next(directory, last))
                .map(directory -> directory.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static @Nullable Path next(Path directory, @Nullable Path last) {
        return directory.equals(last) ? null : directory.getParent();
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
