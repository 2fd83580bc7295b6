package dev.carelint.core.symbols;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of a JDK 9 or newer, read from its run-time image. */
final class JdkImage implements ClassContainer {
    private static final URI IMAGE = URI.create("jrt:/");

    private final FileSystem image;
    private final boolean owned;
    private final Set<String> packageNames;
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();

    /** The folder of a package and the classes in it. */
    private record Folder(@Nullable Path path, Set<String> classes) {
        static final Folder NONE = new Folder(null, Set.of());
    }

    private JdkImage(FileSystem image, boolean owned) throws IOException {
        this.image = image;
        this.owned = owned;
        try (Stream<Path> packages = Files.list(image.getPath("/packages"))) {
            packageNames = Set.copyOf(
                    packages.map(path -> String.valueOf(path.getFileName())).toList());
        }
    }

    /** Opens the image of the JDK at {@code home}, or of the running one. */
    static JdkImage open(@Nullable Path home) throws IOException {
        return home == null
                ? new JdkImage(FileSystems.getFileSystem(IMAGE), false)
                : new JdkImage(FileSystems.newFileSystem(IMAGE, Map.of("java.home", home.toString())), true);
    }

    @Override
    public String label() {
        return "JDK";
    }

    @Override
    public Origin origin() {
        return Origin.JDK;
    }

    @Override
    public boolean hasPackage(String packageName) {
        return !folder(packageName).classes().isEmpty();
    }

    @Override
    public boolean contains(String binaryName) {
        String packageName = ClassContainer.packageOf(binaryName);
        return packageNames.contains(packageName)
                && folder(packageName).classes().contains(binaryName.substring(packageName.length() + 1));
    }

    private Folder folder(String packageName) {
        return packageNames.contains(packageName) ? folders.computeIfAbsent(packageName, this::locate) : Folder.NONE;
    }

    private Folder locate(String packageName) {
        for (Path module : modules(packageName)) {
            Path path = image.getPath("/modules", String.valueOf(module.getFileName()), packageName.replace('.', '/'));
            Set<String> classes = DirectoryContainer.list(path);
            if (!classes.isEmpty()) {
                return new Folder(path, classes);
            }
        }
        return Folder.NONE;
    }

    private List<Path> modules(String packageName) {
        try (Stream<Path> modules = Files.list(image.getPath("/packages", packageName))) {
            return modules.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public byte @Nullable [] read(String binaryName) throws IOException {
        if (!contains(binaryName)) {
            return null;
        }
        Path path = folder(ClassContainer.packageOf(binaryName)).path();
        return path == null
                ? null
                : Files.readAllBytes(path.resolve(binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class"));
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            image.close();
        }
    }
}
