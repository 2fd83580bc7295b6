package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings that silence rules, in the order of the file.
 *
 * @param today the day of the analysis; null when nothing expires
 */
record PathSuppressions(List<PathSuppression> all, @Nullable LocalDate today) {
    Optional<Suppressed> suppress(Finding finding) {
        return all.stream()
                .filter(suppression -> !suppression.isExpired(today) && suppression.covers(finding))
                .findFirst()
                .map(suppression -> suppression.suppressed(finding));
    }

    /** Returns notices of those that silence nothing, because nothing is there or because their time is over. */
    List<Problem> problems(Collection<Finding> findings, Set<String> disabledRules) {
        List<Problem> problems = new ArrayList<>();
        for (PathSuppression suppression : all) {
            boolean isKnown = !suppression.declaredAt().path().isEmpty();
            if (isKnown && suppression.isExpired(today)) {
                problems.add(notice(
                        suppression,
                        "expired on " + suppression.until() + owner(suppression)
                                + "; mend what it hid, or decide anew"));
            } else if (isKnown
                    && !disabledRules.contains(suppression.rule())
                    && findings.stream().noneMatch(suppression::covers)) {
                problems.add(notice(suppression, "silences nothing; remove it"));
            }
        }
        return problems;
    }

    private static String owner(PathSuppression suppression) {
        return suppression.owner().isEmpty() ? "" : " (" + suppression.owner() + ")";
    }

    private static Problem notice(PathSuppression suppression, String what) {
        return new Problem(
                Problem.Kind.STALE,
                suppression.declaredAt(),
                "this suppression of " + suppression.rule() + " in '"
                        + suppression.path().text() + "' " + what);
    }
}
