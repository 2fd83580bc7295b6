package dev.carelint.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * What is read to analyze one module.
 *
 * @param roots source directories of the module itself, reported in
 * @param silentRoots its generated sources and the sources of the modules it depends on, read for flow only
 * @param classpath its class directories and dependencies
 * @param resources its folders of resources and its POM, reported in
 */
record ModuleSources(List<Path> roots, List<Path> silentRoots, List<Path> classpath, List<Path> resources) {
    private static final ModuleSources NONE = new ModuleSources(List.of(), List.of(), List.of(), List.of());
    private static final Path GENERATED = Path.of("generated-sources");

    ModuleSources {
        roots = List.copyOf(roots);
        silentRoots = List.copyOf(silentRoots);
        classpath = List.copyOf(classpath);
        resources = List.copyOf(resources);
    }

    /**
     * Collects the sources of a module; none at all when there is no Java to report in.
     *
     * @param dependencies its resolved class path, transitively
     * @param workspace all modules of the build, also those that {@code -pl} left out of this run
     */
    static ModuleSources of(
            MavenProject module,
            Collection<Dependency> dependencies,
            Collection<MavenProject> workspace,
            boolean includeTests) {
        Map<Boolean, List<Path>> own = sourcesOf(module, includeTests)
                .distinct()
                .collect(Collectors.partitioningBy(root -> isGenerated(root, module)));
        List<Path> written = own.getOrDefault(false, List.of());
        if (written.stream().noneMatch(ModuleSources::holdsJava)) {
            return NONE;
        }
        Stream<Path> upstream = upstream(dependencies, workspace).flatMap(ModuleSources::readableSourcesOf);
        List<Path> silent = Stream.concat(own.getOrDefault(true, List.of()).stream(), upstream)
                .distinct()
                .toList();
        return new ModuleSources(
                written, silent, classpath(module, dependencies, includeTests), resources(module, includeTests));
    }

    private static List<Path> resources(MavenProject module, boolean includeTests) {
        Stream<Resource> folders = includeTests
                ? Stream.concat(module.getResources().stream(), module.getTestResources().stream())
                : module.getResources().stream();
        Stream<Path> places = folders.map(folder ->
                        directory(module).resolve(folder.getDirectory()).normalize())
                .filter(folder -> !isGenerated(folder, module));
        return Stream.concat(places, Stream.ofNullable(module.getFile()).map(File::toPath))
                .distinct()
                .toList();
    }

    /**
     * Modules are matched by exact coordinates: a dependency on a released version of a module is not the code in the workspace.
     */
    private static Stream<MavenProject> upstream(
            Collection<Dependency> dependencies, Collection<MavenProject> workspace) {
        Set<String> coordinates = dependencies.stream()
                .filter(dependency -> dependency.classifier().isEmpty())
                .map(Dependency::coordinates)
                .collect(Collectors.toCollection(HashSet::new));
        return workspace.stream().filter(module -> coordinates.contains(Dependency.coordinatesOf(module)));
    }

    private static Stream<Path> sourcesOf(MavenProject module, boolean includeTests) {
        Stream<String> main = module.getCompileSourceRoots().stream();
        Stream<String> all = includeTests ? Stream.concat(main, module.getTestCompileSourceRoots().stream()) : main;
        return all.map(root -> directory(module).resolve(root).normalize()).filter(Files::isDirectory);
    }

    /**
     * Main sources of an upstream module. Outside of this run nobody has told Maven its generated roots, but they lie where every
     * generator puts them when it was built before.
     */
    private static Stream<Path> readableSourcesOf(MavenProject module) {
        return Stream.concat(
                sourcesOf(module, false), children(buildDirectory(module).resolve(GENERATED)));
    }

    private static Stream<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    private static List<Path> classpath(
            MavenProject module, Collection<Dependency> dependencies, boolean includeTests) {
        // The module's own classes know what other compilers and annotation processors made; its sources win over them.
        Stream<String> outputs = includeTests
                ? Stream.of(
                        module.getBuild().getTestOutputDirectory(),
                        module.getBuild().getOutputDirectory())
                : Stream.of(module.getBuild().getOutputDirectory());
        return Stream.concat(
                        outputs.map(directory(module)::resolve),
                        dependencies.stream().map(Dependency::file))
                .filter(Files::exists)
                .distinct()
                .toList();
    }

    private static boolean isGenerated(Path root, MavenProject module) {
        return root.startsWith(buildDirectory(module));
    }

    private static Path buildDirectory(MavenProject module) {
        return directory(module).resolve(module.getBuild().getDirectory()).normalize();
    }

    private static Path directory(MavenProject module) {
        return module.getBasedir().toPath();
    }

    private static boolean holdsJava(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }
}
