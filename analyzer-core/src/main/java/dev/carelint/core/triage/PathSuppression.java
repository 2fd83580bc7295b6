package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Span;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A setting that silences one rule below some paths.
 *
 * @param rule the rule's id
 * @param path the paths
 * @param data titles of the kinds of data that it is about; empty: any, and findings about none
 * @param reason why
 * @param owner who answers for it; may be empty
 * @param until last day on which it holds; null when it has no end
 * @param declaredAt where the setting stands
 */
public record PathSuppression(
        String rule,
        PathGlob path,
        Set<String> data,
        String reason,
        String owner,
        @Nullable LocalDate until,
        Location declaredAt) {
    public PathSuppression {
        data = Set.copyOf(data);
    }

    /**
     * Returns a suppression from the texts of a settings file.
     *
     * @param declaredAt {@code FILE:LINE}; empty when nobody wants to know that it silences nothing
     */
    public static PathSuppression of(String rule, String path, String reason, String declaredAt) {
        Location location = declaredAt.isEmpty() ? new Location("", Span.START) : Location.ofLine(declaredAt);
        return new PathSuppression(rule, PathGlob.parse(path), Set.of(), reason, "", null, location);
    }

    /** Returns the same, for these kinds of data only, with who answers for it and how long. */
    public PathSuppression limited(Set<String> titles, String responsible, @Nullable LocalDate lastDay) {
        return new PathSuppression(rule, path, titles, reason, responsible, lastDay, declaredAt);
    }

    /** Tells whether it holds no more on a day; when nobody says what day it is, it does. */
    boolean isExpired(@Nullable LocalDate today) {
        return until != null && today != null && today.isAfter(until);
    }

    /** A finding about several kinds of data is silenced only when all of them are meant. */
    boolean covers(Finding finding) {
        boolean isData = data.isEmpty() || !finding.dataTypes().isEmpty() && data.containsAll(finding.dataTypes());
        return isData
                && finding.rule().equals(rule)
                && path.matches(finding.location().path());
    }

    Suppressed suppressed(Finding finding) {
        return new Suppressed(
                finding, Suppressed.By.CONFIGURATION, reason, owner, until == null ? "" : until.toString());
    }
}
