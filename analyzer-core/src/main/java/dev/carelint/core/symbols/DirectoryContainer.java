package dev.carelint.core.symbols;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes below one directory; each package's folder is listed once. */
final class DirectoryContainer implements ClassContainer {
    private final Path root;
    private final Map<String, Set<String>> packages = new ConcurrentHashMap<>();

    DirectoryContainer(Path root) {
        this.root = root;
    }

    @Override
    public String label() {
        return String.valueOf(root.getFileName());
    }

    @Override
    public Origin origin() {
        return Origin.CLASSPATH;
    }

    @Override
    public boolean hasPackage(String packageName) {
        return !classes(packageName).isEmpty();
    }

    @Override
    public boolean contains(String binaryName) {
        String packageName = ClassContainer.packageOf(binaryName);
        String simple = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return classes(packageName).contains(simple);
    }

    private Set<String> classes(String packageName) {
        return packages.computeIfAbsent(packageName, name -> list(root.resolve(name.replace('.', '/'))));
    }

    /** Returns the class names in a folder; a folder that cannot be listed holds none. */
    static Set<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    @Override
    public byte @Nullable [] read(String binaryName) throws IOException {
        return contains(binaryName) ? Files.readAllBytes(root.resolve(binaryName.replace('.', '/') + ".class")) : null;
    }

    @Override
    public void close() {}
}
