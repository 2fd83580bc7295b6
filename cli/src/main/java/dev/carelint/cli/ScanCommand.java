package dev.carelint.cli;

import static java.util.Objects.requireNonNull;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Result;
import dev.carelint.core.triage.Baseline;
import dev.carelint.core.triage.Gate;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code carelint scan PATH...}. */
@Command(
        name = "scan",
        description = "Analyzes Java code, tells what leaks, and applies the gate.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 gate passed; 1 violations; 2 wrong usage or configuration; 3 analysis failed or incomplete."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ScanCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScanOptions options;

    ScanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ScanInput input = new ScanInput(options.input, options.paths, session.directory());
        Engine engine = session.engine().apply(input.additions());
        Request plain = input.request(engine.ruleIds());
        Request request = options.trace ? plain.withReasons() : plain;
        ScanOutput output = new ScanOutput(options, session, out, err);
        if (!output.prepare()) {
            return ExitStatus.FAILED;
        }
        Result result = session.withProgress(err, progress -> engine.analysis().apply(request, progress));
        boolean written = output.write(result, request.base());
        return status(result, written, err);
    }

    /** A failure outweighs violations: who repairs those only would not see the rest. */
    private int status(Result result, boolean written, PrintWriter err) {
        if (result.coverage().files() == 0) {
            err.println("carelint: no Java sources were found"
                    + (options.input.includeTests ? "." : "; test code is left out without --include-tests."));
        }
        if (!written || isForbiddenlyIncomplete(result, err)) {
            return ExitStatus.FAILED;
        }
        if (options.newBaseline != null) {
            err.println("carelint: " + options.newBaseline + " now names "
                    + Baseline.of(result).size() + " findings that count no more.");
            return ExitStatus.PASSED;
        }
        Gate.Verdict verdict = options.gate.judge(result.findings());
        return verdict.passed() ? ExitStatus.PASSED : tellViolations(verdict, err);
    }

    private boolean isForbiddenlyIncomplete(Result result, PrintWriter err) {
        boolean lossy =
                result.problems().stream().anyMatch(problem -> problem.kind().isLoss());
        if (options.failOnIncomplete && result.coverage().files() == 0) {
            err.println("carelint: failed, as --fail-on-incomplete asks: nothing was analyzed.");
            return true;
        }
        if (!options.failOnIncomplete || !lossy) {
            return false;
        }
        err.println(
                "carelint: failed, as --fail-on-incomplete asks: some code was not analyzed; the summary names it.");
        return true;
    }

    private int tellViolations(Gate.Verdict verdict, PrintWriter err) {
        String number = verdict.violations() == 1 ? "1 finding" : verdict.violations() + " findings";
        String severity = requireNonNull(options.gate.failOn()).label();
        err.println(
                "carelint: failed: " + number + " of severity " + severity + " or worse (--fail-on " + severity + ").");
        return ExitStatus.VIOLATIONS;
    }
}
