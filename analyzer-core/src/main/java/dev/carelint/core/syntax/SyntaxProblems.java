package dev.carelint.core.syntax;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceText;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Tells which lines of a file were lost to syntax errors, in words that quote nothing of it. */
final class SyntaxProblems {
    private final SourceText source;
    /** Last lost line by first; ranges that touch are one. */
    private final TreeMap<Integer, Integer> lost = new TreeMap<>();

    private final List<Problem> deep = new ArrayList<>();

    SyntaxProblems(SourceText source) {
        this.source = source;
    }

    /** Adds what the parser left out by itself: statements, or where it tells of no statement, what it skipped. */
    void add(List<com.github.javaparser.Problem> recovered, CompilationUnit tree) {
        if (recovered.isEmpty()) {
            return;
        }
        for (UnparsableStmt statement : tree.findAll(UnparsableStmt.class)) {
            Span span = Positions.of(statement);
            add(span.line(), span.endLine());
        }
        for (com.github.javaparser.Problem problem : recovered) {
            Span span = problem.getLocation()
                    .flatMap(TokenRange::toRange)
                    .map(Positions::of)
                    .orElse(Span.START);
            var known = lost.floorEntry(span.line());
            if (known == null || known.getValue() < span.line()) {
                add(span.line(), span.endLine());
            }
        }
    }

    void add(Recovery.Region region) {
        Span span = span(region);
        add(span.line(), span.endLine());
    }

    /** Adds a body that lies too deep to be read. */
    void tooDeep(Recovery.Region region) {
        Span span = span(region);
        String message = "nested too deeply: " + lines(span.line(), span.endLine())
                + " not analyzed; give the innermost classes and lambdas names of their own";
        deep.add(problem(Problem.Kind.TOO_DEEP, span.line(), span.endLine(), message));
    }

    /** Returns the lines of a region, without blank ones at its ends. */
    private Span span(Recovery.Region region) {
        String text = source.text();
        int from = region.from();
        int to = Math.min(region.to(), text.length());
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(lineOf(text, from), 1, lineOf(text, to), 1);
    }

    void add(int first, int last) {
        int from = first;
        int to = last;
        var before = lost.floorEntry(last + 1);
        while (before != null && before.getValue() >= from - 1) {
            from = Math.min(from, before.getKey());
            to = Math.max(to, before.getValue());
            lost.remove(before.getKey());
            before = lost.floorEntry(last + 1);
        }
        lost.put(from, to);
    }

    List<Problem> list() {
        List<Problem> problems = new ArrayList<>();
        lost.forEach((from, to) -> problems.add(problem(Problem.Kind.SYNTAX, from, to, message(from, to))));
        problems.addAll(deep);
        return problems;
    }

    private static String message(int from, int to) {
        return "syntax error: " + lines(from, to) + " not analyzed";
    }

    private static String lines(int from, int to) {
        return from == to ? "line " + from + " was" : "lines " + from + "\u2013" + to + " were";
    }

    Problem wholeFile(int lines) {
        return problem(Problem.Kind.SYNTAX, 1, lines, "syntax error: the whole file was not analyzed");
    }

    Problem tooDeep(int lines) {
        String message = "nested too deeply: the whole file was not analyzed; exclude it if it is generated";
        return problem(Problem.Kind.TOO_DEEP, 1, lines, message);
    }

    private Problem problem(Problem.Kind kind, int from, int to, String message) {
        return new Problem(kind, new Location(source.file().path(), new Span(from, 1, Math.max(from, to), 1)), message);
    }

    static int lineOf(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return line;
    }
}
