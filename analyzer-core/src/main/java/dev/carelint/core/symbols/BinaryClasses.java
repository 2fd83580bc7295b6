package dev.carelint.core.symbols;

import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All compiled classes: the entries of the class path in order, then the JDK. */
final class BinaryClasses implements AutoCloseable {
    private final List<ClassContainer> containers = new ArrayList<>();
    private final Map<String, List<ClassContainer>> byPackage = new ConcurrentHashMap<>();
    private final Map<String, Problem> problems = new ConcurrentHashMap<>();

    BinaryClasses(List<Path> classpath, @Nullable Path jdk) {
        classpath.forEach(this::addEntry);
        addJdk(jdk);
    }

    private void addEntry(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                containers.add(new DirectoryContainer(entry));
            } else {
                containers.add(new JarContainer(entry, Origin.CLASSPATH));
            }
        } catch (IOException e) {
            report(
                    String.valueOf(entry.getFileName()),
                    Files.exists(entry)
                            ? "This class path entry is no readable jar; its classes are taken as unknown. Build or download it again."
                            : "This class path entry does not exist; its classes are taken as unknown. Build it first or correct the class path.");
        }
    }

    private void addJdk(@Nullable Path jdk) {
        try {
            Path old = jdk == null ? null : runtimeJar(jdk);
            containers.add(old == null ? JdkImage.open(jdk) : new JarContainer(old, Origin.JDK));
        } catch (IOException | RuntimeException e) {
            report(
                    "JDK",
                    "The classes of the JDK could not be read; they are taken as unknown. Name the home of a complete JDK.");
        }
    }

    /** Releases up to 8 keep their classes in one jar. */
    private static @Nullable Path runtimeJar(Path jdk) {
        for (String place : List.of("jre/lib/rt.jar", "lib/rt.jar")) {
            if (Files.isRegularFile(jdk.resolve(place))) {
                return jdk.resolve(place);
            }
        }
        return null;
    }

    private void report(String label, String message) {
        problems.putIfAbsent(label, new Problem(Problem.Kind.CLASSPATH, new Location(label, Span.START), message));
    }

    boolean hasPackage(String packageName) {
        return !holders(packageName).isEmpty();
    }

    boolean contains(String binaryName) {
        for (ClassContainer container : holders(ClassContainer.packageOf(binaryName))) {
            if (container.contains(binaryName)) {
                return true;
            }
        }
        return false;
    }

    private List<ClassContainer> holders(String packageName) {
        List<ClassContainer> known = byPackage.get(packageName);
        if (known != null) {
            return known;
        }
        List<ClassContainer> holders = containers.stream()
                .filter(container -> container.hasPackage(packageName))
                .toList();
        byPackage.put(packageName, holders);
        return holders;
    }

    /** Reads the first class of that name; a class file that cannot be read is a problem, and the search goes on. */
    ClassFile.@Nullable Read read(String binaryName) {
        for (ClassContainer container : holders(ClassContainer.packageOf(binaryName))) {
            ClassFile.Read read = read(container, binaryName);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private ClassFile.@Nullable Read read(ClassContainer container, String binaryName) {
        try {
            byte[] bytes = container.read(binaryName);
            return bytes == null ? null : ClassFile.read(bytes, container.origin());
        } catch (IOException | RuntimeException e) {
            // ASM answers malformed class files with various unchecked exceptions.
            report(
                    container.label(),
                    "Some of its class files could not be read (damaged or of a newer Java release); those classes are taken as unknown. Build or download it again.");
            return null;
        }
    }

    List<Problem> problems() {
        return problems.values().stream().sorted().toList();
    }

    @Override
    public void close() {
        for (ClassContainer container : containers) {
            try {
                container.close();
            } catch (IOException e) {
                report(container.label(), "This class path entry could not be closed.");
            }
        }
    }
}
