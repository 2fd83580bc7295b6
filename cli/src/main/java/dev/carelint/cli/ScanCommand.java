package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.analysis.Since;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.GateSettings;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.triage.Baseline;
import dev.carelint.core.triage.Gate;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        Request request = request(input, engine);
        Settings settings = request.settings().with(options.gate.wishes(), engine.ruleIds());
        check();
        Gate gate = gate(engine, settings);
        ScanOutput output = new ScanOutput(options, session, out, err);
        if (!output.prepare()) {
            return ExitStatus.FAILED;
        }
        Function<Request, Result> analysis =
                one -> session.withProgress(err, progress -> engine.analysis().apply(one, progress));
        @Nullable Since since = options.since == null ? null : Since.of(request, options.since, analysis);
        Result found = since == null ? analysis.apply(request) : since.result();
        Result result = options.pruneBaseline ? output.prune(found, request) : found;
        boolean written = output.write(options.dated ? dated(result) : result, request.base());
        if (since != null) {
            err.println("carelint: " + since.told());
        }
        return written ? status(result, gate, settings.gate(), err) : ExitStatus.FAILED;
    }

    private void check() {
        Set<String> files = new HashSet<>();
        for (ReportTarget report : options.reports) {
            if (!files.add(report.file())) {
                throw new ConfigException("Two reports go to " + report.file() + "; give each a file of its own.");
            }
        }
        if (options.since != null && (options.newBaseline != null || options.pruneBaseline)) {
            throw new ConfigException(
                    "A baseline is about all findings, and --since shows only some; use one at a time.");
        }
        if (options.newBaseline != null && options.pruneBaseline) {
            throw new ConfigException(
                    "--write-baseline leaves out what no longer occurs by itself; use one at a time.");
        }
    }

    private Request request(ScanInput input, Engine engine) {
        Request plain = input.request(engine.ruleIds());
        Request told = options.trace ? plain.withReasons() : plain;
        boolean isMapped =
                options.reports.stream().anyMatch(report -> report.format().showsMap());
        Request request = isMapped ? told.withMap() : told;
        boolean isAskedFor =
                options.reports.stream().anyMatch(report -> report.format().isEvidence());
        return isAskedFor ? request.withEvidence(engine.inputs().get()) : request;
    }

    private static Result dated(Result result) {
        return result.restingOn(
                result.evidence().on(LocalDate.now(ZoneOffset.UTC).toString()));
    }

    private Gate gate(Engine engine, Settings settings) {
        Gate gate = engine.gate().apply(settings);
        return options.failOn == null ? gate : gate.with(options.failOn);
    }

    /** A failure outweighs violations: who repairs those only would not see the rest. */
    private int status(Result result, Gate gate, GateSettings settings, PrintWriter err) {
        if (result.coverage().files() == 0) {
            err.println("carelint: no Java sources were found"
                    + (options.input.includeTests ? "." : "; test code is left out without --include-tests."));
        }
        if (isForbiddenlyIncomplete(result, settings, err)) {
            return ExitStatus.FAILED;
        }
        if (options.newBaseline != null) {
            err.println("carelint: " + options.newBaseline + " now names "
                    + Baseline.of(result).size() + " findings that count no more.");
            return ExitStatus.PASSED;
        }
        Gate.Verdict verdict = gate.judge(result);
        if (!verdict.passed()) {
            String asked = settings.equals(GateSettings.NONE)
                    ? "--fail-on " + gate.usual().label()
                    : "gate, " + settings.declaredAt();
            err.println("carelint: failed: " + String.join("; ", verdict.reasons()) + " (" + asked + ").");
            return ExitStatus.VIOLATIONS;
        }
        return ExitStatus.PASSED;
    }

    private boolean isForbiddenlyIncomplete(Result result, GateSettings settings, PrintWriter err) {
        if (!options.failOnIncomplete && !settings.incomplete()) {
            return false;
        }
        String asked = options.failOnIncomplete
                ? "as --fail-on-incomplete asks"
                : "as the gate asks (" + settings.declaredAt() + ")";
        boolean lossy =
                result.problems().stream().anyMatch(problem -> problem.kind().isLoss());
        if (result.coverage().files() == 0) {
            err.println("carelint: failed, " + asked + ": nothing was analyzed.");
            return true;
        }
        if (lossy) {
            err.println("carelint: failed, " + asked + ": some code was not analyzed; the summary names it.");
        }
        return lossy;
    }
}
