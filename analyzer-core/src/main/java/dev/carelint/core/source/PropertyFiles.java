package dev.carelint.core.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The property files that lie among the sources, found by the names that programs load them by; immutable. */
public final class PropertyFiles {
    public static final PropertyFiles NONE = new PropertyFiles(Map.of());

    /** Larger files hold texts for people, not settings. */
    private static final long MAX_SIZE = 1 << 20;

    /** A name that more files have says nothing about any one of them. */
    private static final int MAX_FILES = 8;

    private static final String SUFFIX = ".properties";

    /** By the last part of the path. */
    private final Map<String, List<PropertyFile>> byName;

    private record PropertyFile(String path, Properties content) {}

    private PropertyFiles(Map<String, List<PropertyFile>> byName) {
        this.byName = byName;
    }

    /** Reads those that are property files, in the order given; one that cannot be read is as if it was not there. */
    public static PropertyFiles read(Collection<Path> files) {
        Map<String, List<PropertyFile>> byName = new HashMap<>();
        for (Path file : files) {
            if (!isNamed(file.toString())) {
                continue;
            }
            String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
            read(file)
                    .ifPresent(content -> byName.computeIfAbsent(lastPart(path), name -> new ArrayList<>())
                            .add(new PropertyFile(path, content)));
        }
        return new PropertyFiles(byName);
    }

    private static Optional<Properties> read(Path file) {
        Properties content = new Properties();
        try {
            if (Files.size(file) > MAX_SIZE) {
                return Optional.empty();
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                content.load(reader);
            }
            return Optional.of(content);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Returns what the files of a name say of a key: an empty one stands for a file that does not have it. Empty when there is no
     * such file.
     *
     * @param name path on the class path, or the name of a resource bundle
     */
    public Set<Optional<String>> values(String name, String key) {
        String path = name.endsWith(SUFFIX) ? name : name.replace('.', '/') + SUFFIX;
        String inside = path.startsWith("/") ? path : "/" + path;
        List<PropertyFile> files = byName.getOrDefault(lastPart(path), List.of()).stream()
                .filter(file -> file.path().endsWith(inside))
                .toList();
        Set<Optional<String>> values = new LinkedHashSet<>();
        if (files.size() <= MAX_FILES) {
            files.forEach(file -> values.add(Optional.ofNullable(file.content().getProperty(key))));
        }
        return values;
    }

    /** Tells whether a file is one by its name. */
    static boolean isNamed(String name) {
        return name.endsWith(SUFFIX);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
