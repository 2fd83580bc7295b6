package dev.carelint.maven;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small results that tests are about. */
final class Samples {
    private Samples() {}

    static Finding finding(String path, int line, Severity severity, int steps) {
        return new Finding(
                "phi-in-log",
                severity,
                at(path, line),
                "The social security number goes to the log.",
                List.of("social security number"),
                IntStream.rangeClosed(1, steps)
                        .mapToObj(step -> new FlowStep(at("Step.java", step), "step " + step))
                        .toList(),
                "clinic.Admission#admit",
                path + line);
    }

    static Problem problem(Problem.Kind kind, String path, int line) {
        return new Problem(kind, at(path, line), "A closing brace is missing.");
    }

    static Result result(List<Finding> findings, List<Problem> problems) {
        Coverage coverage = new Coverage(2, 1200, 30, 200, 191, new TreeMap<>());
        return new Result(findings, List.of(), problems, coverage, List.of(), "1.0");
    }

    private static Location at(String path, int line) {
        return new Location(path, new Span(line, 9, line, 20));
    }
}
