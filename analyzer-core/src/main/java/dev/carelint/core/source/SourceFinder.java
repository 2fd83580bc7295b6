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
    private final Selection selection;
    /** By path as shown, so that the order is that of the paths and overlapping roots count once. */
    private final Map<String, SourceFile> found = new TreeMap<>();

    private final Set<Path> properties = new TreeSet<>();
    /** By path as shown. */
    private final Map<String, SourceFile> resources = new TreeMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> matching = new TreeSet<>();

    private SourceFinder(Selection selection) {
        this.selection = selection;
    }

    /**
     * What was found.
     *
     * @param files the files in the order of their paths
     * @param properties the property files, settings of logging, mappings of Hibernate and other texts that lie beside them, in the order of
     *     their paths
     * @param resources what may be configuration, by its ending and the place where it lies, in the order of the paths
     * @param problems directories that could not be read
     * @param matching the globs of the selection, as written, that match something that is there
     */
    public record Found(
            List<SourceFile> files,
            List<Path> properties,
            List<SourceFile> resources,
            List<Problem> problems,
            Set<String> matching) {
        public Found {
            files = List.copyOf(files);
            properties = List.copyOf(properties);
            resources = List.copyOf(resources);
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
        selection.resources().stream().filter(Files::exists).forEach(finder::addResources);
        finder.addParentPoms();
        finder.problems.sort(null);
        return new Found(
                List.copyOf(finder.found.values()),
                List.copyOf(finder.properties),
                List.copyOf(finder.resources.values()),
                finder.problems,
                finder.matching);
    }

    private void add(Path root, boolean silent) {
        if (Files.isDirectory(root)) {
            Walk walk = new Walk(root);
            walk(walk);
            List<Path> files = walk.inMain.isEmpty() || selection.includeTests() ? walk.all : walk.inMain;
            files.forEach(file -> put(file, silent));
            addProperties(walk, walk.inMain.isEmpty() || selection.includeTests());
            walk.resources(walk.inMain.isEmpty()).forEach(file -> putResource(file, silent));
            addResourcesBeside(root, silent);
        } else if (name(root).endsWith(".java")) {
            put(root, silent);
            addPropertiesBeside(root);
        } else if (ResourcePlaces.isOne(name(root))) {
            putResource(root, silent);
            properties.add(root);
        } else {
            put(root, silent);
        }
    }

    /** Takes a folder of resources as a whole, or a file. */
    private void addResources(Path place) {
        if (Files.isDirectory(place)) {
            Walk walk = new Walk(place);
            walk(walk);
            addProperties(walk, true);
            walk.resources(true).forEach(file -> putResource(file, false));
        } else {
            putResource(place, false);
        }
    }

    /** What a module's POM leaves out, those above it say; who asked about the module reads of the others only. */
    private void addParentPoms() {
        List<Path> poms = resources.values().stream()
                .map(SourceFile::file)
                .filter(file -> name(file).equals(ResourcePlaces.POM))
                .toList();
        for (Path pom : poms) {
            Path folder = pom.toAbsolutePath().normalize().getParent();
            while (folder != null && folder.startsWith(selection.base()) && !folder.equals(selection.base())) {
                folder = folder.getParent();
                if (folder == null || !Files.isRegularFile(folder.resolve(ResourcePlaces.POM))) {
                    break;
                }
                putResource(folder.resolve(ResourcePlaces.POM), true);
            }
        }
    }

    private void putResource(Path file, boolean silent) {
        String path = selection.relative(file);
        if (!isExcluded(path)) {
            boolean generated = isAny(selection.generating(path)) || Selection.isNamedGenerated(path);
            resources.merge(
                    path,
                    new SourceFile(file, path, silent || generated),
                    (known, again) -> known.silent() ? again : known);
        }
    }

    private void addPropertiesBeside(Path file) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory == null) {
            return;
        }
        try (Stream<Path> beside = Files.list(directory)) {
            List<Path> others = beside.filter(other -> !isExcluded(selection.relative(other)))
                    .toList();
            others.stream().filter(other -> isRead(name(other))).forEach(properties::add);
            others.stream()
                    .filter(other -> ResourcePlaces.isOne(name(other)) && Files.isRegularFile(other))
                    .forEach(other -> putResource(other, true));
        } catch (IOException | UncheckedIOException e) {
            problems.add(unreadable(directory));
        }
    }

    private void addProperties(Walk walk, boolean all) {
        (all ? walk.properties : walk.propertiesInMain)
                .stream().filter(file -> !isExcluded(selection.relative(file))).forEach(properties::add);
    }

    /** Who names {@code src/main/java} means a program whose resources lie beside it, and whose POM lies above. */
    private void addResourcesBeside(Path root, boolean silent) {
        Path directory = root.toAbsolutePath().normalize();
        if (!name(directory).equals("java")) {
            return;
        }
        for (String sibling : ResourcePlaces.BESIDE_SOURCES) {
            Path resourcesThere = directory.resolveSibling(sibling);
            if (Files.isDirectory(resourcesThere)) {
                Walk walk = new Walk(resourcesThere);
                walk(walk);
                addProperties(walk, true);
                walk.resources(true).forEach(file -> putResource(file, silent));
            }
        }
        ResourcePlaces.ofModuleAround(directory).forEach(file -> putResource(file, silent));
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
        private final List<Path> resources = new ArrayList<>();
        /** Those that count where only {@code src/main} does. */
        private final List<Path> resourcesInPlace = new ArrayList<>();
        /** How many {@code src/main} folders the walk is in. */
        private int mainDepth;
        /** How many test trees, which it only enters when tests are included. */
        private int testDepth;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && isSkipped(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            mainDepth += isMain(directory) ? 1 : 0;
            testDepth += isTestTree(directory) ? 1 : 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            mainDepth -= isMain(directory) ? 1 : 0;
            testDepth -= isTestTree(directory) ? 1 : 0;
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
            if (ResourcePlaces.isOne(name(file)) && attributes.isRegularFile()) {
                resources.add(file);
                if (mainDepth > 0 || testDepth > 0 || ResourcePlaces.isBesideCode(file, root)) {
                    resourcesInPlace.add(file);
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

        List<Path> resources(boolean all) {
            return all ? resources : resourcesInPlace;
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
        return PropertyFiles.isNamed(name)
                || LogLayouts.isNamed(name)
                || HibernateMappings.isNamed(name)
                || TextFiles.isNamed(name);
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
        return ResourcePlaces.BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolveSibling(file)));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
