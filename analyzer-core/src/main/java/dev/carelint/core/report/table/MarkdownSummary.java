package dev.carelint.core.report.table;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.report.texts.Cells;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A result as Markdown for the summary of a job or a comment at a change: numbers, the worst findings, what was not analyzed. */
public final class MarkdownSummary {
    /** Summaries of jobs end at a megabyte, and readers long before. */
    private static final int MOST_FINDINGS = 50;

    private static final int MOST_PROBLEMS = 20;

    private MarkdownSummary() {}

    /**
     * Writes the summary; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        out.write("## Carelint\n\n");
        out.write(headline(result) + "\n");
        findings(result, out);
        suppressed(result.suppressed(), out);
        problems(result.problems(), out);
        out.write("\n" + coverage(result.coverage()) + "\n");
    }

    private static String headline(Result result) {
        Map<Severity, Long> counts = result.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.counting()));
        return counts.isEmpty()
                ? "No findings."
                : "**" + count(result.findings().size(), "finding") + "**: "
                        + counts.entrySet().stream()
                                .map(entry ->
                                        entry.getValue() + " " + entry.getKey().label())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static void findings(Result result, Writer out) throws IOException {
        List<Finding> worst = new ByRule(result).worstFirst();
        if (worst.isEmpty()) {
            return;
        }
        out.write("\n| Severity | Where | What | Rule |\n|---|---|---|---|\n");
        for (Finding finding : worst.subList(0, Math.min(MOST_FINDINGS, worst.size()))) {
            out.write("| " + finding.severity().label() + " | `"
                    + Cells.code(finding.location().toString()) + "` | " + Cells.markdown(finding.qualifiedMessage())
                    + " | `"
                    + Cells.code(finding.rule()) + "` |\n");
        }
        if (worst.size() > MOST_FINDINGS) {
            out.write("\n" + (worst.size() - MOST_FINDINGS) + " more stand in the full report.\n");
        }
    }

    private static void suppressed(List<Suppressed> suppressed, Writer out) throws IOException {
        if (!suppressed.isEmpty()) {
            Map<String, Long> counts = suppressed.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.by().name().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
            out.write("\nDoes not count: "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getValue() + " by " + entry.getKey())
                            .collect(Collectors.joining(", "))
                    + ".\n");
        }
    }

    private static void problems(List<Problem> problems, Writer out) throws IOException {
        List<Problem> losses =
                problems.stream().filter(problem -> problem.kind().isLoss()).toList();
        if (!losses.isEmpty()) {
            out.write("\n**Not analyzed** (" + losses.size() + "):\n\n");
            for (Problem problem : losses.subList(0, Math.min(MOST_PROBLEMS, losses.size()))) {
                out.write("- `" + Cells.code(problem.location().toString()) + "`: " + Cells.markdown(problem.message())
                        + "\n");
            }
            if (losses.size() > MOST_PROBLEMS) {
                out.write("- and " + (losses.size() - MOST_PROBLEMS) + " more\n");
            }
        }
    }

    private static String coverage(Coverage coverage) {
        String resolved = coverage.calls() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %.1f %% of %d calls resolved",
                        100.0 * coverage.resolvedCalls() / coverage.calls(),
                        coverage.calls());
        return "<sub>" + count(coverage.files(), "file") + ", " + count(coverage.lines(), "line") + resolved
                + ".</sub>";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
