package dev.carelint.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code lombok.config} files in a directory and those around it say, the nearest first; immutable.
 *
 * <p>Imprecise: imported files and environment variables are not read.
 */
public final class LombokConfig {
    public static final LombokConfig NONE = new LombokConfig(Map.of());

    private static final String FILE = "lombok.config";
    private static final String STOP = "config.stopbubbling";

    /** Larger files are something else. */
    private static final long MAX_SIZE = 1 << 16;

    private final Map<String, List<String>> settings;

    private LombokConfig(Map<String, List<String>> settings) {
        this.settings = settings;
    }

    /** Reads the settings that hold for the sources in a directory; a file that cannot be read is as if it was not there. */
    public static LombokConfig of(Path directory) {
        List<List<String>> nearestFirst = new ArrayList<>();
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            List<String> lines = lines(at.resolve(FILE));
            nearestFirst.add(lines);
            if (lines.stream().anyMatch(line -> isStop(line))) {
                break;
            }
        }
        Map<String, List<String>> settings = new HashMap<>();
        for (int i = nearestFirst.size() - 1; i >= 0; i--) {
            nearestFirst.get(i).forEach(line -> apply(line, settings));
        }
        return settings.isEmpty() ? NONE : new LombokConfig(settings);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_SIZE
                    ? Files.readAllLines(file, StandardCharsets.UTF_8)
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isStop(String line) {
        Map<String, List<String>> one = new HashMap<>();
        apply(line, one);
        return one.getOrDefault(STOP, List.of()).contains("true");
    }

    /** {@code key = value}, {@code key += value}, {@code key -= value} or {@code clear key}. */
    private static void apply(String line, Map<String, List<String>> settings) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (text.startsWith("clear ")) {
            settings.remove(key(text.substring("clear ".length())));
        } else if (!text.startsWith("#") && equals > 0) {
            char before = text.charAt(equals - 1);
            boolean changes = before == '+' || before == '-';
            String key = key(text.substring(0, changes ? equals - 1 : equals));
            List<String> values = changes ? new ArrayList<>(settings.getOrDefault(key, List.of())) : new ArrayList<>();
            String value = text.substring(equals + 1).strip();
            values.remove(value);
            if (before != '-') {
                values.add(value);
            }
            settings.put(key, List.copyOf(values));
        }
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the value of a key, or null when it is not set. */
    public @Nullable String get(String key) {
        List<String> values = all(key);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** Tells whether a key is set to true. */
    public boolean isTrue(String key) {
        return "true".equalsIgnoreCase(get(key));
    }

    /** Returns all values of a key that takes several. */
    public List<String> all(String key) {
        return settings.getOrDefault(key(key), List.of());
    }
}
