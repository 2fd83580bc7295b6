package dev.carelint.core.settings;

import dev.carelint.core.settings.Section.Entry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of messages: sentences with {@code {names}} that a finding fills in. */
final class Templates {
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    private Templates() {}

    /** Returns a template when it is one line and names nothing but these. */
    static String check(Entry template, String... names) {
        String text = template.text().strip();
        if (text.indexOf('\n') >= 0) {
            throw template.place().error("a message is one line");
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (!List.of(names).contains(name.group(1))) {
                throw template.place().unknown("name in a message", name.group(1), List.of(names));
            }
        }
        return text;
    }
}
