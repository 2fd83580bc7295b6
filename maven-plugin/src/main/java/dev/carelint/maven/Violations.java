package dev.carelint.maven;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.Problem;
import dev.carelint.core.triage.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * What fails the build, and the sentence it fails with.
 *
 * @param gate what users accept
 * @param failOnIncomplete whether code that stayed unseen fails the build too
 */
record Violations(Gate gate, boolean failOnIncomplete) {
    /**
     * Reads the parameter of the goal; null when it is not given.
     *
     * @throws ConfigException when the severity is none
     */
    static Gate.@Nullable Threshold threshold(@Nullable String failOn) {
        try {
            return failOn == null ? null : Gate.Threshold.parse(failOn);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException("The parameter failOn (carelint.failOn) has an " + unknown.getMessage() + ".");
        }
    }

    /**
     * Lets a result pass or fails the build.
     *
     * @param report the file to read on in
     */
    void check(Result result, Path report) throws MojoFailureException {
        Gate.Verdict verdict = gate.judge(result);
        if (!verdict.passed()) {
            throw new MojoFailureException(leaks(verdict, result, report));
        }
        List<Problem> losses = result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .toList();
        if (failOnIncomplete && !losses.isEmpty()) {
            throw new MojoFailureException(gaps(losses, report));
        }
    }

    private static String leaks(Gate.Verdict verdict, Result result, Path report) {
        List<Finding> violations = verdict.violations();
        String severities = violations.isEmpty() ? "" : " (" + FindingLog.bySeverity(violations) + ")";
        String text = "Carelint: " + String.join("; ", verdict.reasons()) + severities + ", listed above and in "
                + report + ".";
        return Stream.concat(violations.stream(), result.findings().stream())
                .findFirst()
                .map(first -> text + help(first.rule()))
                .orElse(text);
    }

    private static String help(String rule) {
        return "\n  What to do:      mvn carelint:explain -Dcarelint.rule=" + rule
                + "\n  To accept one:   // carelint:ignore " + rule + " -- the reason"
                + "\n  To accept all:   mvn compile carelint:baseline";
    }

    private static String gaps(List<Problem> losses, Path report) {
        return "Carelint: " + FindingLog.count(losses.size(), "place") + " not analyzed, the first is "
                + losses.get(0).location() + "; all are listed above and in " + report
                + ". Repair them, or set failOnIncomplete to false.";
    }
}
