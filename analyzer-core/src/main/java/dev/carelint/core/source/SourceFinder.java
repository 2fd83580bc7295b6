package dev.carelint.core.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Java sources that a {@link Selection} names.
 *
 * <p>Below a root that holds {@code src/main} folders, their files count; below another, all. Test trees ({@code src/test},
 * {@code src/it}, {@code src/integrationTest}, …) count when tests are included. Hidden directories and build output do not.
 */
public final class SourceFinder {
    private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin");
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "settings.gradle", "build.sbt");

    private final Selection selection;
    /** By path as shown, so that the order is that of the paths and overlapping roots count once. */
    private final Map<String, SourceFile> found = new TreeMap<>();

    private final Set<Path> properties = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> matching = new TreeSet<>();

    private SourceFinder(Selection selection) {
        this.selection = selection;
    }

    /**
     * What was found.
     *
     * @param files the files in the order of their paths
     * @param properties the property files, settings of logging and mappings of Hibernate that lie beside them, in the order of their paths
     * @param problems directories that could not be read
     * @param matching the globs of the selection, as written, that match something that is there
     */
    public record Found(List<SourceFile> files, List<Path> properties, List<Problem> problems, Set<String> matching) {
        public Found {
            files = List.copyOf(files);
            properties = List.copyOf(properties);
            problems = List.copyOf(problems);
            matching = Set.copyOf(matching);
        }
    }

    /**
     * Finds the files.
     *
     * @throws SourceException when a root does not exist
     */
    public static Found find(Selection selection) {
        SourceFinder finder = new SourceFinder(selection);
        for (Path root : selection.silentRoots()) {
            if (Files.exists(root)) {
                finder.add(root, true);
            }
        }
        for (Path root : selection.roots()) {
            if (!Files.exists(root)) {
                throw new SourceException(root + " does not exist");
            }
            finder.add(root, false);
        }
        finder.problems.sort(null);
        return new Found(
                List.copyOf(finder.found.values()), List.copyOf(finder.properties), finder.problems, finder.matching);
    }

    private void add(Path root, boolean silent) {
        if (Files.isDirectory(root)) {
            Walk walk = new Walk(root);
            walk(walk);
            List<Path> files = walk.inMain.isEmpty() || selection.includeTests() ? walk.all : walk.inMain;
            files.forEach(file -> put(file, silent));
            addProperties(walk, walk.inMain.isEmpty() || selection.includeTests());
            addResourcesBeside(root);
        } else {
            put(root, silent);
            addPropertiesBeside(root);
        }
    }

    private void addPropertiesBeside(Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory == null) {
            return;
        }
        try (Stream<Path> beside = Files.list(directory)) {
            beside.filter(other -> isRead(name(other)) && !isExcluded(selection.relative(other)))
                    .forEach(properties::add);
        } catch (IOException | UncheckedIOException e) {
            problems.add(unreadable(directory));
        }
    }

    private void addProperties(Walk walk, boolean all) {
        (all ? walk.properties : walk.propertiesInMain)
                .stream().filter(file -> !isExcluded(selection.relative(file))).forEach(properties::add);
    }

    /** Who names {@code src/main/java} means a program whose resources lie in {@code src/main/resources}. */
    private void addResourcesBeside(Path root) {
        Path directory = root.toAbsolutePath().normalize();
        Path resources = directory.resolveSibling("resources");
        if (name(directory).equals("java") && Files.isDirectory(resources)) {
            Walk walk = new Walk(resources);
            walk(walk);
            addProperties(walk, true);
        }
    }

    private void walk(Walk walk) {
        try {
            Files.walkFileTree(walk.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            problems.add(unreadable(walk.root));
        }
    }

    private void put(Path file, boolean silent) {
        String path = selection.relative(file);
        if (!isExcluded(path)) {
            boolean quiet = silent ? !isInDeeperRoot(file) : isInDeeperSilentRoot(file);
            boolean generated = isAny(selection.generating(path)) || Selection.isNamedGenerated(path);
            found.put(path, new SourceFile(file, path, quiet || generated));
        }
    }

    private boolean isExcluded(String path) {
        return isAny(selection.excluding(path));
    }

    private boolean isAny(List<PathGlob> globs) {
        globs.forEach(glob -> matching.add(glob.text()));
        return !globs.isEmpty();
    }

    /** A file below roots of both kinds belongs to the deeper one. */
    private boolean isInDeeperSilentRoot(Path file) {
        return depth(selection.silentRoots(), file) > depth(selection.roots(), file);
    }

    private boolean isInDeeperRoot(Path file) {
        return depth(selection.roots(), file) >= depth(selection.silentRoots(), file);
    }

    private static int depth(List<Path> roots, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return roots.stream()
                .map(root -> root.toAbsolutePath().normalize())
                .filter(absolute::startsWith)
                .mapToInt(Path::getNameCount)
                .max()
                .orElse(-1);
    }

    private Problem unreadable(Path path) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                new Location(selection.relative(path), Span.START),
                "cannot be read: check its permissions or exclude it");
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> all = new ArrayList<>();
        private final List<Path> inMain = new ArrayList<>();
        private final List<Path> properties = new ArrayList<>();
        private final List<Path> propertiesInMain = new ArrayList<>();
        /** How many {@code src/main} folders the walk is in. */
        private int mainDepth;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && isSkipped(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            mainDepth += isMain(directory) ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            mainDepth -= isMain(directory) ? 1 : 0;
            if (e != null) {
                problems.add(unreadable(directory));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isRead(name(file)) && attributes.isRegularFile()) {
                properties.add(file);
                if (mainDepth > 0) {
                    propertiesInMain.add(file);
                }
            }
            if (!name(file).endsWith(".java")) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                all.add(file);
                if (mainDepth > 0) {
                    inMain.add(file);
                }
            } else if (attributes.isSymbolicLink() && !name(file).startsWith(".")) {
                problems.add(unreadable(file)); // leads nowhere; hidden ones are locks of editors
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException) && (name(file).endsWith(".java") || Files.isDirectory(file))) {
                problems.add(unreadable(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isSkipped(Path directory) {
            String name = name(directory);
            String path = selection.relative(directory);
            boolean skipped = name.startsWith(".")
                    || name.equals("node_modules")
                    || (OUTPUT.contains(name) && isBesideBuildFile(directory))
                    || (!selection.includeTests() && isTestTree(directory));
            if (skipped) {
                // Who excludes what would be skipped anyway has made no mistake.
                isAny(selection.excluding(path + "/any"));
            }
            return isExcluded(path) || skipped;
        }

        private boolean isMain(Path directory) {
            return !directory.equals(root) && name(directory).equals("main") && isInSrc(directory);
        }
    }

    private static boolean isRead(String name) {
        return PropertyFiles.isNamed(name) || LogLayouts.isNamed(name) || HibernateMappings.isNamed(name);
    }

    private static boolean isTestTree(Path directory) {
        String name = name(directory).toLowerCase(Locale.ROOT);
        return (name.equals("it") || name.contains("test")) && isInSrc(directory);
    }

    private static boolean isInSrc(Path directory) {
        Path parent = directory.toAbsolutePath().normalize().getParent();
        return parent != null && name(parent).equals("src");
    }

    /** A package may be called {@code build}; the output directory stands beside what says how to build. */
    private static boolean isBesideBuildFile(Path directory) {
        return BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolveSibling(file)));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
