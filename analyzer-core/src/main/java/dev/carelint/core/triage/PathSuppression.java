package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Span;

/**
 * A setting that silences one rule below some paths.
 *
 * @param rule the rule's id
 * @param path the paths
 * @param reason why
 * @param declaredAt where the setting stands
 */
public record PathSuppression(String rule, PathGlob path, String reason, Location declaredAt) {
    /**
     * Returns a suppression from the texts of a settings file.
     *
     * @param declaredAt {@code FILE:LINE}; empty when nobody wants to know that it silences nothing
     */
    public static PathSuppression of(String rule, String path, String reason, String declaredAt) {
        Location location = declaredAt.isEmpty() ? new Location("", Span.START) : Location.ofLine(declaredAt);
        return new PathSuppression(rule, PathGlob.parse(path), reason, location);
    }

    boolean covers(Finding finding) {
        return finding.rule().equals(rule) && path.matches(finding.location().path());
    }
}
