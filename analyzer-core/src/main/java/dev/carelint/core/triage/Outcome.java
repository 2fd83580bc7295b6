package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.util.List;

/**
 * What triage says of the findings of one analysis, all sorted.
 *
 * @param findings those that count
 * @param suppressed those that do not, and why
 * @param doubtful those that are less sure than asked for
 * @param problems suppressions that are malformed or silence nothing
 */
public record Outcome(
        List<Finding> findings, List<Suppressed> suppressed, List<Finding> doubtful, List<Problem> problems) {
    public Outcome {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        doubtful = List.copyOf(doubtful);
        problems = List.copyOf(problems);
    }
}
