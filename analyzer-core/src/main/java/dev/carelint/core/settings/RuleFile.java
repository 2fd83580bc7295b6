package dev.carelint.core.settings;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Repair;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Rule;
import dev.carelint.core.settings.Section.Entry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One rule as read from its file, and the words in it that other files define.
 *
 * @param rule the rule
 * @param place where it is
 * @param labels kinds of data it names
 * @param sinks kinds of sinks it names
 * @param marks marks or kinds of data that its conditions name
 */
record RuleFile(Rule rule, Place place, List<Entry> labels, List<Entry> sinks, List<Entry> marks) {
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "severity",
            "precision",
            "cwe",
            "citations",
            "message",
            "check",
            "checks",
            "harm",
            "remedy",
            "suppress",
            "gaps",
            "references",
            "breaches",
            "fixes",
            "repairs");
    private static final List<String> REPAIR_KEYS = List.of("title", "old", "new");
    private static final List<String> PRECISIONS = List.of("very-high", "high", "medium", "low");

    static RuleFile read(ConfigText file, Map<String, Examples> examples) {
        Section section = Section.ofFile(file, KEYS);
        String id = id(section);
        if (!id.equals(file.stem())) {
            throw section.placeOf("id").error("the rule '" + id + "' must stand in a file named " + id + ".yaml");
        }
        return read(section, id, examples);
    }

    /** Reads the rules that a project's settings hold. */
    static List<RuleFile> ofProject(ConfigText settings) {
        YamlNode rules = Section.ofFile(settings, SettingsReader.KEYS).get("rules");
        return rules == null
                ? List.of()
                : Section.of(rules, "'rules'", SettingsReader.RULES_KEYS).nodes("add").stream()
                        .map(node -> Section.of(node, "a rule", KEYS))
                        .map(section -> read(section, id(section), Map.of()))
                        .toList();
    }

    private static RuleFile read(Section section, String id, Map<String, Examples> examples) {
        CheckReader reader = new CheckReader();
        List<Check> checks = checks(section, reader);
        Examples shown = examples.getOrDefault(id, Examples.NONE);
        Rule rule = new Rule(description(section, id, shown), checks, message(section, checks));
        return new RuleFile(
                rule,
                section.placeOf("id"),
                List.copyOf(reader.labels()),
                List.copyOf(reader.sinks()),
                List.copyOf(reader.marks()));
    }

    /** A rule has one {@code check}, or several in a list of {@code checks}. */
    private static List<Check> checks(Section section, CheckReader reader) {
        if (section.get("checks") == null) {
            return List.of(reader.read(section.require("check")));
        }
        if (section.get("check") != null) {
            throw section.placeOf("check").error("a rule has either 'check' or 'checks'");
        }
        return section.nodes("checks").stream().map(reader::read).toList();
    }

    private static String id(Section section) {
        return Words.id(section.text("id"), "the id of a rule");
    }

    private static RuleDescription description(Section section, String id, Examples examples) {
        Entry severity = section.text("severity");
        return new RuleDescription(
                id,
                section.text("title").text(),
                Section.choice(severity, "severity", Severity.class),
                Words.known(section.text("precision"), "precision", PRECISIONS),
                section.texts("cwe").stream().map(RuleFile::cwe).toList(),
                section.texts("citations").stream()
                        .map(entry -> Citation.of(entry.text()))
                        .toList(),
                section.text("harm").text().strip(),
                section.text("remedy").text().strip(),
                section.textOrEmpty("suppress"),
                section.textOrEmpty("gaps"),
                examples.bad(),
                examples.good(),
                plain(section.texts("references")),
                plain(section.texts("breaches")),
                plain(section.lines("fixes")),
                section.nodes("repairs").stream().map(RuleFile::repair).toList());
    }

    /** Only a flow rule has one message for all it finds; the others say it case by case. */
    private static String message(Section section, List<Check> checks) {
        if (checks.stream().anyMatch(Check.Flow.class::isInstance)) {
            return Templates.check(section.text("message"), "data", "sink");
        }
        if (checks.stream().anyMatch(Check.Forbidden.class::isInstance)) {
            return Templates.check(section.text("message"), "data", "sink", "decision", "reason");
        }
        if (section.get("message") != null) {
            throw section.placeOf("message").error("only a flow rule has a message here; write it beside the case");
        }
        return "";
    }

    private static Repair repair(YamlNode node) {
        Section section = Section.of(node, "a repair", REPAIR_KEYS);
        Entry old = section.text("old");
        String expression = old.place().parse(old.text(), Pattern::compile).pattern();
        if (!expression.contains("(?<" + Repair.GROUP + ">")) {
            throw old.place().error("'old' names what is replaced: a group (?<" + Repair.GROUP + ">...)");
        }
        return new Repair(
                section.text("title").text(), expression, section.text("new").text());
    }

    private static int cwe(Entry entry) {
        long number = Words.number(entry, "an entry of 'cwe'");
        if (number < 1 || number > 99_999) {
            throw entry.place().error("'" + entry.text() + "' is not the number of a CWE");
        }
        return (int) number;
    }

    private static List<String> plain(List<Entry> entries) {
        return entries.stream().map(Entry::text).toList();
    }
}
