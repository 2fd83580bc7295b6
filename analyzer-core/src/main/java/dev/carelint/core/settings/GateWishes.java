package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a command says of the gate, on top of the settings: lists of {@code NAME=VALUE}.
 *
 * @param rules severities that fail, by rule
 * @param data the same by id of a kind of data
 * @param atMost how many findings may be there, by severity
 * @param stale whether suppressions that silence nothing, or have expired, fail
 * @param old whether findings of the baseline count, too
 */
public record GateWishes(List<String> rules, List<String> data, List<String> atMost, boolean stale, boolean old) {
    /** Nothing is said. */
    public static final GateWishes NONE = new GateWishes(List.of(), List.of(), List.of(), false, false);

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::label).toList();

    public GateWishes {
        rules = List.copyOf(rules);
        data = List.copyOf(data);
        atMost = List.copyOf(atMost);
    }

    /**
     * Returns the settings of the gate with these wishes, which go before.
     *
     * @throws ConfigException when one is malformed or names an unknown rule or severity
     */
    GateSettings over(GateSettings settings, Collection<String> ruleIds) {
        if (equals(NONE)) {
            return settings;
        }
        Map<String, String> allRules = new TreeMap<>(settings.rules());
        pairs(rules).forEach((rule, severity) -> allRules.put(known(rule, "rule", ruleIds), threshold(severity)));
        Map<String, String> allData = new TreeMap<>(settings.data());
        pairs(data).forEach((kind, severity) -> allData.put(kind, threshold(severity)));
        Map<Severity, Integer> most = new EnumMap<>(Severity.class);
        most.putAll(settings.atMost());
        pairs(atMost).forEach((severity, number) -> most.put(severity(severity), number(number)));
        return new GateSettings(
                settings.failOn(),
                allRules,
                allData,
                most,
                settings.incomplete(),
                settings.stale() || stale,
                settings.old() || old,
                settings.declaredAt().isEmpty() ? "command line" : settings.declaredAt() + " and command line");
    }

    private static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new TreeMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new ConfigException("'" + text + "' is no wish about the gate; write NAME=VALUE, such as"
                        + " weak-hash=never or low=20.");
            }
            pairs.put(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
        }
        return pairs;
    }

    private static String threshold(String text) {
        return known(
                text,
                "severity",
                Stream.concat(SEVERITIES.stream(), Stream.of("never")).toList());
    }

    private static Severity severity(String text) {
        return Severity.values()[SEVERITIES.indexOf(known(text, "severity", SEVERITIES))];
    }

    private static String known(String word, String what, Collection<String> choices) {
        if (!choices.contains(word)) {
            throw new ConfigException("There is no " + what + " '" + word + "'" + Nearest.hint(word, choices) + ".");
        }
        return word;
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new ConfigException("'" + text + "' is no number of findings.");
        }
        return Integer.parseInt(text);
    }
}
