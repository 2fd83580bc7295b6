package dev.carelint.rules;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.model.SignatureText;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.ConfigText;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipException;

/**
 * The files of the pack, listed where its classes were loaded from: a jar (also one that holds all of Carelint) or a folder.
 *
 * <p>Class loaders can open resources but not list them; an index written by the build would be one more thing to register.
 */
final class PackFiles implements Closeable {
    private static final String ROOT = "dev/carelint/rules";
    /** Where the files of other packs lie in their jars. */
    private static final String OTHERS = "carelint";
    /** What a jar has that is a pack, so that it is found on a class path. */
    private static final String MARKER = OTHERS + "/pack.yaml";

    private static final String SIGNATURES = "signatures";
    private static final List<String> FOLDERS =
            List.of("rules", "models", "vocabulary", SIGNATURES, "examples", "policy", "regulations", "map", "taps");

    private final Path root;
    private final String name;
    private final Closeable owner;

    private PackFiles(Path root, String name, Closeable owner) {
        this.root = root;
        this.name = name;
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

    /** Returns the jars and class folders of a class path that are packs, sorted. */
    static List<Path> onClassPath(ClassLoader loader) throws IOException {
        SortedSet<Path> packs = new TreeSet<>();
        for (URL marker : Collections.list(loader.getResources(MARKER))) {
            String place = marker.toString();
            String origin = place.substring(0, place.length() - MARKER.length());
            origin = origin.startsWith("jar:") ? origin.substring("jar:".length(), origin.lastIndexOf("!/")) : origin;
            packs.add(Path.of(URI.create(origin)));
        }
        return List.copyOf(packs);
    }

    /** Opens the files of Carelint's own pack in a jar or class folder. */
    static PackFiles open(Path origin) throws IOException {
        return open(origin, ROOT, "");
    }

    /**
     * Opens the files of another pack: a jar, a class folder, or a folder that holds them itself.
     *
     * @throws ConfigException when it is neither
     */
    static PackFiles openOther(Path origin) throws IOException {
        boolean isPlain = Files.isDirectory(origin) && !Files.isDirectory(origin.resolve(OTHERS));
        PackFiles files;
        try {
            files = open(origin, isPlain ? "" : OTHERS, origin.getFileName() + "/");
        } catch (ProviderNotFoundException | ZipError | ZipException unreadable) {
            throw new ConfigException(origin + ": is no pack: neither a folder nor a jar", unreadable);
        }
        if (FOLDERS.stream().noneMatch(folder -> Files.isDirectory(files.root.resolve(folder)))) {
            files.close();
            throw new ConfigException(origin + ": is no pack: it holds none of the folders "
                    + String.join(", ", FOLDERS) + (isPlain ? "" : " in " + OTHERS));
        }
        return files;
    }

    private static PackFiles open(Path origin, String root, String name) throws IOException {
        if (Files.isDirectory(origin)) {
            return new PackFiles(origin.resolve(root), name, () -> {});
        }
        FileSystem jar = FileSystems.newFileSystem(origin, (ClassLoader) null);
        return new PackFiles(jar.getPath(root), name, jar);
    }

    /** Tells whether this is Carelint's own pack. */
    boolean isOwn() {
        return name.isEmpty();
    }

    /** Returns how a file of the pack is named within it. */
    String withinPack(ConfigText file) {
        return file.name().substring(name.length());
    }

    /** Returns the files of a folder with this ending, also in folders below, by the pack's name and theirs, sorted; none without it. */
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
    List<SignatureText> signatures(Opener again) throws IOException {
        Path start = root.resolve(SIGNATURES);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<SignatureText> signatures = new ArrayList<>();
        try (Stream<Path> files = Files.list(start)) {
            for (Path file : files.sorted().toList()) {
                String inPack = SIGNATURES + "/" + file.getFileName();
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    signatures.add(new SignatureText(
                            name + inPack, String.valueOf(reader.readLine()), () -> PackFiles.text(again, inPack)));
                }
            }
        }
        return List.copyOf(signatures);
    }

    /** Opens a pack, also when it was closed before. */
    @FunctionalInterface
    interface Opener {
        PackFiles open() throws IOException;
    }

    private static String text(Opener pack, String name) {
        try (PackFiles files = pack.open()) {
            return Files.readString(files.root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * Returns a digest of all facts of the pack, so that others can tell whether they have the same: of the lines that {@code sha256sum}
     * prints of its files, sorted by path. Examples and classes do not count.
     */
    String digest() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            SortedMap<String, Path> byPath = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> byPath.put(root.relativize(file).toString().replace('\\', '/'), file));
            for (Map.Entry<String, Path> file : byPath.entrySet()) {
                if (!file.getKey().startsWith("examples/") && !file.getKey().endsWith(".class")) {
                    lines.append(Sha256.of(file.getValue()))
                            .append("  ")
                            .append(file.getKey())
                            .append('\n');
                }
            }
        }
        return Sha256.of(lines.toString());
    }

    /** Returns the name of the jar or folder; empty for Carelint's own. */
    String name() {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private List<ConfigText> texts(List<Path> files) throws IOException {
        List<ConfigText> texts = new ArrayList<>();
        for (Path file : files) {
            String inPack = root.relativize(file).toString().replace('\\', '/');
            texts.add(new ConfigText(name + inPack, Files.readString(file)));
        }
        texts.sort(Comparator.comparing(ConfigText::name));
        return List.copyOf(texts);
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
