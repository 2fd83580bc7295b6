package dev.carelint.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A way to violate a rule by a setting in a configuration file.
 *
 * @param files what the file sets up ({@code spring}, {@code logback}, …); empty: any
 * @param keys the keys
 * @param except keys that are meant by none of these
 * @param value what its value must fulfil, all of it; empty: any value
 * @param scale seconds that a number without a unit counts, when the value is a duration
 * @param when what other settings must fulfil, all of it
 * @param unless what no other setting may fulfil
 * @param versions libraries one of which must have such a version, as far as versions are known; empty: any
 * @param onlyInProduction whether it counts only where the settings are for a production profile
 * @param development what to make of it where it counts for development or tests only
 * @param telling how it is told
 */
public record Setting(
        Set<String> files,
        List<Key> keys,
        List<Key> except,
        List<Value> value,
        long scale,
        Map<Key, List<Value>> when,
        Map<Key, List<Value>> unless,
        List<VersionRange> versions,
        boolean onlyInProduction,
        Development development,
        Check.Telling telling) {
    public Setting {
        files = Set.copyOf(files);
        keys = List.copyOf(keys);
        except = List.copyOf(except);
        value = List.copyOf(value);
        when = Map.copyOf(when);
        unless = Map.copyOf(unless);
        versions = List.copyOf(versions);
    }

    /** What a setting for development or tests is graded as. */
    public enum Development {
        /** {@code none}: nothing. */
        NONE,
        /** {@code lower}: one step below. */
        LOWER,
        /** {@code same}: as elsewhere. */
        SAME
    }

    /**
     * A pattern of keys: words joined by dots, {@code *} within a word, {@code **} for any words (none, too), <code>{a,b}</code> for
     * either. One that begins with {@code ./} names a neighbour: what stands beside the setting, in the same element or group.
     *
     * @param text the pattern as written
     * @param pattern what it means, over canonical keys
     */
    public record Key(String text, Pattern pattern) {
        private static final String BESIDE = "./";

        /**
         * Reads a pattern.
         *
         * @throws IllegalArgumentException when it is none
         */
        public static Key parse(String text) {
            if (!text.matches("(\\./)?[\\w.*{},@%:-]+")
                    || text.chars().filter(c -> c == '{').count()
                            != text.chars().filter(c -> c == '}').count()) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no pattern of keys, such as spring.**.password or logging.level.{a,b}");
            }
            String plain = text.startsWith(BESIDE) ? text.substring(BESIDE.length()) : text;
            return new Key(
                    text, Pattern.compile(regex(plain.toLowerCase(Locale.ROOT).replaceAll("[-_@]", ""))));
        }

        public boolean isBeside() {
            return text.startsWith(BESIDE);
        }

        /** Tells whether a canonical key, or for a neighbour the rest of it, is meant. */
        public boolean matches(String canonical) {
            return pattern.matcher(canonical).matches();
        }

        private static String regex(String glob) {
            StringBuilder regex = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < glob.length(); i++) {
                char c = glob.charAt(i);
                if (glob.startsWith("**.", i)) {
                    regex.append("(?:.*\\.)?");
                    i += 2;
                } else if (glob.startsWith(".**", i) && i + 3 == glob.length()) {
                    regex.append("(?:\\..*)?");
                    i += 2;
                } else if (glob.startsWith("**", i)) {
                    regex.append(".*");
                    i++;
                } else if (c == '*') {
                    regex.append("[^.]*");
                } else if (c == '{') {
                    depth++;
                    regex.append("(?:");
                } else if (c == '}') {
                    depth--;
                    regex.append(')');
                } else if (c == ',' && depth > 0) {
                    regex.append('|');
                } else {
                    regex.append(Pattern.quote(String.valueOf(c)));
                }
            }
            return regex.toString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** What is asked of the value of a setting. */
    public sealed interface Value {}

    /** {@code is: [..]}: one of these, whatever the case of its letters. */
    public record Is(List<String> values) implements Value {
        public Is {
            values =
                    values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        }
    }

    /** {@code matches: REGEX}: a text that the whole pattern matches. */
    public record Matches(Pattern pattern) implements Value {}

    /** {@code below: N} or {@code below: 30m}: a number, or a duration in seconds, less than this. */
    public record Below(long bound) implements Value {}

    /** {@code above: N} or {@code above: 30m}: a number, or a duration in seconds, greater than this. */
    public record Above(long bound) implements Value {}

    /** {@code secret: true}: a text that can be a secret itself: no placeholder, nothing encrypted, no name of one. */
    public record Secret() implements Value {}

    /** {@code prints: context}: a pattern of a log that shows what the program puts into the logging context as patient data. */
    public record PrintsContext() implements Value {}

    /** {@code not: {..}}: the condition does not hold. */
    public record Not(Value condition) implements Value {}
}
