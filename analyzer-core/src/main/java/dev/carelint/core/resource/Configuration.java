package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All configuration files of one analysis, and the programs they belong to; immutable. */
public final class Configuration {
    /** No configuration at all. */
    public static final Configuration NONE = new Configuration(List.of());

    private final List<ConfigFile> files;
    private final Libraries libraries;

    private Configuration(List<ConfigFile> files) {
        this.files = files;
        this.libraries = Libraries.of(files);
    }

    /** Takes files in any order. */
    public static Configuration of(Collection<ConfigFile> files) {
        return new Configuration(
                files.stream().sorted(Comparator.comparing(ConfigFile::path)).toList());
    }

    /** Returns the files, sorted by path. */
    public List<ConfigFile> files() {
        return files;
    }

    public Libraries libraries() {
        return libraries;
    }

    /**
     * Returns the program that a file belongs to, named by the folder of the topmost POM above it; empty for what no POM is above of. An
     * application and its modules are one program.
     */
    public Optional<String> program(String path) {
        return poms(path).findFirst().map(Configuration::folder);
    }

    /** Returns the POM of the module that a file belongs to, if there is one. */
    public Optional<String> module(String path) {
        return poms(path).reduce((outer, inner) -> inner);
    }

    /** Returns the POMs above a file, the topmost first. */
    private Stream<String> poms(String path) {
        return libraries.poms().stream()
                .filter(pom -> path.startsWith(folder(pom)))
                .sorted(Comparator.comparingInt(String::length));
    }

    /** Returns the files of the same program as this path. */
    public List<ConfigFile> around(String path) {
        Optional<String> program = program(path);
        return files.stream()
                .filter(file -> program(file.path()).equals(program))
                .toList();
    }

    /** Returns the libraries of the module that a file belongs to and, after them, those of the rest of its program. */
    public List<Library> libraries(String path) {
        List<Library> found = new ArrayList<>();
        module(path).ifPresent(pom -> found.addAll(libraries.of(pom)));
        around(path).stream()
                .filter(file -> file.role() == Role.POM)
                .forEach(file -> found.addAll(libraries.of(file.path())));
        return found.stream().distinct().toList();
    }

    private static String folder(String pom) {
        return pom.substring(0, pom.lastIndexOf('/') + 1);
    }
}
