package dev.carelint.core.amend;

import dev.carelint.core.settings.ConfigException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which finding somebody accepts, and why.
 *
 * @param path the file, as reports name it
 * @param line the line of the finding
 * @param rule id of its rule
 * @param reason why it does no harm
 * @param owner who answers for it; may be empty
 * @param until last day on which it holds; null when it has no end
 * @param form as what to write it; null for what suits the file
 */
public record Wish(
        String path,
        int line,
        String rule,
        String reason,
        String owner,
        @Nullable LocalDate until,
        @Nullable Form form) {
    /** Joins the words of reason and owner on one line. */
    public Wish {
        reason = reason.strip().replaceAll("\\s+", " ");
        owner = owner.strip().replaceAll("\\s+", " ");
    }

    /**
     * Reads a last day.
     *
     * @param today the day before which nothing can end any more
     * @throws ConfigException when it is none, or over
     */
    public static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(today)) {
                throw new ConfigException(
                        day + " is over; a suppression that ended silences nothing. Name a day to come.");
            }
            return day;
        } catch (DateTimeParseException mistake) {
            throw new ConfigException("'" + text + "' is no day; write it as 2027-03-31.");
        }
    }

    /** Tells whether only settings can say all of it. */
    boolean isLimited() {
        return !owner.isEmpty() || until != null;
    }

    /** Returns the words of a comment or annotation. */
    String instruction(String dashes) {
        return "carelint:ignore " + rule + " " + dashes + " " + reason;
    }

    String place() {
        return path + ":" + line;
    }
}
