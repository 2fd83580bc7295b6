package dev.carelint.core.settings;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.DataType.Characters;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.DataType.Sensitivity;
import dev.carelint.core.vocabulary.Definition;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import dev.carelint.core.vocabulary.Grammar;
import dev.carelint.core.vocabulary.KeyTables;
import dev.carelint.core.vocabulary.Role;
import dev.carelint.core.vocabulary.Roles;
import dev.carelint.core.vocabulary.ValueKind;
import dev.carelint.core.vocabulary.ValueTypes;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a vocabulary from its YAML files.
 *
 * <p>Each file holds some of the sections {@code family} with {@code types}, {@code grammar}, {@code roles} with {@code carriers},
 * {@code values}, {@code hl7} with {@code hl7-harmless}, and {@code dicom}. Types may be spread over files; every other section
 * stands in one file.
 *
 * <p>Of a type, {@code made-of: digits} says that its values are numbers or dates, so that a mask of digits hides them; without it, a
 * mask must hide letters, too; {@code special: true}, that special statutes protect it, so that findings about it are a step more severe.
 */
public final class VocabularyReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Page EMPTY = new Page(null, null, null, null, null, null, null, null, null);

    private VocabularyReader() {}

    /** One file as it is written. */
    private record Page(
            @Nullable Family family,
            @Nullable Map<String, Entry> types,
            @Nullable Sentences grammar,
            @Nullable Map<Role, List<String>> roles,
            @Nullable List<String> carriers,
            @Nullable Map<ValueKind, List<String>> values,
            @Nullable Map<String, List<String>> hl7,
            @Nullable List<String> hl7Harmless,
            @Nullable Map<String, List<String>> dicom) {}

    /** One data type as it is written; absent lists are empty. */
    private record Entry(
            @Nullable String title,
            @Nullable Sensitivity sensitivity,
            boolean special,
            @JsonProperty("made-of") @Nullable Characters madeOf,
            @Nullable List<String> names,
            @Nullable List<String> faint,
            @Nullable List<String> hints,
            @Nullable List<String> whole,
            @Nullable Set<Role> context,
            @Nullable Set<ValueKind> values,
            @Nullable Certainty alone,
            @Nullable Certainty owned,
            boolean shared,
            @Nullable Set<String> not,
            @JsonProperty("not-in") @Nullable Set<String> notIn,
            @JsonProperty("only-in") @Nullable Set<String> onlyIn,
            @Nullable Set<String> among,
            @JsonProperty("not-among") @Nullable Set<String> notAmong,
            @JsonProperty("untyped-in") @Nullable Set<String> untypedIn) {}

    /** The grammar as it is written. */
    private record Sentences(
            @Nullable Set<String> leading,
            @Nullable Set<String> accessors,
            @Nullable Set<String> actions,
            @Nullable Set<String> prepositions,
            @Nullable Set<String> trailing,
            @Nullable Set<String> adjectives,
            @Nullable Set<String> parts,
            @Nullable Set<String> negating) {}

    /**
     * Reads all files of one vocabulary.
     *
     * @param files texts of the files by the name that errors show
     * @throws ConfigException when a file is malformed, has unknown keys or values, or files contradict each other
     */
    public static Vocabulary read(SortedMap<String, String> files) {
        Map<String, Page> pages = new TreeMap<>();
        files.forEach((name, text) -> pages.put(name, page(name, text)));
        List<Definition> definitions = new ArrayList<>();
        pages.forEach((name, page) -> definitions.addAll(definitions(name, files.getOrDefault(name, ""), page)));
        Page words = pages.values().stream().reduce(EMPTY, VocabularyReader::join);
        String all = String.join(", ", files.keySet());
        try {
            return Vocabulary.of(
                    definitions,
                    grammar(words.grammar()),
                    Roles.of(orEmpty(words.roles()), orEmpty(words.carriers())),
                    ValueTypes.of(orEmpty(words.values())),
                    tables(words));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(all + ": " + e.getMessage());
        }
    }

    private static Page page(String name, String text) {
        if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return EMPTY;
        }
        try {
            Page page = YAML.readValue(text, Page.class);
            return page == null ? EMPTY : page;
        } catch (JacksonException e) {
            throw new ConfigException(name + ":" + line(text, e) + ": " + problem(e));
        }
    }

    /** The line a mistake stands in; values bound late carry only their path. */
    private static int line(String text, JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        if (location != null && location.getLineNr() > 0) {
            return location.getLineNr();
        }
        List<String> path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .toList();
        return YamlLines.lineOf(YAML, text, path);
    }

    private static String problem(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return "unknown key " + unknown.getPropertyName() + "; known are " + String.join(", ", known);
        }
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "unknown value " + wrong.getValue() + "; known are " + choices(wrong.getTargetType());
        }
        return e.getOriginalMessage();
    }

    private static String choices(Class<?> choice) {
        return String.join(
                ", ",
                Arrays.stream(choice.getEnumConstants())
                        .map(each -> each.toString().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<Definition> definitions(String file, String text, Page page) {
        Map<String, Entry> types = orEmpty(page.types());
        Family family = page.family();
        if (types.isEmpty()) {
            return List.of();
        }
        if (family == null) {
            throw new ConfigException(file + ":1: types need a family; known are " + choices(Family.class));
        }
        List<Definition> definitions = new ArrayList<>();
        types.forEach((id, entry) -> {
            String lack = lack(entry);
            if (!lack.isEmpty()) {
                int line = YamlLines.lineOf(YAML, text, List.of("types", id));
                throw new ConfigException(file + ":" + line + ": type " + id + " " + lack);
            }
            definitions.add(definition(id, family, entry));
        });
        return definitions;
    }

    /** What a written type must still say, or nothing. */
    private static String lack(@Nullable Entry entry) {
        if (entry == null || entry.title() == null || entry.title().isBlank() || entry.sensitivity() == null) {
            return "needs a title and a sensitivity";
        }
        if (entry.owned() == null) {
            return "needs owned; known are " + choices(Certainty.class);
        }
        boolean speaksAlone =
                !orEmpty(entry.names()).isEmpty() || !orEmpty(entry.whole()).isEmpty();
        return speaksAlone && entry.alone() == null
                ? "has names and needs alone; known are " + choices(Certainty.class)
                : "";
    }

    private static Definition definition(String id, Family family, Entry entry) {
        return new Definition(
                new DataType(
                        id,
                        requireNonNull(entry.title()),
                        family,
                        requireNonNull(entry.sensitivity()),
                        entry.madeOf() == null ? Characters.ANY : entry.madeOf(),
                        entry.special()),
                orEmpty(entry.names()),
                orEmpty(entry.faint()),
                orEmpty(entry.hints()),
                orEmpty(entry.whole()),
                orEmpty(entry.context()),
                entry.values() == null ? Set.of(ValueKind.TEXT, ValueKind.COLLECTION) : entry.values(),
                entry.alone(),
                requireNonNull(entry.owned()),
                entry.shared(),
                orEmpty(entry.not()),
                orEmpty(entry.notIn()),
                orEmpty(entry.onlyIn()),
                orEmpty(entry.among()),
                orEmpty(entry.notAmong()),
                orEmpty(entry.untypedIn()));
    }

    private static Page join(Page one, Page other) {
        return new Page(
                null,
                null,
                only("grammar", one.grammar(), other.grammar()),
                only("roles", one.roles(), other.roles()),
                only("carriers", one.carriers(), other.carriers()),
                only("values", one.values(), other.values()),
                only("hl7", one.hl7(), other.hl7()),
                only("hl7-harmless", one.hl7Harmless(), other.hl7Harmless()),
                only("dicom", one.dicom(), other.dicom()));
    }

    private static <T> @Nullable T only(String section, @Nullable T one, @Nullable T other) {
        if (one != null && other != null) {
            throw new ConfigException("the section " + section + " stands in two vocabulary files");
        }
        return one == null ? other : one;
    }

    private static Grammar grammar(@Nullable Sentences written) {
        if (written == null) {
            return new Grammar(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        }
        return new Grammar(
                orEmpty(written.leading()),
                orEmpty(written.accessors()),
                orEmpty(written.actions()),
                orEmpty(written.prepositions()),
                orEmpty(written.trailing()),
                orEmpty(written.adjectives()),
                orEmpty(written.parts()),
                orEmpty(written.negating()));
    }

    private static KeyTables tables(Page words) {
        Map<String, String> hl7 = new HashMap<>();
        orEmpty(words.hl7()).forEach((id, fields) -> fields.forEach(field -> hl7.put(field, id)));
        Map<String, String> dicom = new HashMap<>();
        orEmpty(words.dicom())
                .forEach((id, tags) -> tags.forEach(tag -> {
                    for (String part : tag.split(" ", -1)) {
                        dicom.put(part, id);
                    }
                }));
        return new KeyTables(hl7, new HashSet<>(orEmpty(words.hl7Harmless())), dicom);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
