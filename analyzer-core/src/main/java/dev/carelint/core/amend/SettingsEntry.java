package dev.carelint.core.amend;

import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds a suppression to {@code carelint.yaml}; all else in the file stays as it is, byte for byte.
 *
 * <p>The text is changed where a list of suppressions ends, and read back: a form that this does not know is refused, never spoilt.
 */
final class SettingsEntry {
    private static final Pattern KEY = Pattern.compile("suppressions\\s*:\\s*(.*?)\\s*(#.*)?");
    private static final Pattern ITEM = Pattern.compile("(\\s*)-(\\s+)\\S.*");

    private final Wish wish;
    private final TextLines lines;

    private SettingsEntry(Wish wish, String text) {
        this.wish = wish;
        this.lines = new TextLines(text);
    }

    /**
     * Returns the text with the entry.
     *
     * @param text the settings of now; empty when there are none
     * @throws ConfigException when they cannot be extended safely, with the entry to be written by hand
     */
    static Draft add(Wish wish, String text, Collection<String> ruleIds) {
        String name = "carelint.yaml";
        List<Settings.Suppression> before = Settings.parse(name, text, ruleIds).suppressions();
        SettingsEntry entry = new SettingsEntry(wish, text);
        return entry.extended()
                .filter(draft -> isRight(draft, before, wish, ruleIds))
                .orElseThrow(() -> new ConfigException(
                        "The settings are written in a form that cannot be extended safely. Add to their suppressions:\n"
                                + entry.block("  ", "- ")));
    }

    private static boolean isRight(
            Draft draft, List<Settings.Suppression> before, Wish wish, Collection<String> ruleIds) {
        try {
            List<Settings.Suppression> after =
                    Settings.parse("carelint.yaml", draft.text(), ruleIds).suppressions();
            return after.size() == before.size() + 1 && after.stream().anyMatch(one -> says(one, wish));
        } catch (ConfigException spoilt) {
            return false;
        }
    }

    /** Tells whether an entry says what is wished. */
    static boolean says(Settings.Suppression one, Wish wish) {
        return one.rule().equals(wish.rule())
                && one.path().equals(wish.path())
                && one.data().isEmpty()
                && one.reason().equals(wish.reason())
                && one.owner().equals(wish.owner())
                && java.util.Objects.equals(one.until(), wish.until());
    }

    private Optional<Draft> extended() {
        for (int number = 1; number <= lines.count(); number++) {
            Matcher key = KEY.matcher(lines.line(number));
            if (key.matches()) {
                return extended(number, key.group(1));
            }
        }
        return Optional.of(told(lines.insert(lines.count() + 1, "suppressions:" + ending() + block("  ", "- "))));
    }

    private Optional<Draft> extended(int key, String value) {
        if (value.isEmpty()) {
            return Optional.of(told(atEndOfList(key)));
        }
        if (value.matches("\\[\\s*]|~|null")) {
            String line = lines.line(key);
            int at = line.indexOf(value, line.indexOf(':'));
            String emptied = line.substring(0, at).stripTrailing() + line.substring(at + value.length());
            return Optional.of(told(lines.replace(key, emptied + ending() + block("  ", "- "), "")));
        }
        return Optional.empty();
    }

    /** The list goes on until something stands in the first column that is no item. */
    private Draft atEndOfList(int key) {
        int last = key;
        String indent = "  ";
        String dash = "- ";
        for (int number = key + 1; number <= lines.count(); number++) {
            String line = lines.line(number);
            Matcher item = ITEM.matcher(line);
            if (last == key && item.matches()) {
                indent = item.group(1);
                dash = "-" + item.group(2);
            }
            if (isOutside(line)) {
                break;
            }
            last = line.isBlank() || line.stripLeading().startsWith("#") ? last : number;
        }
        return lines.insert(last + 1, block(indent, dash));
    }

    private static boolean isOutside(String line) {
        return !line.isBlank() && !line.startsWith(" ") && !line.startsWith("-") && !line.startsWith("#")
                || line.startsWith("---");
    }

    private Draft told(Draft draft) {
        int line = draft.line() + (draft.added().startsWith("- ") ? 0 : 1);
        return new Draft(draft.text(), line, block("", "- "));
    }

    private String block(String indent, String dash) {
        String deeper = ending() + indent + " ".repeat(dash.length());
        return indent + dash + "rule: " + wish.rule() + deeper + "path: " + quoted(wish.path()) + deeper + "reason: "
                + quoted(wish.reason()) + (wish.owner().isEmpty() ? "" : deeper + "owner: " + quoted(wish.owner()))
                + (wish.until() == null ? "" : deeper + "until: " + wish.until());
    }

    private String ending() {
        return lines.usualEnding();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
