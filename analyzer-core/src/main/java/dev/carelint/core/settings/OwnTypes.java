package dev.carelint.core.settings;

import dev.carelint.core.settings.Section.Entry;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.DataType.Characters;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.DataType.Sensitivity;
import dev.carelint.core.vocabulary.Definition;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import dev.carelint.core.vocabulary.Role;
import dev.carelint.core.vocabulary.ValueKind;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of data that a project defines itself; what it does not say is what a name of patient data needs mostly. */
public final class OwnTypes {
    static final List<String> KEYS = List.of(
            "id",
            "title",
            "family",
            "sensitivity",
            "special",
            "made-of",
            "names",
            "faint",
            "hints",
            "whole",
            "context",
            "values",
            "alone",
            "owned",
            "shared",
            "not",
            "not-in",
            "only-in");

    private static final Pattern PHRASE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}]+( [\\p{Ll}\\p{Lo}\\p{Nd}]+)*");
    private static final List<String> SPEAKING = List.of("names", "faint", "hints", "whole");

    private OwnTypes() {}

    /**
     * Adds what a settings file defines to a vocabulary.
     *
     * @throws ConfigException when a definition is wrong, or its id is taken
     */
    public static Vocabulary added(Vocabulary known, @Nullable ConfigText settings) {
        if (settings == null) {
            return known;
        }
        Map<String, Place> first = new HashMap<>();
        List<Definition> own = new ArrayList<>();
        for (YamlNode node : Section.ofFile(settings, SettingsReader.KEYS).nodes("data-types")) {
            Section section = Section.of(node, "a data type", KEYS);
            checkId(section.text("id"), known, first);
            own.add(definition(section));
        }
        return known.with(own);
    }

    private static void checkId(Entry id, Vocabulary known, Map<String, Place> first) {
        Place earlier = first.putIfAbsent(Words.id(id, "the id of a data type"), id.place());
        if (earlier != null) {
            throw id.place().error("the data type '" + id.text() + "' is defined a second time, first at " + earlier);
        }
        if (known.find(id.text()).isPresent()) {
            throw id.place()
                    .error("the data type '" + id.text() + "' is one that Carelint knows already; choose another id");
        }
    }

    private static Definition definition(Section section) {
        if (SPEAKING.stream().allMatch(key -> section.nodes(key).isEmpty())) {
            throw section.place().error("a data type needs words in one of " + String.join(", ", SPEAKING));
        }
        return new Definition(
                type(section),
                phrases(section, "names"),
                phrases(section, "faint"),
                phrases(section, "hints"),
                phrases(section, "whole"),
                choices(section, "context", Role.class, Set.of(Role.PATIENT, Role.RECORD)),
                choices(
                        section,
                        "values",
                        ValueKind.class,
                        Set.of(ValueKind.TEXT, ValueKind.INTEGER, ValueKind.COLLECTION)),
                choice(section, "alone", Certainty.class, () -> Certainty.MEDIUM),
                choice(section, "owned", Certainty.class, () -> Certainty.HIGH),
                section.isTrue("shared"),
                Set.copyOf(phrases(section, "not")),
                Set.copyOf(phrases(section, "not-in")),
                Set.copyOf(phrases(section, "only-in")),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static DataType type(Section section) {
        return new DataType(
                section.text("id").text(),
                section.text("title").text().strip(),
                choice(section, "family", Family.class, () -> Family.PHI),
                choice(section, "sensitivity", Sensitivity.class, () -> Sensitivity.HIGH),
                choice(section, "made-of", Characters.class, () -> Characters.ANY),
                section.isTrue("special"));
    }

    private static <E extends Enum<E>> E choice(Section section, String key, Class<E> type, Supplier<E> otherwise) {
        @Nullable E chosen = section.choice(key, type);
        return chosen == null ? otherwise.get() : chosen;
    }

    private static <E extends Enum<E>> Set<E> choices(Section section, String key, Class<E> type, Set<E> otherwise) {
        List<Entry> entries = section.texts(key);
        return entries.isEmpty()
                ? otherwise
                : entries.stream()
                        .map(entry -> Section.choice(entry, "word in '" + key + "'", type))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> phrases(Section section, String key) {
        return section.texts(key).stream().map(OwnTypes::phrase).toList();
    }

    private static String phrase(Entry entry) {
        if (!PHRASE.matcher(entry.text()).matches()) {
            throw entry.place()
                    .error("'" + entry.text()
                            + "' is not lower-case words with one space between them, such as 'donor code'");
        }
        return entry.text();
    }
}
