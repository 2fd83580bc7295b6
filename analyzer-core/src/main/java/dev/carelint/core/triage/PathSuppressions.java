package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All settings that silence rules, in the order of the file. */
record PathSuppressions(List<PathSuppression> all) {
    Optional<Suppressed> suppress(Finding finding) {
        return all.stream()
                .filter(suppression -> suppression.covers(finding))
                .findFirst()
                .map(suppression -> new Suppressed(finding, Suppressed.By.CONFIGURATION, suppression.reason()));
    }

    List<Problem> unused(Collection<Finding> findings, Set<String> disabledRules) {
        return all.stream()
                .filter(suppression -> !suppression.declaredAt().path().isEmpty())
                .filter(suppression -> !disabledRules.contains(suppression.rule()))
                .filter(suppression -> findings.stream().noneMatch(suppression::covers))
                .map(suppression -> new Problem(
                        Problem.Kind.SETTING,
                        suppression.declaredAt(),
                        "this suppression of " + suppression.rule() + " in '"
                                + suppression.path().text() + "' silences nothing; remove it"))
                .toList();
    }
}
