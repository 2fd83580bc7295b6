package dev.carelint.core.settings;

import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Items;
import dev.carelint.core.settings.YamlNode.Mapping;
import dev.carelint.core.settings.YamlNode.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping of which all keys are known, read key by key; whatever is wrong becomes a {@link ConfigException} with its line. */
final class Section {
    /** One entry of a list, or one value, with its place. */
    record Entry(String text, Place place) {}

    private final Mapping mapping;
    private final String what;

    private Section(Mapping mapping, String what) {
        this.mapping = mapping;
        this.what = what;
    }

    /**
     * Takes a node as a mapping with only these keys.
     *
     * @param what how errors name it: {@code "a suppression"}
     */
    static Section of(YamlNode node, String what, List<String> keys) {
        if (!(node instanceof Mapping mapping)) {
            throw node.place()
                    .error(what + " is a mapping with the keys " + String.join(", ", keys) + ", not " + node.sort());
        }
        mapping.fields().forEach((key, field) -> {
            if (!keys.contains(key)) {
                throw field.keyPlace().unknown("key", key, keys);
            }
        });
        return new Section(mapping, what);
    }

    /** Takes a file's document as a mapping; a file that says nothing has none of the keys. */
    static Section ofFile(ConfigText file, List<String> keys) {
        YamlNode empty = new Mapping(Map.of(), new Place(file.name(), 1));
        return of(YamlReader.read(file).orElse(empty), "the file", keys);
    }

    Place place() {
        return mapping.place();
    }

    /** Returns the value of a key, or null when the key is missing or has no value. */
    @Nullable
    YamlNode get(String key) {
        Field field = mapping.fields().get(key);
        if (field == null || (field.value() instanceof Scalar scalar && scalar.absent())) {
            return null;
        }
        return field.value();
    }

    YamlNode require(String key) {
        YamlNode value = get(key);
        if (value == null) {
            throw placeOf(key).error(what + " needs a value for the key '" + key + "'");
        }
        return value;
    }

    Place placeOf(String key) {
        Field field = mapping.fields().get(key);
        return field == null ? mapping.place() : field.keyPlace();
    }

    /** Returns the text of a key that must be there and not blank. */
    Entry text(String key) {
        Entry entry = entry(require(key), "'" + key + "'");
        if (entry.text().isBlank()) {
            throw entry.place().error("'" + key + "' is empty");
        }
        return entry;
    }

    String textOrEmpty(String key) {
        YamlNode value = get(key);
        return value == null ? "" : entry(value, "'" + key + "'").text().strip();
    }

    /** Tells whether a key says {@code true}; a missing one says false. */
    boolean isTrue(String key) {
        YamlNode value = get(key);
        return value != null
                && Words.known(entry(value, "'" + key + "'"), "value of '" + key + "'", List.of("true", "false"))
                        .equals("true");
    }

    /** Returns the entries of a list of texts; none when the key is missing. */
    List<Entry> texts(String key) {
        return nodes(key).stream()
                .map(node -> entry(node, "an entry of '" + key + "'"))
                .toList();
    }

    /** Returns the keys and values of a mapping, in the order of the file; none when the key is missing. */
    Map<Entry, Entry> entries(String key) {
        YamlNode value = get(key);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Mapping pairs)) {
            throw value.place().error("'" + key + "' is a mapping, not " + value.sort());
        }
        Map<Entry, Entry> entries = new LinkedHashMap<>();
        pairs.fields()
                .forEach((name, field) -> entries.put(
                        new Entry(name, field.keyPlace()), entry(field.value(), "the value of '" + name + "'")));
        return entries;
    }

    /** Returns the entries of a list of {@code LEFT: RIGHT}, which YAML reads as a text or, unquoted, as a mapping of one key. */
    List<Entry> lines(String key) {
        return nodes(key).stream().map(node -> line(node, key)).toList();
    }

    /** Returns the nodes of a list; none when the key is missing. */
    List<YamlNode> nodes(String key) {
        YamlNode value = get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Items items) {
            return items.nodes();
        }
        throw value.place().error("'" + key + "' is a list, not " + value.sort() + "; begin each entry with '- '");
    }

    /** Returns an enum constant by its lower-case, hyphenated name, or null when the key is missing. */
    <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        YamlNode value = get(key);
        return value == null ? null : choice(entry(value, "'" + key + "'"), key, type);
    }

    static <E extends Enum<E>> E choice(Entry entry, String what, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> label(constant).equals(entry.text()))
                .findFirst()
                .orElseThrow(() -> entry.place().unknown(what, entry.text(), labels(type)));
    }

    static Entry entry(YamlNode node, String what) {
        if (node instanceof Scalar scalar && !scalar.absent()) {
            return new Entry(scalar.text(), scalar.place());
        }
        throw node.place().error(what + " is a text, not " + node.sort());
    }

    private static Entry line(YamlNode node, String key) {
        if (node instanceof Mapping mapping && mapping.fields().size() == 1) {
            var only = mapping.fields().entrySet().iterator().next();
            Entry right = entry(only.getValue().value(), "an entry of '" + key + "'");
            return new Entry(
                    only.getKey() + ": " + right.text(), only.getValue().keyPlace());
        }
        return entry(node, "an entry of '" + key + "'");
    }

    private static <E extends Enum<E>> List<String> labels(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Section::label).toList();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
