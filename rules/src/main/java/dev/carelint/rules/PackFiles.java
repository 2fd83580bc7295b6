package dev.carelint.rules;

import dev.carelint.core.model.SignatureText;
import dev.carelint.core.settings.ConfigText;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the pack, listed where its classes were loaded from: a jar (also one that holds all of Carelint) or a folder.
 *
 * <p>Class loaders can open resources but not list them; an index written by the build would be one more thing to register.
 */
final class PackFiles implements Closeable {
    private static final String ROOT = "dev/carelint/rules";
    private static final String SIGNATURES = "signatures";

    private final Path root;
    private final Closeable owner;

    private PackFiles(Path root, Closeable owner) {
        this.root = root;
        this.owner = owner;
    }

    /** Returns the jar or folder that a class was loaded from. */
    static Path origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("the class loader does not tell where the rules of Carelint lie");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the rules of Carelint lie in " + source.getLocation() + ", which is no jar or folder on disk", e);
        }
    }

    /** Opens the files in a jar or class folder. */
    static PackFiles open(Path origin) throws IOException {
        if (Files.isDirectory(origin)) {
            return new PackFiles(origin.resolve(ROOT), () -> {});
        }
        FileSystem jar = FileSystems.newFileSystem(origin, (ClassLoader) null);
        return new PackFiles(jar.getPath(ROOT), jar);
    }

    /** Returns the files of a folder with this ending, also in folders below, by name relative to the pack, sorted; none without it. */
    List<ConfigText> list(String folder, String ending) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            List<Path> wanted = files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .toList();
            return texts(wanted);
        }
    }

    /** Returns the files of signatures, of which only the first lines are read now. */
    List<SignatureText> signatures(Path origin) throws IOException {
        Path start = root.resolve(SIGNATURES);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<SignatureText> signatures = new ArrayList<>();
        try (Stream<Path> files = Files.list(start)) {
            for (Path file : files.sorted().toList()) {
                String name = SIGNATURES + "/" + file.getFileName();
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    signatures.add(new SignatureText(
                            name, String.valueOf(reader.readLine()), () -> PackFiles.text(origin, name)));
                }
            }
        }
        return List.copyOf(signatures);
    }

    private static String text(Path origin, String name) {
        try (PackFiles files = open(origin)) {
            return Files.readString(files.root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from " + origin, e);
        }
    }

    private List<ConfigText> texts(List<Path> files) throws IOException {
        List<ConfigText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new ConfigText(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        texts.sort(Comparator.comparing(ConfigText::name));
        return List.copyOf(texts);
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
