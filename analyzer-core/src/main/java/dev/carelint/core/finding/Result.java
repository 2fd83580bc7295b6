package dev.carelint.core.finding;

import dev.carelint.core.source.Problem;
import java.util.List;

/**
 * Everything one analysis tells, sorted and free of times and absolute paths.
 *
 * @param findings what counts
 * @param suppressed what was found but does not count
 * @param doubtful what is less sure than asked for; only its number is told
 * @param problems what was not analyzed, and other notices
 * @param coverage how much was seen
 * @param rules all rules that ran, by id
 * @param version version of Carelint
 * @param evidence what it rests on; {@link Evidence#NONE} unless the request asks for it
 * @param map where patient data goes; empty unless the request asks for a map
 */
public record Result(
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<Finding> doubtful,
        List<Problem> problems,
        Coverage coverage,
        List<RuleDescription> rules,
        String version,
        Evidence evidence,
        PhiMap map) {
    public Result {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        doubtful = List.copyOf(doubtful);
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
    }

    /** Returns the same result with another map. */
    public Result with(PhiMap other) {
        return new Result(findings, suppressed, doubtful, problems, coverage, rules, version, evidence, other);
    }

    /** Creates a result that does not say what it rests on, and has no map. */
    public Result(
            List<Finding> findings,
            List<Suppressed> suppressed,
            List<Finding> doubtful,
            List<Problem> problems,
            Coverage coverage,
            List<RuleDescription> rules,
            String version) {
        this(findings, suppressed, doubtful, problems, coverage, rules, version, Evidence.NONE, PhiMap.EMPTY);
    }

    /** Returns the same result, which rests on this. */
    public Result restingOn(Evidence other) {
        return new Result(findings, suppressed, doubtful, problems, coverage, rules, version, other, map);
    }

    /** Creates a result without doubtful findings. */
    public Result(
            List<Finding> findings,
            List<Suppressed> suppressed,
            List<Problem> problems,
            Coverage coverage,
            List<RuleDescription> rules,
            String version) {
        this(findings, suppressed, List.of(), problems, coverage, rules, version);
    }
}
