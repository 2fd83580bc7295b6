package dev.carelint.core.rule;

import dev.carelint.core.model.Setting;
import dev.carelint.core.resource.ConfigFile;
import dev.carelint.core.resource.Configuration;
import dev.carelint.core.resource.Durations;
import dev.carelint.core.resource.Entry;
import dev.carelint.core.resource.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of settings, with references to others of the same file followed; and what is said elsewhere. Owned by one thread. */
final class SettingValues {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::-?([^}]*))?}");
    private static final int MOST_STEPS = 3;

    private final Configuration configuration;
    private final Map<ConfigFile, Map<String, String>> plain = new HashMap<>();

    /** A setting and the file it stands in. */
    record Placed(ConfigFile file, Entry entry) {}

    private final ContextKeys context;

    SettingValues(Configuration configuration, ContextKeys context) {
        this.configuration = configuration;
        this.context = context;
    }

    /** Returns a value; a reference to a setting of the same file is what that says, one with a default is the default. */
    String of(ConfigFile file, Entry entry) {
        String value = entry.value();
        for (int step = 0; step < MOST_STEPS && value.contains("${"); step++) {
            value = REFERENCE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(replaced(file, found)));
        }
        return value.strip();
    }

    private String replaced(ConfigFile file, MatchResult reference) {
        String known = plain.computeIfAbsent(file, SettingValues::byKey).get(reference.group(1));
        if (known != null) {
            return known;
        }
        return reference.group(2) == null ? reference.group() : reference.group(2);
    }

    private static Map<String, String> byKey(ConfigFile file) {
        Map<String, String> byKey = new HashMap<>();
        file.entries().forEach(entry -> byKey.putIfAbsent(entry.key(), entry.value()));
        return byKey;
    }

    /** Tells whether all that is asked of a value holds. */
    boolean holds(List<Setting.Value> asked, String value, long scale, Entry entry) {
        return asked.stream().allMatch(one -> holds(one, value, scale, entry));
    }

    private boolean holds(Setting.Value asked, String value, long scale, Entry entry) {
        if (asked instanceof Setting.Is is) {
            return is.values().contains(value.toLowerCase(Locale.ROOT));
        }
        if (asked instanceof Setting.Matches matches) {
            // A default behind a reference says nothing of what it stands for.
            return matches.pattern().matcher(value).matches()
                    || entry.value().contains("${")
                            && matches.pattern().matcher(entry.value().strip()).matches();
        }
        if (asked instanceof Setting.PrintsContext) {
            return !context.printedBy(value).isEmpty();
        }
        if (asked instanceof Setting.Secret) {
            // What the environment may replace is no secret, whatever its default.
            return SecretValue.mayBeOne(entry.value(), entry.canonical());
        }
        if (asked instanceof Setting.Not not) {
            return !holds(not.condition(), value, scale, entry);
        }
        OptionalLong number = Durations.seconds(value, scale);
        if (asked instanceof Setting.Below below) {
            return number.isPresent() && number.getAsLong() < below.bound();
        }
        return asked instanceof Setting.Above above && number.isPresent() && number.getAsLong() > above.bound();
    }

    /** Returns the settings that a key of a case means besides the one that is judged. */
    Stream<Placed> others(ConfigFile file, Entry entry, Setting.Key key) {
        if (key.isBeside()) {
            String parent = entry.parent();
            return file.entries().stream()
                    .filter(other -> other.key().startsWith(parent))
                    .filter(other -> key.matches(Keys.canonical(other.key().substring(parent.length()))))
                    .map(other -> new Placed(file, other));
        }
        return configuration.around(file.path()).stream()
                .filter(other -> other.equals(file) || other.role() == file.role() && counts(other, file))
                .flatMap(other -> other.entries().stream()
                        .filter(said -> key.matches(said.canonical()))
                        .filter(said ->
                                said.profiles().isEmpty() || said.profiles().equals(entry.profiles()))
                        .map(said -> new Placed(other, said)));
    }

    /** A file without a profile holds for all that lie beside it. */
    private static boolean counts(ConfigFile other, ConfigFile file) {
        return other.folder().equals(file.folder())
                && (other.profiles().isEmpty() || other.profiles().equals(file.profiles()));
    }

    /** Returns what production has in place of a setting that counts everywhere. */
    Optional<Placed> inProduction(ConfigFile file, Entry entry) {
        if (!file.profiles().isEmpty() || !entry.profiles().isEmpty()) {
            return Optional.empty();
        }
        return configuration.around(file.path()).stream()
                .filter(other -> other.role() == file.role() && other.folder().equals(file.folder()))
                .flatMap(other -> other.entries().stream()
                        .filter(said -> said.canonical().equals(entry.canonical()))
                        .filter(other::isForProduction)
                        .map(said -> new Placed(other, said)))
                .findFirst();
    }
}
