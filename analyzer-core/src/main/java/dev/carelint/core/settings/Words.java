package dev.carelint.core.settings;

import dev.carelint.core.settings.Section.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;

/** Checks of single words in configuration files. */
final class Words {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private Words() {}

    /** Returns an id when it is made of lower-case words joined by hyphens. */
    static String id(Entry entry, String what) {
        if (!entry.text().matches(ID)) {
            throw entry.place().error(what + " is lower-case words joined by hyphens, not '" + entry.text() + "'");
        }
        return entry.text();
    }

    /** Returns a word when it is one of the choices. */
    static String known(Entry entry, String what, Collection<String> choices) {
        if (!choices.contains(entry.text())) {
            throw entry.place().unknown(what, entry.text(), choices);
        }
        return entry.text();
    }

    /** Returns a day, as ISO 8601 writes it. */
    static LocalDate day(Entry entry, String what) {
        try {
            return LocalDate.parse(entry.text());
        } catch (DateTimeParseException e) {
            throw entry.place().error(what + " is a day such as 2027-03-31, not '" + entry.text() + "'");
        }
    }

    /** Returns a whole number. */
    static long number(Entry entry, String what) {
        try {
            return Long.parseLong(entry.text());
        } catch (NumberFormatException e) {
            throw entry.place().error(what + " is a whole number, not '" + entry.text() + "'");
        }
    }
}
