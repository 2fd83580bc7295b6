package dev.carelint.cli;

import dev.carelint.core.analysis.Progress;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Examined;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Remark;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Policy;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import dev.carelint.core.triage.Gate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** Runs commands in this JVM, in a directory of the test's own, over an engine that answers with a given result. */
final class Invocation {
    private final Path directory;
    private final List<Request> requests = new ArrayList<>();
    private BiFunction<Request, Progress, Result> analysis = (request, progress) -> result(List.of(), List.of());
    private Terminal terminal = Terminal.NONE;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Invocation(Path directory) {
        this.directory = directory;
    }

    Invocation finding(Severity... severities) {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : severities) {
            findings.add(finding(severity, findings.size() + 1));
        }
        return answering((request, progress) -> result(findings, List.of()));
    }

    Invocation losing(Problem.Kind kind) {
        Problem problem = new Problem(kind, new Location("src/Broken.java", new Span(3, 1, 5, 2)), "Repair it.");
        return answering((request, progress) -> result(List.of(finding(Severity.HIGH, 1)), List.of(problem)));
    }

    Invocation answering(BiFunction<Request, Progress, Result> other) {
        analysis = other;
        return this;
    }

    Invocation on(Terminal other) {
        terminal = other;
        return this;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Engine engine = new Engine(
                List.of(rule("phi-in-log"), rule("weak-cipher")),
                (request, progress) -> {
                    requests.add(request);
                    return analysis.apply(request, progress);
                },
                (request, file, line, progress) -> {
                    requests.add(request);
                    return new Answer(
                            request.base().relativize(file).toString(), line, List.of(new Remark("Not reported.")));
                },
                () -> Policy.NONE,
                (request, progress) -> new Examined(List.of(), true),
                () -> new TreeMap<>(Map.of("README.md", "# Rules\n")),
                settings -> Gate.parse(
                        settings.gate().failOn().isEmpty()
                                ? "medium"
                                : settings.gate().failOn()),
                List::of,
                TreeMap::new);
        CommandLine commandLine = Main.commandLine(new Session(additions -> engine, terminal, directory));
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return Main.run(commandLine, arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    Request request() {
        return requests.get(requests.size() - 1);
    }

    boolean wasAnalyzed() {
        return !requests.isEmpty();
    }

    static Result result(List<Finding> findings, List<Problem> problems) {
        Coverage coverage = new Coverage(1, 20, 2, 10, 9, new TreeMap<>());
        return new Result(findings, List.of(), problems, coverage, List.of(rule("phi-in-log")), "0.1.0");
    }

    static Result nothing() {
        Coverage coverage = new Coverage(0, 0, 0, 0, 0, new TreeMap<>());
        return new Result(List.of(), List.of(), List.of(), coverage, List.of(), "0.1.0");
    }

    private static Finding finding(Severity severity, int line) {
        return new Finding(
                "phi-in-log",
                severity,
                new Location("src/Intake.java", new Span(line, 5, line, 20)),
                "The patient's name is written to the application log; log an internal id instead.",
                List.of("name"),
                List.of(),
                "Intake#admit()",
                "fingerprint" + line);
    }

    private static RuleDescription rule(String id) {
        return new RuleDescription(
                id,
                "Something leaks",
                Severity.HIGH,
                "high",
                List.of(532),
                List.of(Citation.of("45 CFR 164.312(a)(1)")),
                "Logs are read by many.",
                "Log an internal id.",
                "Never.",
                "",
                "bad();",
                "good();",
                List.of(),
                List.of(),
                List.of());
    }
}
