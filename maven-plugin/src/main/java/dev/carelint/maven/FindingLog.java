package dev.carelint.maven;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells a result in the Maven log, in the form of compiler messages that IDEs and CI servers link.
 *
 * <p>Only findings that fail the build show the way of the data. Long lists and long ways are cut here, with a word on what was left out; reports have them whole.
 */
final class FindingLog {
    private static final int MOST_FINDINGS = 100;
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_STEPS = 8;

    private final Log log;
    private final Path base;

    /** @param base directory that the paths of findings are relative to */
    FindingLog(Log log, Path base) {
        this.log = log;
        this.base = base;
    }

    /** Tells findings that fail the build as errors, the others as warnings, then what was seen and what was not. */
    void tell(Result result, Predicate<Finding> isViolation) {
        Map<Boolean, List<Finding>> findings =
                result.findings().stream().collect(Collectors.partitioningBy(isViolation));
        tellFindings(findings.getOrDefault(true, List.of()), MOST_STEPS, log::error);
        tellFindings(findings.getOrDefault(false, List.of()), 0, log::warn);
        tellProblems(result.problems());
        log.info(summary(result));
        tellDoubtful(result.doubtful());
    }

    /** Returns counts by severity, the worst first: {@code 1 critical, 2 high}. */
    static String bySeverity(Collection<Finding> findings) {
        Map<Severity, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }

    /** Returns {@code 1 finding}, {@code 2 findings}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private void tellFindings(Collection<Finding> findings, int mostSteps, Consumer<String> line) {
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> {
            line.accept(link(finding.location()) + " " + finding.severity().label() + " " + finding.rule() + ": "
                    + finding.qualifiedMessage());
            tellWay(finding, mostSteps, line);
        });
        if (findings.size() > MOST_FINDINGS) {
            line.accept(count(findings.size() - MOST_FINDINGS, "more finding") + " in the report.");
        }
    }

    private void tellDoubtful(List<Finding> doubtful) {
        if (!doubtful.isEmpty()) {
            Confidence lowest = doubtful.stream()
                    .map(Finding::confidence)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            log.info("Carelint: " + count(doubtful.size(), "finding") + " less sure than asked for not shown;"
                    + " -Dcarelint.confidence=" + lowest.label() + " shows "
                    + (doubtful.size() == 1 ? "it." : "them."));
        }
    }

    private void tellWay(Finding finding, int most, Consumer<String> line) {
        if (most == 0) {
            return;
        }
        List<FlowStep> steps = finding.steps();
        // The last step is the sink, which the line above has told.
        List<FlowStep> way = steps.subList(0, Math.max(0, steps.size() - 1));
        int kept = way.size() > most ? most / 2 : way.size();
        way.subList(0, kept).forEach(step -> tellStep(step, line));
        if (kept < way.size()) {
            int end = way.size() - most / 2;
            line.accept("    ... " + count(end - kept, "more step"));
            way.subList(end, way.size()).forEach(step -> tellStep(step, line));
        }
    }

    private void tellStep(FlowStep step, Consumer<String> line) {
        line.accept("    " + link(step.location()) + " " + step.text());
    }

    private void tellProblems(List<Problem> problems) {
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> log.warn(link(problem.location()) + " " + problem.message()));
        if (problems.size() > MOST_PROBLEMS) {
            log.warn(count(problems.size() - MOST_PROBLEMS, "more notice") + " in the report.");
        }
    }

    private String link(Location location) {
        return base.resolve(location.path()) + ":[" + location.span().line() + ","
                + location.span().column() + "]";
    }

    private static String summary(Result result) {
        String severities = bySeverity(result.findings());
        String found =
                count(result.findings().size(), "finding") + (severities.isEmpty() ? "" : " (" + severities + ")");
        String silenced =
                result.suppressed().isEmpty() ? "" : ", " + result.suppressed().size() + " suppressed";
        return "Carelint: " + found + silenced + "; " + seen(result.coverage()) + lost(result.problems());
    }

    private static String seen(Coverage coverage) {
        String files = count(coverage.files(), "file") + " with " + count(coverage.lines(), "line") + " read";
        return coverage.calls() == 0
                ? files
                : files + ", " + 100 * coverage.resolvedCalls() / coverage.calls() + " % of the calls resolved";
    }

    private static String lost(List<Problem> problems) {
        long losses =
                problems.stream().filter(problem -> problem.kind().isLoss()).count();
        return losses == 0 ? "." : "; " + count(losses, "place") + " NOT analyzed, see above.";
    }
}
