package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.Set;

/**
 * An understood {@code carelint:ignore} comment.
 *
 * @param location where the comment stands
 * @param target the lines it speaks about
 * @param rules the rules that it silences there
 * @param reason why
 */
record Ignore(Location location, Span target, Set<String> rules, String reason) {
    boolean covers(Finding finding, String rule) {
        int line = finding.location().span().line();
        return finding.rule().equals(rule)
                && finding.location().path().equals(location.path())
                && target.line() <= line
                && line <= target.endLine();
    }

    int lines() {
        return target.endLine() - target.line();
    }
}
