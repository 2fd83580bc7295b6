package dev.carelint.rules.components;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.VersionRange;
import dev.carelint.core.settings.FactFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Versions of a library that should not be used.
 *
 * @param name what people call it
 * @param library group and name of the artifacts
 * @param from the first version; empty when there is no older one
 * @param below the first version that is right again; empty when there is none
 * @param since when public support ended; empty when it did not, or nobody said so
 * @param severity how bad it is
 * @param advisories ids of published flaws
 * @param use what to use instead
 */
record Outdated(
        String name,
        Pattern library,
        String from,
        String below,
        String since,
        Severity severity,
        List<String> advisories,
        String use) {
    private static final Pattern VERSION = Pattern.compile("\\d[\\w.-]*");
    private static final Pattern ADVISORY = Pattern.compile("CVE-\\d{4}-\\d{4,7}|GHSA(-[a-z0-9]{4}){3}");

    static final List<String> KEYS =
            List.of("name", "library", "from", "below", "since", "severity", "advisories", "use");

    Outdated {
        advisories = List.copyOf(advisories);
    }

    static Outdated of(FactFile.Fact fact) {
        return new Outdated(
                fact.text("name"),
                fact.parsed("library", Outdated::pattern),
                version(fact, "from"),
                version(fact, "below"),
                fact.textOrEmpty("since"),
                fact.parsed("severity", text -> Severity.valueOf(text.toUpperCase(Locale.ROOT))),
                fact.eachParsed("advisories", Outdated::advisory),
                fact.text("use"));
    }

    private static String version(FactFile.Fact fact, String key) {
        return fact.textOrEmpty(key).isEmpty() ? "" : fact.parsed(key, Outdated::checked);
    }

    private static String checked(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version + "' is not a version");
        }
        return version;
    }

    private static String advisory(String id) {
        if (!ADVISORY.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not the id of an advisory");
        }
        return id;
    }

    /** Reads {@code group:name}, where {@code *} is any text and <code>{one,other}</code> a choice. */
    static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '{' -> regex.append("(?:");
                case '}' -> regex.append(')');
                case ',' -> regex.append('|');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }

    /** Tells whether a version of an artifact is one of these. */
    boolean holds(String id, String version) {
        return VERSION.matcher(version).matches()
                && library.matcher(id).matches()
                && (from.isEmpty() || VersionRange.compare(version, from) >= 0)
                && (below.isEmpty() || VersionRange.compare(version, below) < 0);
    }
}
