package dev.carelint.core.report.html;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.report.texts.HiddenText;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lines of source around the steps of findings, hidden where they may hold data; each line once, however many steps show it. */
final class Snippets {
    /** Lines before and after; fewer when there is much to show, so that the file stays small. */
    private static final int MOST_AROUND = 2;

    private static final int MOST_LINES = 5_000;
    /** Lines of one step, which may be a whole class. */
    private static final int MOST_OF_STEP = 6;

    private static final int MOST_CHARACTERS = 200;

    private final SourceTexts texts;
    private final Map<String, Optional<HiddenText>> files = new HashMap<>();

    Snippets(SourceTexts texts) {
        this.texts = texts;
    }

    /** Returns the text of each shown line by path and number. */
    SortedMap<String, SortedMap<Integer, String>> around(List<Finding> findings) {
        SortedMap<String, SortedMap<Integer, String>> shown = new TreeMap<>();
        numbers(findings)
                .forEach((path, numbers) -> file(path).ifPresent(file -> {
                    SortedMap<Integer, String> lines = new TreeMap<>();
                    numbers.headSet(file.size(), true)
                            .forEach(line ->
                                    lines.put(line, clipped(file.line(line).text())));
                    shown.put(path, lines);
                }));
        return shown;
    }

    /** Returns where in the shown lines a place is. */
    Span shown(Location location) {
        Span span = location.span();
        int last = lastLine(span);
        int endColumn = last == span.endLine() ? span.endColumn() : Span.TO_END_OF_LINE;
        return new Span(
                span.line(),
                column(location.path(), span.line(), span.column()),
                last,
                column(location.path(), last, endColumn));
    }

    private int column(String path, int line, int column) {
        return file(path)
                .filter(file -> line >= 1 && line <= file.size())
                .map(file -> file.line(line).column(column))
                .orElse(column);
    }

    private Optional<HiddenText> file(String path) {
        return files.computeIfAbsent(path, key -> texts.textOf(key).map(text -> HiddenText.of(key, text)));
    }

    private static SortedMap<String, NavigableSet<Integer>> numbers(List<Finding> findings) {
        SortedMap<String, NavigableSet<Integer>> numbers = numbers(findings, MOST_AROUND);
        for (int around = MOST_AROUND - 1; around >= 0 && size(numbers) > MOST_LINES; around--) {
            numbers = numbers(findings, around);
        }
        return numbers;
    }

    private static int size(Map<String, NavigableSet<Integer>> numbers) {
        return numbers.values().stream().mapToInt(NavigableSet::size).sum();
    }

    private static SortedMap<String, NavigableSet<Integer>> numbers(List<Finding> findings, int around) {
        SortedMap<String, NavigableSet<Integer>> numbers = new TreeMap<>();
        findings.stream().flatMap(Snippets::places).forEach(place -> {
            NavigableSet<Integer> lines = numbers.computeIfAbsent(place.path(), path -> new TreeSet<>());
            int last = lastLine(place.span()) + around;
            for (int line = Math.max(1, place.span().line() - around); line <= last; line++) {
                lines.add(line);
            }
        });
        return numbers;
    }

    private static Stream<Location> places(Finding finding) {
        return Stream.concat(
                Stream.of(finding.location()), finding.steps().stream().map(FlowStep::location));
    }

    private static int lastLine(Span span) {
        return Math.min(span.endLine(), span.line() + MOST_OF_STEP - 1);
    }

    private static String clipped(String line) {
        if (line.length() <= MOST_CHARACTERS) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return line.substring(0, end) + " …";
    }
}
