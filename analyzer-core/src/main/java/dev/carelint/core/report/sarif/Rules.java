package dev.carelint.core.report.sarif;

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
import java.util.TreeSet;

/** The rules of one run in the order of the file, and what SARIF says about them. */
final class Rules {
    private static final int MAX_DESCRIPTION = 1_024;
    private static final int MAX_TAGS = 20;

    private final List<RuleDescription> rules;
    private final Map<String, Integer> indexes = new HashMap<>();

    Rules(List<RuleDescription> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RuleDescription::id)).toList();
        for (int i = 0; i < this.rules.size(); i++) {
            indexes.put(this.rules.get(i).id(), i);
        }
    }

    OptionalInt indexOf(String id) {
        Integer index = indexes.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    void writeDescriptors(Json driver) {
        driver.array("rules", rules, Rules::writeDescriptor);
    }

    /** Writes the taxonomy that {@code relationships} of the rules point into. */
    void writeTaxonomies(Json run) {
        Set<Integer> cwes = new TreeSet<>();
        rules.forEach(rule -> cwes.addAll(rule.cwes()));
        run.array("taxonomies", List.of(cwes), Rules::writeTaxonomy);
    }

    private static void writeDescriptor(Json json, RuleDescription rule) {
        json.string("id", rule.id())
                .string("name", camelCase(rule.id()))
                .message("shortDescription", cut(rule.title()))
                .message(
                        "fullDescription",
                        cut(rule.harm().isBlank() ? rule.title() : rule.harm().strip()))
                .object(
                        "help",
                        help -> help.string("text", RuleHelp.text(rule)).string("markdown", RuleHelp.markdown(rule)))
                .object("defaultConfiguration", configuration -> configuration.string("level", level(rule.severity())))
                .array("relationships", rule.cwes(), Rules::writeRelationship)
                .object(
                        "properties",
                        properties -> properties
                                .strings("tags", tags(rule))
                                .string("precision", rule.precision())
                                .string("security-severity", score(rule.severity())));
    }

    private static void writeRelationship(Json json, int cwe) {
        json.object(
                        "target",
                        target -> target.string("id", String.valueOf(cwe))
                                .object("toolComponent", Rules::writeTaxonomyReference))
                .strings("kinds", List.of("superset"));
    }

    static void writeTaxonomyReference(Json json) {
        json.string("name", "CWE").number("index", 0);
    }

    private static void writeTaxonomy(Json json, Set<Integer> cwes) {
        json.string("name", "CWE")
                .string("organization", "MITRE")
                .string("informationUri", "https://cwe.mitre.org/")
                .message("shortDescription", "The MITRE Common Weakness Enumeration.")
                .bool("isComprehensive", false)
                .array(
                        "taxa",
                        cwes,
                        (taxon, cwe) -> taxon.string("id", String.valueOf(cwe))
                                .string("name", Cwe.name(cwe))
                                .string("helpUri", Cwe.address(cwe)));
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
        if (rule.citations().stream().anyMatch(citation -> citation.contains("45 CFR"))) {
            tags.add("hipaa");
        }
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
