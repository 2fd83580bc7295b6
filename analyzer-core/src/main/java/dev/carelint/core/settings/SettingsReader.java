package dev.carelint.core.settings;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.settings.Section.Entry;
import dev.carelint.core.settings.Settings.Glob;
import dev.carelint.core.settings.Settings.Sanitizer;
import dev.carelint.core.settings.Settings.Suppression;
import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Mapping;
import dev.carelint.core.source.PathGlob;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code carelint.yaml}; {@code carelint.schema.json} says the same to editors. What it adds to rules and models, {@link Additions}
 * and {@link KnowledgeReader} read. Used for one file by one thread.
 */
final class SettingsReader {
    static final List<String> KEYS = List.of(
            "excludes",
            "generated",
            "synthetic",
            "sanitizers",
            "data-types",
            "suppressions",
            "confidence",
            "rules",
            "methods",
            "classes",
            "sinks",
            "packs",
            "policy",
            "regulations",
            "gate");
    static final List<String> SUPPRESSION_KEYS = List.of("rule", "path", "data", "reason", "owner", "until");
    static final List<String> RULES_KEYS = List.of("disable", "severity", "add");

    private static final List<String> OFF_KEYS = List.of("rule", "reason");
    private static final List<String> GRADE_KEYS = List.of("severity", "reason");

    private final Collection<String> ruleIds;
    private final Map<String, String> reasons = new TreeMap<>();

    SettingsReader(Collection<String> ruleIds) {
        this.ruleIds = new TreeSet<>(ruleIds);
    }

    Settings read(ConfigText file) {
        Section section = Section.ofFile(file, KEYS);
        @Nullable YamlNode rules = section.get("rules");
        @Nullable Section ruleSection = rules == null ? null : Section.of(rules, "'rules'", RULES_KEYS);
        @Nullable Confidence confidence = section.choice("confidence", Confidence.class);
        return new Settings(
                globs(section, "excludes"),
                globs(section, "generated"),
                globs(section, "synthetic"),
                section.texts("sanitizers").stream()
                        .map(SettingsReader::sanitizer)
                        .toList(),
                section.nodes("suppressions").stream().map(this::suppression).toList(),
                ruleSection == null ? List.of() : disabled(ruleSection),
                ruleSection == null ? Map.of() : severities(ruleSection.get("severity")),
                confidence == null ? Confidence.DEFAULT : confidence,
                GateSettings.read(section.get("gate"), ruleIds),
                reasons);
    }

    private static List<Glob> globs(Section section, String key) {
        return section.texts(key).stream()
                .map(entry -> new Glob(glob(entry), entry.place().inReports()))
                .toList();
    }

    private static String glob(Entry entry) {
        return entry.place().parse(entry.text(), PathGlob::parse).text();
    }

    private static Sanitizer sanitizer(Entry entry) {
        return new Sanitizer(
                entry.place().parse(entry.text(), MethodPattern::parse),
                entry.place().inReports());
    }

    private Suppression suppression(YamlNode node) {
        Section section = Section.of(node, "a suppression", SUPPRESSION_KEYS);
        return new Suppression(
                rule(section.text("rule")),
                glob(section.text("path")),
                section.texts("data").stream().map(Entry::text).collect(Collectors.toSet()),
                section.text("reason").text().strip(),
                section.textOrEmpty("owner"),
                day(section),
                section.place().inReports());
    }

    private static @Nullable LocalDate day(Section section) {
        YamlNode value = section.get("until");
        return value == null ? null : Words.day(Section.entry(value, "'until'"), "'until'");
    }

    private List<String> disabled(Section rules) {
        return rules.nodes("disable").stream().map(this::off).toList();
    }

    private String off(YamlNode node) {
        if (!(node instanceof Mapping)) {
            return rule(Section.entry(node, "an entry of 'disable'"));
        }
        Section section = Section.of(node, "a rule that does not run", OFF_KEYS);
        String rule = rule(section.text("rule"));
        reasons.put(rule, section.text("reason").text().strip());
        return rule;
    }

    private Map<String, Severity> severities(@Nullable YamlNode node) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Mapping mapping)) {
            throw node.place().error("'severity' is a mapping of rules to severities, not " + node.sort());
        }
        Map<String, Severity> severities = new TreeMap<>();
        for (Map.Entry<String, Field> field : mapping.fields().entrySet()) {
            String rule = rule(new Entry(field.getKey(), field.getValue().keyPlace()));
            Entry level = level(rule, field.getValue().value());
            severities.put(rule, Section.choice(level, "severity", Severity.class));
        }
        return severities;
    }

    private Entry level(String rule, YamlNode node) {
        if (!(node instanceof Mapping)) {
            return Section.entry(node, "the severity of '" + rule + "'");
        }
        Section section = Section.of(node, "the severity of '" + rule + "'", GRADE_KEYS);
        reasons.put(rule, section.text("reason").text().strip());
        return section.text("severity");
    }

    private String rule(Entry entry) {
        return Words.known(entry, "rule", ruleIds);
    }
}
