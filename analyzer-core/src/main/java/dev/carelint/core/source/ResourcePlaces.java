package dev.carelint.core.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Where configuration lies by convention: among resources, in {@code WEB-INF}, and beside what says how to build. */
final class ResourcePlaces {
    static final String POM = "pom.xml";
    static final List<String> BUILD_FILES =
            List.of(POM, "build.gradle", "build.gradle.kts", "build.xml", "settings.gradle", "build.sbt");

    /** Folders beside {@code src/main/java}. */
    static final List<String> BESIDE_SOURCES = List.of("resources", "webapp");

    private static final Set<String> ENDINGS = Set.of("properties", "yml", "yaml", "xml");
    private static final Set<String> DESCRIPTORS = Set.of("WEB-INF", "META-INF");
    private static final Set<String> FOLDERS = Set.of("config", "conf");

    private ResourcePlaces() {}

    /** Tells whether a file may be configuration by its ending. */
    static boolean isOne(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Tells whether a file outside of {@code src/main} belongs to a program nevertheless. */
    static boolean isBesideCode(Path file, Path root) {
        Path folder = file.getParent();
        if (folder == null || file.endsWith(POM) || DESCRIPTORS.contains(name(folder))) {
            return folder != null;
        }
        Path around = FOLDERS.contains(name(folder)) && !folder.equals(root) ? folder.getParent() : folder;
        return around != null && (around.equals(root) || holdsBuildFile(around));
    }

    /** Returns what lies at the top of the module whose sources are {@code MODULE/src/SET/java}, and in its folders of settings. */
    static List<Path> ofModuleAround(Path sources) {
        Path set = sources.getParent();
        Path src = set == null ? null : set.getParent();
        Path module = src == null || !name(src).equals("src") ? null : src.getParent();
        if (module == null || !holdsBuildFile(module)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>(list(module));
        FOLDERS.stream()
                .sorted()
                .map(module::resolve)
                .filter(Files::isDirectory)
                .forEach(folder -> found.addAll(list(folder)));
        return found;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOne(name(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static boolean holdsBuildFile(Path folder) {
        return BUILD_FILES.stream().anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
