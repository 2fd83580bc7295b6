package dev.carelint.core.symbols;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The classes of one jar; versions for newer releases inside it are not looked at, their signatures rarely differ. */
final class JarContainer implements ClassContainer {
    private final String label;
    private final Origin origin;
    private final ZipFile jar;
    private final Set<String> packages = new HashSet<>();

    JarContainer(Path file, Origin origin) throws IOException {
        this.label = String.valueOf(file.getFileName());
        this.origin = origin;
        this.jar = new ZipFile(file.toFile());
        for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            addPackage(entries.nextElement().getName());
        }
    }

    private void addPackage(String entry) {
        if (entry.endsWith(".class") && !entry.startsWith("META-INF/")) {
            int slash = entry.lastIndexOf('/');
            packages.add(slash < 0 ? "" : entry.substring(0, slash).replace('/', '.'));
        }
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public boolean hasPackage(String packageName) {
        return packages.contains(packageName);
    }

    @Override
    public boolean contains(String binaryName) {
        return packages.contains(ClassContainer.packageOf(binaryName)) && entry(binaryName) != null;
    }

    private @Nullable ZipEntry entry(String binaryName) {
        return jar.getEntry(binaryName.replace('.', '/') + ".class");
    }

    @Override
    public byte @Nullable [] read(String binaryName) throws IOException {
        ZipEntry entry = entry(binaryName);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
