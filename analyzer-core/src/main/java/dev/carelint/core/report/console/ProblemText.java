package dev.carelint.core.report.console;

import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import dev.carelint.core.source.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was not analyzed, by kind, so that a reader knows where silence means nothing. */
final class ProblemText {
    private static final int SHOWN_PER_KIND = 10;

    private final ConsoleStyle style;

    ProblemText(ConsoleStyle style) {
        this.style = style;
    }

    void append(List<Problem> problems, StringBuilder out) {
        appendGroup("Not analyzed; leaks there stay unseen:", Kind::isLoss, problems, out);
        appendGroup("Notices:", kind -> !kind.isLoss(), problems, out);
    }

    private void appendGroup(String title, Predicate<Kind> member, List<Problem> problems, StringBuilder out) {
        Map<Kind, List<Problem>> byKind = problems.stream()
                .filter(problem -> member.test(problem.kind()))
                .sorted()
                .collect(Collectors.groupingBy(Problem::kind, TreeMap::new, Collectors.toList()));
        if (!byKind.isEmpty()) {
            out.append(style.strong(title)).append('\n');
            byKind.forEach((kind, ofKind) -> appendKind(kind, ofKind, out));
        }
    }

    private void appendKind(Kind kind, List<Problem> problems, StringBuilder out) {
        out.append("  ")
                .append(title(kind))
                .append(": ")
                .append(problems.size())
                .append('\n');
        problems.stream()
                .limit(SHOWN_PER_KIND)
                .forEach(problem -> out.append(line(problem)).append('\n'));
        if (problems.size() > SHOWN_PER_KIND) {
            String more = Prose.number(problems.size() - SHOWN_PER_KIND) + " more, all in the SARIF report";
            out.append("    ").append(style.faint("… " + more)).append('\n');
        }
    }

    private String line(Problem problem) {
        String place = place(problem.location());
        String text = place.isEmpty() ? problem.message() : place + ": " + problem.message();
        return Prose.wrap("    " + text, style.width(), 6);
    }

    private static String place(Location location) {
        Span span = location.span();
        if (span.equals(Span.START)) {
            return location.path();
        }
        return location + (span.endLine() > span.line() ? "-" + span.endLine() : "");
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "unreadable files";
            case ENCODING -> "files that are not in the configured encoding";
            case SYNTAX -> "syntax errors";
            case TOO_LARGE -> "files above the size limit";
            case TOO_DEEP -> "code nested too deeply";
            case CLASSPATH -> "unreadable class path entries";
            case BUDGET -> "bounds of the engine reached";
            case FLOW -> "method bodies that could not be followed";
            case RULE -> "failures of rules";
            case TRUSTED -> "methods without source that were trusted by their names";
            case LAYOUT -> "settings of logging that were trusted to replace line breaks";
            case SUPPRESSION -> "suppressions to clean up";
            case STALE -> "suppressions that silence nothing any more";
            case SETTING -> "settings to clean up";
        };
    }
}
