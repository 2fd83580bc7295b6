package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tells findings that count from those that do not: a pure function of findings and what their readers have said.
 *
 * <p>Findings that are less sure than asked for are set aside, whatever else silences them; suppressions that speak of them are used.
 * Where several things silence a finding, the one nearest to the code is named: comment, setting, policy, baseline. All of them are used.
 */
public final class Triage {
    private final Ignores ignores;
    private final PathSuppressions suppressions;
    private final Baseline baseline;

    private Triage(Criteria criteria) {
        this.ignores = Ignores.of(criteria);
        this.suppressions = new PathSuppressions(criteria.suppressions(), criteria.today());
        this.baseline = criteria.baseline();
    }

    /** Weighs the findings of one analysis. */
    public static Outcome apply(Collection<Finding> findings, Criteria criteria) {
        return new Triage(criteria).weigh(findings, criteria);
    }

    private Outcome weigh(Collection<Finding> findings, Criteria criteria) {
        List<Finding> counting = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        List<Finding> doubtful = new ArrayList<>();
        Known known = baseline.known(findings, criteria.isGone());
        for (Finding finding : findings.stream().sorted().toList()) {
            if (finding.confidence().isAtLeast(criteria.threshold())) {
                suppression(finding, known).ifPresentOrElse(suppressed::add, () -> counting.add(finding));
            } else {
                doubtful.add(finding);
            }
        }
        List<Problem> problems = new ArrayList<>(ignores.problems(findings, criteria.disabledRules()));
        problems.addAll(suppressions.problems(findings, criteria.disabledRules()));
        baseline.stale(known, criteria).ifPresent(problems::add);
        return new Outcome(
                counting, suppressed, doubtful, problems.stream().sorted().toList());
    }

    private Optional<Suppressed> suppression(Finding finding, Known known) {
        return ignores.suppress(finding)
                .or(() -> suppressions.suppress(finding))
                .or(() -> permit(finding))
                .or(() -> known.contains(finding)
                        ? Optional.of(new Suppressed(finding, Suppressed.By.BASELINE, ""))
                        : Optional.empty());
    }

    private static Optional<Suppressed> permit(Finding finding) {
        return finding.permit().isEmpty()
                ? Optional.empty()
                : Optional.of(new Suppressed(finding, Suppressed.By.POLICY, finding.permit()));
    }
}
