package dev.carelint.rules.checks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The groups of identifiers that must go before data count as de-identified, as data beside the rules; immutable. */
final class SafeHarbor {
    private static final String FILE = "/dev/carelint/rules/deidentification/safe-harbor.properties";

    /**
     * A group.
     *
     * @param faint whether what is left of it need not identify anyone
     */
    record Group(String id, String title, boolean faint) {
        /** Tells whether a year, or a part of an area code, of such data may stay. */
        boolean isDate() {
            return id.equals("dates") || id.equals("stays");
        }

        boolean isPlace() {
            return id.equals("places");
        }
    }

    private record Library(Pattern className, Map<String, Group> properties) {}

    private final Map<String, Group> byData = new HashMap<>();
    private final Map<String, Group> byId = new TreeMap<>();
    private final Map<String, Library> libraries = new TreeMap<>();
    private final Set<String> keeping;
    private final Set<String> keepingDates;

    private SafeHarbor(Properties facts) {
        Set<String> keys = facts.stringPropertyNames();
        keys.stream().filter(key -> key.endsWith(".data")).forEach(key -> addGroup(id(key), facts));
        keys.stream().filter(key -> key.endsWith(".holds")).forEach(key -> addLibrary(id(key), facts));
        keeping = Set.copyOf(words(facts, "keeps.any"));
        keepingDates = Set.copyOf(words(facts, "keeps.dates"));
    }

    /** Reads the groups that come with the rules. */
    static SafeHarbor load() {
        Properties facts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SafeHarbor.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            facts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return new SafeHarbor(facts);
    }

    private static String id(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    private static List<String> words(Properties facts, String key) {
        return Arrays.asList(facts.getProperty(key, "").trim().split("\\s+"));
    }

    private void addGroup(String id, Properties facts) {
        Group group = new Group(id, facts.getProperty(id + ".title", id), facts.containsKey(id + ".faint"));
        byId.put(id, group);
        words(facts, id + ".data").forEach(data -> byData.put(data, group));
    }

    private void addLibrary(String id, Properties facts) {
        Map<String, Group> properties = new TreeMap<>();
        for (String word : words(facts, id + ".holds")) {
            int colon = word.indexOf(':');
            properties.put(word.substring(0, colon), Objects.requireNonNull(byId.get(word.substring(colon + 1)), word));
        }
        libraries.put(id, new Library(Pattern.compile(facts.getProperty(id + ".class")), properties));
    }

    /** Returns the group of a kind of data. */
    Optional<Group> of(String data) {
        return Optional.ofNullable(byData.get(data));
    }

    /** Returns the properties of a library's class that hold identifiers; none of other classes. */
    Map<String, Group> ofLibrary(String className) {
        return libraries.values().stream()
                .filter(library -> library.className().matcher(className).matches())
                .findFirst()
                .map(Library::properties)
                .orElse(Map.of());
    }

    /** Tells whether the result of a method of this name still is the data. */
    boolean keeps(String method, Group group) {
        return keeping.contains(method) || group.isDate() && keepingDates.contains(method);
    }

    /** Tells whether any group's data pass a method of this name. */
    boolean mayKeep(String method) {
        return keeping.contains(method) || keepingDates.contains(method);
    }
}
