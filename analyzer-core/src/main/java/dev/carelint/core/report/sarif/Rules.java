package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Repair;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.Cwe;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The rules of one run in the order of the file, and what SARIF says about them. */
final class Rules {
    private static final int MAX_DESCRIPTION = 1_024;
    private static final int MAX_TAGS = 20;

    private final List<RuleDescription> rules;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Taxonomies taxonomies;

    Rules(List<RuleDescription> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RuleDescription::id)).toList();
        for (int i = 0; i < this.rules.size(); i++) {
            indexes.put(this.rules.get(i).id(), i);
        }
        taxonomies = new Taxonomies(this.rules);
    }

    OptionalInt indexOf(String id) {
        Integer index = indexes.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Returns the changes that mend findings of a rule. */
    List<Repair> repairsOf(String id) {
        OptionalInt index = indexOf(id);
        return index.isEmpty() ? List.of() : rules.get(index.getAsInt()).repairs();
    }

    void writeDescriptors(Json driver) {
        driver.array("rules", rules, this::writeDescriptor);
    }

    /** Returns what {@code relationships} of the rules point into. */
    Taxonomies taxonomies() {
        return taxonomies;
    }

    private void writeDescriptor(Json json, RuleDescription rule) {
        json.string("id", rule.id())
                .string("name", camelCase(rule.id()))
                .message("shortDescription", cut(rule.title()))
                .message(
                        "fullDescription",
                        cut(rule.harm().isBlank() ? rule.title() : rule.harm().strip()))
                .object(
                        "help",
                        help -> help.string("text", RuleHelp.text(rule)).string("markdown", RuleHelp.markdown(rule)))
                .object("defaultConfiguration", configuration -> configuration.string("level", level(rule.severity())));
        taxonomies.writeRelationships(json, rule);
        json.object(
                "properties",
                properties -> properties
                        .strings("tags", tags(rule))
                        .string("precision", rule.precision())
                        .string("security-severity", score(rule.severity())));
    }

    static String level(Severity severity) {
        return severity.isAtLeast(Severity.HIGH) ? "error" : severity == Severity.MEDIUM ? "warning" : "note";
    }

    /** Returns a number inside the band that platforms show as this severity. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.3";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
            case INFO -> "0.1";
        };
    }

    private static List<String> tags(RuleDescription rule) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("security");
        rule.citations().stream()
                .map(Citation::tag)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        rule.cwes().forEach(cwe -> tags.add(Cwe.tag(cwe)));
        return tags.stream().limit(MAX_TAGS).toList();
    }

    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return name.toString();
    }

    private static String cut(String text) {
        return text.length() <= MAX_DESCRIPTION ? text : text.substring(0, MAX_DESCRIPTION - 1) + "…";
    }
}
