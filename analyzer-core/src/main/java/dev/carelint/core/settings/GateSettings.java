package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of its gate.
 *
 * @param failOn the mildest severity that fails, or {@code never}; empty when nothing is said
 * @param rules the same for single rules, by id
 * @param data the same for single kinds of data, by id
 * @param atMost how many findings of a severity or worse may be there, although each alone passes
 * @param incomplete whether code that was not analyzed fails
 * @param stale whether suppressions that silence nothing, or have expired, fail
 * @param old whether findings of the baseline count, too
 * @param declaredAt where it is said; empty when it is not
 */
public record GateSettings(
        String failOn,
        Map<String, String> rules,
        Map<String, String> data,
        Map<Severity, Integer> atMost,
        boolean incomplete,
        boolean stale,
        boolean old,
        String declaredAt) {
    static final List<String> KEYS =
            List.of("fail-on", "rules", "data", "at-most", "incomplete", "stale-suppressions", "old-findings");

    /** What holds when nothing is said. */
    public static final GateSettings NONE = new GateSettings("", Map.of(), Map.of(), Map.of(), false, false, false, "");

    private static final List<String> THRESHOLDS = Stream.concat(
                    Stream.of(Severity.values()).map(Severity::label), Stream.of("never"))
            .toList();

    public GateSettings {
        rules = Map.copyOf(rules);
        data = Map.copyOf(data);
        atMost = atMost.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(atMost));
    }

    static GateSettings read(@Nullable YamlNode node, Collection<String> ruleIds) {
        if (node == null) {
            return NONE;
        }
        Section section = Section.of(node, "'gate'", KEYS);
        @Nullable YamlNode failOn = section.get("fail-on");
        Map<Severity, Integer> atMost = new EnumMap<>(Severity.class);
        section.entries("at-most").forEach((key, value) -> atMost.put(severity(key), number(value)));
        return new GateSettings(
                failOn == null ? "" : threshold(Section.entry(failOn, "'fail-on'")),
                thresholds(section.entries("rules"), id -> Words.known(id, "rule", ruleIds)),
                thresholds(section.entries("data"), Section.Entry::text),
                atMost,
                section.isTrue("incomplete"),
                section.isTrue("stale-suppressions"),
                section.isTrue("old-findings"),
                section.place().inReports());
    }

    private static Map<String, String> thresholds(
            Map<Section.Entry, Section.Entry> entries, Function<Section.Entry, String> name) {
        Map<String, String> thresholds = new TreeMap<>();
        entries.forEach((id, value) -> thresholds.put(name.apply(id), threshold(value)));
        return thresholds;
    }

    private static String threshold(Section.Entry entry) {
        return Words.known(entry, "severity", THRESHOLDS);
    }

    private static Severity severity(Section.Entry entry) {
        return Severity.valueOf(Words.known(
                        entry,
                        "severity",
                        Stream.of(Severity.values()).map(Severity::label).toList())
                .toUpperCase(Locale.ROOT));
    }

    private static int number(Section.Entry entry) {
        long number = Words.number(entry, "a number of findings");
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw entry.place().error("a number of findings is 0 or more, not " + number);
        }
        return (int) number;
    }
}
