package dev.carelint.core.finding;

import dev.carelint.core.source.Problem;
import java.util.List;

/**
 * Everything one analysis tells, sorted and free of times and absolute paths.
 *
 * @param findings what counts
 * @param suppressed what was found but does not count
 * @param problems what was not analyzed, and other notices
 * @param coverage how much was seen
 * @param rules all rules that ran, by id
 * @param version version of Carelint
 */
public record Result(
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<Problem> problems,
        Coverage coverage,
        List<RuleDescription> rules,
        String version) {
    public Result {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
    }
}
