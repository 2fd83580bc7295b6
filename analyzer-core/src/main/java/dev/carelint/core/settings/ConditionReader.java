package dev.carelint.core.settings;

import dev.carelint.core.model.Condition;
import dev.carelint.core.settings.Section.Entry;
import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Items;
import dev.carelint.core.settings.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a call rule asks of one operand, a mapping of conditions that must all hold, and hands on the marks it names. */
final class ConditionReader {
    private static final List<String> KEYS = List.of(
            "matches",
            "starts",
            "below",
            "above",
            "is",
            "constant",
            "carries",
            "lacks",
            "type",
            "returns",
            "not",
            "none",
            "never",
            "text");

    private final Consumer<Entry> marks;

    ConditionReader(Consumer<Entry> marks) {
        this.marks = marks;
    }

    List<Condition> read(YamlNode node) {
        Section.of(node, "what is asked of an operand", KEYS);
        Map<String, Field> fields = ((Mapping) node).fields();
        if (fields.isEmpty()) {
            throw node.place().error("no condition is given; write one of " + String.join(", ", KEYS));
        }
        return fields.entrySet().stream()
                .map(field -> condition(field.getKey(), field.getValue().value()))
                .toList();
    }

    private Condition condition(String key, YamlNode value) {
        if (key.equals("not")) {
            return new Condition.Not(single(key, value));
        }
        if (key.equals("none")) {
            return new Condition.None(single(key, value));
        }
        if (key.equals("never")) {
            return new Condition.Never(single(key, value));
        }
        if (key.equals("is") && value instanceof Items items) {
            return new Condition.OneOf(items.nodes().stream()
                    .map(node -> Section.entry(node, "an entry of 'is'").text())
                    .toList());
        }
        if (key.equals("type") && value instanceof Items items) {
            return new Condition.OfType(items.nodes().stream()
                    .map(node -> Section.entry(node, "an entry of 'type'").text())
                    .toList());
        }
        return simple(key, Section.entry(value, "'" + key + "'"));
    }

    private Condition simple(String key, Entry entry) {
        return switch (key) {
            case "matches" -> new Condition.Matches(pattern(entry));
            case "starts" -> new Condition.Starts(pattern(entry));
            case "below" -> new Condition.Below(Words.number(entry, "'below'"));
            case "above" -> new Condition.Above(Words.number(entry, "'above'"));
            case "is" -> new Condition.OneOf(List.of(entry.text()));
            case "constant" -> fixed(entry);
            case "carries" -> new Condition.Carries(mark(entry));
            case "lacks" -> new Condition.Lacks(mark(entry));
            case "text" -> text(entry);
            case "type" -> new Condition.OfType(List.of(entry.text()));
            case "returns" -> new Condition.Returns(Words.known(entry, "truth value", List.of("true", "false")));
            default -> throw new IllegalStateException("no reader for the condition " + key);
        };
    }

    private String mark(Entry entry) {
        marks.accept(entry);
        return entry.text();
    }

    private Condition single(String key, YamlNode node) {
        List<Condition> conditions = read(node);
        if (conditions.size() != 1) {
            throw node.place().error("'" + key + "' holds exactly one condition");
        }
        return conditions.get(0);
    }

    private static Condition text(Entry entry) {
        Words.known(entry, "value of 'text'", List.of("true"));
        return new Condition.OfText();
    }

    private static Condition fixed(Entry entry) {
        Words.known(entry, "value of 'constant'", List.of("true", "false"));
        Condition fixed = new Condition.Fixed();
        return entry.text().equals("true") ? fixed : new Condition.Not(fixed);
    }

    static Pattern pattern(Entry entry) {
        try {
            return Pattern.compile(entry.text());
        } catch (PatternSyntaxException e) {
            throw entry.place().error("'" + entry.text() + "' is not a regular expression: " + e.getDescription());
        }
    }
}
