package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Setting;
import dev.carelint.core.model.VersionRange;
import dev.carelint.core.resource.Durations;
import dev.carelint.core.resource.Role;
import dev.carelint.core.settings.Section.Entry;
import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Items;
import dev.carelint.core.settings.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads checks of kind {@code setting}. */
final class SettingReader {
    private static final List<String> CASE = List.of(
            "files",
            "keys",
            "except",
            "value",
            "unit",
            "when",
            "unless",
            "versions",
            "in-development",
            "only-in-production",
            "severity",
            "doubtful",
            "message");
    private static final List<String> CONDITIONS =
            List.of("is", "matches", "below", "above", "secret", "prints", "not");
    private static final Map<String, Long> UNITS = Map.of("seconds", 1L, "minutes", 60L, "hours", 3600L);

    Check configured(YamlNode node) {
        Section section = Section.of(node, "a setting check", List.of("kind", "cases", "graver", "records"));
        section.require("cases");
        List<Pattern> records = section.texts("records").stream()
                .map(entry -> Pattern.compile(Pattern.quote(entry.text()).replace("*", "\\E.*\\Q")))
                .toList();
        return new Check.Configured(
                section.nodes("cases").stream().map(this::one).toList(), records, section.isTrue("graver"));
    }

    private Setting one(YamlNode node) {
        Section section = Section.of(node, "a case", CASE);
        section.require("keys");
        List<Setting.Value> value = values(section.get("value"));
        Setting.@Nullable Development development = section.choice("in-development", Setting.Development.class);
        return new Setting(
                roles(section),
                keys(section.texts("keys")),
                keys(section.texts("except")),
                value,
                unit(section),
                others(section.get("when")),
                others(section.get("unless")),
                section.texts("versions").stream()
                        .map(entry -> entry.place().parse(entry.text(), VersionRange::parse))
                        .toList(),
                section.isTrue("only-in-production"),
                development == null ? Setting.Development.LOWER : development,
                telling(section, value));
    }

    private static Set<String> roles(Section section) {
        List<String> labels = Arrays.stream(Role.values()).map(Role::label).toList();
        Set<String> roles = new LinkedHashSet<>();
        section.texts("files").forEach(entry -> roles.add(Words.known(entry, "kind of file", labels)));
        return roles;
    }

    private static List<Setting.Key> keys(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.place().parse(entry.text(), Setting.Key::parse))
                .toList();
    }

    private static long unit(Section section) {
        if (section.get("unit") == null) {
            return 1;
        }
        return UNITS.getOrDefault(Words.known(section.text("unit"), "unit", UNITS.keySet()), 1L);
    }

    /** A message quotes the value only where it is one of a few words or a number, so that no secret is ever shown. */
    private static Check.Telling telling(Section section, List<Setting.Value> value) {
        boolean isPlain = value.stream()
                .anyMatch(one ->
                        one instanceof Setting.Is || one instanceof Setting.Below || one instanceof Setting.Above);
        String message = isPlain
                ? Templates.check(section.text("message"), "key", "value")
                : Templates.check(section.text("message"), "key");
        return new Check.Telling(message, section.choice("severity", Severity.class), section.isTrue("doubtful"));
    }

    private Map<Setting.Key, List<Setting.Value>> others(@Nullable YamlNode node) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Mapping mapping)) {
            throw node.place().error("this is a mapping of keys to conditions, not " + node.sort());
        }
        Map<Setting.Key, List<Setting.Value>> others = new LinkedHashMap<>();
        for (Map.Entry<String, Field> field : mapping.fields().entrySet()) {
            Setting.Key key = field.getValue().keyPlace().parse(field.getKey(), Setting.Key::parse);
            others.put(key, values(field.getValue().value()));
        }
        return others;
    }

    private List<Setting.Value> values(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        Section.of(node, "what is asked of a value", CONDITIONS);
        List<Setting.Value> values = new ArrayList<>();
        ((Mapping) node).fields().forEach((key, field) -> values.add(value(key, field.value())));
        return values;
    }

    private Setting.Value value(String key, YamlNode node) {
        if (key.equals("not")) {
            List<Setting.Value> inner = values(node);
            if (inner.size() != 1) {
                throw node.place().error("'not' holds exactly one condition");
            }
            return new Setting.Not(inner.get(0));
        }
        if (key.equals("is") && node instanceof Items items) {
            return new Setting.Is(items.nodes().stream()
                    .map(one -> Section.entry(one, "an entry of 'is'").text())
                    .toList());
        }
        Entry entry = Section.entry(node, "'" + key + "'");
        return switch (key) {
            case "is" -> new Setting.Is(List.of(entry.text()));
            case "matches" -> new Setting.Matches(ConditionReader.pattern(entry));
            case "below" -> new Setting.Below(bound(entry));
            case "above" -> new Setting.Above(bound(entry));
            case "prints" -> {
                Words.known(entry, "value of 'prints'", List.of("context"));
                yield new Setting.PrintsContext();
            }
            default -> {
                Words.known(entry, "value of 'secret'", List.of("true"));
                yield new Setting.Secret();
            }
        };
    }

    private static long bound(Entry entry) {
        OptionalLong bound = Durations.seconds(entry.text(), 1);
        if (bound.isEmpty()) {
            throw entry.place().error("'" + entry.text() + "' is neither a whole number nor a duration such as 30m");
        }
        return bound.getAsLong();
    }
}
