package dev.carelint.core.report.console;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The end of a console report: counts, how much was seen, what was not, and what to do next. */
final class SummaryText {
    private static final int SHOWN_CAUSES = 3;

    private final ConsoleStyle style;

    SummaryText(ConsoleStyle style) {
        this.style = style;
    }

    void append(Result result, StringBuilder out) {
        out.append(style.strong(counts(result.findings())))
                .append(suppressed(result.suppressed()))
                .append('\n');
        appendDoubtful(result.doubtful(), out);
        appendCoverage(result.coverage(), out);
        new ProblemText(style).append(result.problems(), out);
        result.findings().stream()
                .min(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
                .ifPresent(worst -> out.append("Why, and what to do instead: carelint explain ")
                        .append(worst.rule())
                        .append('\n'));
    }

    private static String counts(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "No findings.";
        }
        Map<Severity, Long> bySeverity = count(findings, Finding::severity);
        return Prose.count(findings.size(), "finding") + ": " + join(bySeverity, Severity::label, " ") + ".";
    }

    private static String suppressed(List<Suppressed> suppressed) {
        if (suppressed.isEmpty()) {
            return "";
        }
        Map<Suppressed.By, Long> bySilencer = count(suppressed, Suppressed::by);
        return " Suppressed: " + Prose.number(suppressed.size()) + " ("
                + join(bySilencer, by -> by.name().toLowerCase(Locale.ROOT), " by ") + ").";
    }

    private void appendDoubtful(List<Finding> doubtful, StringBuilder out) {
        if (!doubtful.isEmpty()) {
            Map<Confidence, Long> byConfidence = count(doubtful, Finding::confidence);
            String line = "Not shown: " + Prose.count(doubtful.size(), "finding") + " less sure than asked for ("
                    + join(byConfidence, Confidence::label, " of confidence ") + "); --confidence "
                    + Collections.max(byConfidence.keySet()).label() + " shows "
                    + (doubtful.size() == 1 ? "it." : "them.");
            out.append(Prose.wrap(line, style.width(), 2)).append('\n');
        }
    }

    private void appendCoverage(Coverage coverage, StringBuilder out) {
        if (coverage.files() == 0) {
            out.append("No Java sources were analyzed.\n");
            return;
        }
        String seen = "Analyzed " + Prose.count(coverage.files(), "file") + " with "
                + Prose.count(coverage.lines(), "line") + " and " + Prose.count(coverage.methods(), "method")
                + resolved(coverage) + ".";
        out.append(Prose.wrap(seen, style.width(), 2)).append('\n');
        if (!coverage.unresolvedCauses().isEmpty()) {
            out.append(Prose.wrap("  Unresolved calls: " + causes(coverage) + ".", style.width(), 4))
                    .append('\n');
        }
    }

    private static String resolved(Coverage coverage) {
        return coverage.calls() == 0
                ? ""
                : "; " + Prose.percent(coverage.resolvedCalls(), coverage.calls()) + " of "
                        + Prose.count(coverage.calls(), "call") + " resolved";
    }

    private static String causes(Coverage coverage) {
        return coverage.unresolvedCauses().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN_CAUSES)
                .map(cause -> cause.getKey() + " (" + Prose.number(cause.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static <T, K extends Comparable<K>> Map<K, Long> count(List<T> items, Function<T, K> key) {
        return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static <K> String join(Map<K, Long> counts, Function<K, String> name, String between) {
        return counts.entrySet().stream()
                .map(entry -> Prose.number(entry.getValue()) + between + name.apply(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
