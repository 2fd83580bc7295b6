package dev.carelint.core.settings;

import dev.carelint.core.model.Regulations;
import dev.carelint.core.model.Regulations.Framework;
import dev.carelint.core.model.Regulations.Grade;
import dev.carelint.core.model.Regulations.Profile;
import dev.carelint.core.model.Regulations.Provision;
import dev.carelint.core.model.Regulations.Topic;
import dev.carelint.core.model.Regulations.Weight;
import dev.carelint.core.settings.Section.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the regulation map: frameworks with their provisions, public incidents, topics that join them to rules, profiles, and what no
 * analysis can show.
 *
 * <p>Used for one set of files by one thread.
 */
public final class RegulationReader {
    private static final List<String> KEYS = List.of("frameworks", "incidents", "topics", "profiles", "limits");
    private static final List<String> FRAMEWORK_KEYS = List.of("id", "title", "tag", "begins", "provisions");
    private static final List<String> PROVISION_KEYS = List.of("id", "text", "duty", "cwes", "with", "general");
    private static final List<String> INCIDENT_KEYS = List.of("id", "text");
    private static final List<String> TOPIC_KEYS =
            List.of("id", "group", "rules", "cwes", "provisions", "breaches", "fixes");
    private static final List<String> PROFILE_KEYS = List.of("id", "title", "frameworks", "profiles", "grades");
    private static final List<String> LIMIT_KEYS = List.of("provisions", "text");
    private static final List<String> GRADE_KEYS = List.of("rule", "grade", "reason");

    private final Set<String> rules;
    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final Map<String, String> incidents = new TreeMap<>();
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, String> limits = new TreeMap<>();
    private final Map<String, Place> first = new TreeMap<>();

    private RegulationReader(Collection<String> rules) {
        this.rules = new TreeSet<>(rules);
    }

    /**
     * Reads the map, and what the project is held to: what was asked for, else what its settings say, else the first profile.
     *
     * @param files the files of all packs; of two topics that both speak of a rule the earlier counts
     * @param settings the project's settings; null when there are none
     * @param asked ids of profiles; empty when the settings decide
     * @param rules ids of all rules
     * @throws ConfigException when something is malformed or names what nobody knows
     */
    public static Regulations read(
            List<ConfigText> files, @Nullable ConfigText settings, List<String> asked, Collection<String> rules) {
        RegulationReader reader = new RegulationReader(rules);
        List<Section> sections =
                files.stream().map(file -> Section.ofFile(file, KEYS)).toList();
        sections.forEach(reader::readFrameworks);
        sections.forEach(reader::checkWith);
        sections.forEach(reader::readIncidents);
        sections.forEach(reader::readTopics);
        sections.forEach(reader::readProfiles);
        sections.forEach(reader::readLimits);
        List<Profile> held = reader.held(settings, asked);
        return new Regulations(List.copyOf(reader.provisions.values()), reader.topics, held, reader.limits);
    }

    private List<Profile> held(@Nullable ConfigText settings, List<String> asked) {
        if (!asked.isEmpty()) {
            return asked.stream().map(this::asked).toList();
        }
        List<Entry> chosen = settings == null
                ? List.of()
                : Section.ofFile(settings, SettingsReader.KEYS).texts("regulations");
        return chosen.isEmpty()
                ? profiles.values().stream().limit(1).toList()
                : chosen.stream().map(this::profile).toList();
    }

    private Profile asked(String id) {
        Profile profile = profiles.get(id);
        if (profile == null) {
            throw new ConfigException(
                    "There is no profile '" + id + "'; valid choices: " + String.join(", ", profiles.keySet()) + ".");
        }
        return profile;
    }

    private Profile profile(Entry entry) {
        return chosen(entry, "profile", profiles);
    }

    private static <T> T chosen(Entry entry, String what, Map<String, T> choices) {
        T one = choices.get(entry.text());
        if (one == null) {
            throw entry.place().unknown(what, entry.text(), choices.keySet());
        }
        return one;
    }

    private void readFrameworks(Section file) {
        for (YamlNode node : file.nodes("frameworks")) {
            Section section = Section.of(node, "a framework", FRAMEWORK_KEYS);
            Framework framework = new Framework(
                    id(section, "framework"),
                    section.text("title").text(),
                    section.textOrEmpty("tag"),
                    plain(section, "begins"));
            frameworks.put(framework.id(), framework);
            List<Section> read = section.nodes("provisions").stream()
                    .map(one -> Section.of(one, "a provision", PROVISION_KEYS))
                    .toList();
            read.forEach(one -> readProvision(one, framework));
        }
    }

    private void readProvision(Section section, Framework framework) {
        String id = id(section, "provision");
        provisions.put(
                id,
                new Provision(
                        id,
                        framework,
                        section.text("text").text(),
                        section.textOrEmpty("duty"),
                        numbers(section),
                        Set.copyOf(plain(section, "with")),
                        section.isTrue("general")));
    }

    /** What provisions name under {@code with} may stand in files that are read after theirs. */
    private void checkWith(Section file) {
        file.nodes("frameworks").stream()
                .flatMap(node -> Section.of(node, "a framework", FRAMEWORK_KEYS).nodes("provisions").stream())
                .flatMap(node -> Section.of(node, "a provision", PROVISION_KEYS).texts("with").stream())
                .forEach(entry -> chosen(entry, "provision", provisions));
    }

    private void readIncidents(Section file) {
        for (YamlNode node : file.nodes("incidents")) {
            Section section = Section.of(node, "an incident", INCIDENT_KEYS);
            incidents.put(id(section, "incident"), section.text("text").text());
        }
    }

    private void readTopics(Section file) {
        for (YamlNode node : file.nodes("topics")) {
            Section section = Section.of(node, "a topic", TOPIC_KEYS);
            topics.add(new Topic(
                    id(section, "topic"),
                    section.text("group").text(),
                    section.texts("rules").stream()
                            .map(entry -> Words.known(entry, "rule", rules))
                            .collect(Collectors.toSet()),
                    numbers(section),
                    section.texts("provisions").stream()
                            .map(entry -> chosen(entry, "provision", provisions))
                            .toList(),
                    section.texts("breaches").stream()
                            .map(entry -> chosen(entry, "incident", incidents))
                            .toList(),
                    section.lines("fixes").stream().map(Entry::text).toList()));
        }
    }

    /** Each provision has one limit at most; of two the later pack's counts. */
    private void readLimits(Section file) {
        for (YamlNode node : file.nodes("limits")) {
            Section section = Section.of(node, "a limit", LIMIT_KEYS);
            String text = section.text("text").text().strip();
            section.texts("provisions").forEach(entry -> {
                chosen(entry, "provision", provisions);
                limits.put(entry.text(), text);
            });
        }
    }

    private void readProfiles(Section file) {
        for (YamlNode node : file.nodes("profiles")) {
            Section section = Section.of(node, "a profile", PROFILE_KEYS);
            String id = id(section, "profile");
            List<Profile> joined =
                    section.texts("profiles").stream().map(this::profile).toList();
            Set<String> cited = section.texts("frameworks").stream()
                    .map(entry -> Words.known(entry, "framework", frameworks.keySet()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            joined.forEach(profile -> cited.addAll(profile.frameworks()));
            profiles.put(
                    id, new Profile(id, section.text("title").text(), List.copyOf(cited), weights(section, joined)));
        }
    }

    private Map<String, Weight> weights(Section profile, List<Profile> joined) {
        Map<String, Weight> weights = new TreeMap<>();
        joined.stream()
                .flatMap(one -> one.weights().keySet().stream())
                .forEach(rule -> weights.put(rule, Weight.strictest(rule, joined)));
        for (YamlNode node : profile.nodes("grades")) {
            Section section = Section.of(node, "a grade", GRADE_KEYS);
            String rule = Words.known(section.text("rule"), "rule", rules);
            Grade grade = Section.choice(section.text("grade"), "grade", Grade.class);
            weights.put(rule, new Weight(grade, section.text("reason").text()));
        }
        return weights;
    }

    private String id(Section section, String what) {
        Entry entry = section.text("id");
        String id = Words.id(entry, "the id of a " + what);
        Place earlier = first.putIfAbsent(what + " " + id, entry.place());
        if (earlier != null) {
            throw entry.place().error("the " + what + " " + id + " is described a second time, first at " + earlier);
        }
        return id;
    }

    private static Set<Integer> numbers(Section section) {
        return section.texts("cwes").stream()
                .map(entry -> Math.toIntExact(Words.number(entry, "an entry of 'cwes'")))
                .collect(Collectors.toSet());
    }

    private static List<String> plain(Section section, String key) {
        return section.texts(key).stream().map(Entry::text).toList();
    }
}
