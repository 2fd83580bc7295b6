package dev.carelint.maven;

import static java.util.Objects.requireNonNull;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.Problem;
import dev.carelint.core.triage.Gate;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What fails the build, and the sentence it fails with.
 *
 * @param gate the severity that users accept
 * @param failOnIncomplete whether code that stayed unseen fails the build too
 */
record Violations(Gate gate, boolean failOnIncomplete) {
    /**
     * Reads the parameters of the goal.
     *
     * @throws ConfigException when the severity is none
     */
    static Violations parse(String failOn, boolean failOnIncomplete) {
        try {
            return new Violations(Gate.parse(failOn), failOnIncomplete);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException("The parameter failOn (carelint.failOn) has an " + unknown.getMessage() + ".");
        }
    }

    boolean includes(Finding finding) {
        return !gate.judge(List.of(finding)).passed();
    }

    /**
     * Lets a result pass or fails the build.
     *
     * @param report the file to read on in
     */
    void check(Result result, Path report) throws MojoFailureException {
        List<Finding> violations =
                result.findings().stream().filter(this::includes).toList();
        if (!violations.isEmpty()) {
            throw new MojoFailureException(leaks(violations, report));
        }
        List<Problem> losses = result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .toList();
        if (failOnIncomplete && !losses.isEmpty()) {
            throw new MojoFailureException(gaps(losses, report));
        }
    }

    private String leaks(List<Finding> violations, Path report) {
        return "Carelint: " + FindingLog.count(violations.size(), "finding") + " at or above "
                + requireNonNull(gate.failOn()).label() + " (" + FindingLog.bySeverity(violations)
                + "), listed above and in " + report
                + ".\n  What to do:      mvn carelint:explain -Dcarelint.rule="
                + violations.get(0).rule()
                + "\n  To accept one:   // carelint:ignore " + violations.get(0).rule() + " -- the reason"
                + "\n  To accept all:   mvn compile carelint:baseline";
    }

    private static String gaps(List<Problem> losses, Path report) {
        return "Carelint: " + FindingLog.count(losses.size(), "place") + " not analyzed, the first is "
                + losses.get(0).location() + "; all are listed above and in " + report
                + ". Repair them, or set failOnIncomplete to false.";
    }
}
