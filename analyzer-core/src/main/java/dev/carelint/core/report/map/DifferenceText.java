package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.report.texts.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The difference of two maps in sentences: for a terminal, and as Markdown for a comment at a change. */
public final class DifferenceText {
    private static final int MOST_SHOWN = 5;

    private final MapDifference difference;
    private final boolean isMarkdown;
    private final UnaryOperator<String> safe;
    private final StringBuilder text = new StringBuilder();

    private DifferenceText(MapDifference difference, boolean isMarkdown) {
        this.difference = difference;
        this.isMarkdown = isMarkdown;
        this.safe = isMarkdown ? Cells::markdown : DifferenceText::onOneLine;
    }

    /** Returns what a terminal shows. */
    public static String plain(MapDifference difference) {
        return new DifferenceText(difference, false).write();
    }

    /** Returns Markdown. */
    public static String markdown(MapDifference difference) {
        return new DifferenceText(difference, true).write();
    }

    private String write() {
        if (isMarkdown) {
            text.append("## Carelint: where patient data goes\n\n");
        }
        if (difference.isEmpty()) {
            return text.append("This change stores and sends patient data where it was stored and sent before.\n")
                    .toString();
        }
        difference.added().forEach(end -> line("+", does(end) + " " + detail(end)));
        difference.changed().forEach(turn -> line("~", turned(turn)));
        difference.removed().forEach(end -> line("-", "No longer: " + is(end) + "."));
        return text.toString();
    }

    private void line(String mark, String sentence) {
        text.append(isMarkdown ? "- " : mark + " ").append(sentence).append('\n');
    }

    private String does(MapDifference.End end) {
        String data = end.data().title();
        String exit = end.exit().name();
        String what = "This change "
                + (end.exit().stored() ? "stores " + data + " in " + exit : "sends " + data + " to " + exit);
        return isMarkdown ? "**" + safe.apply(what) + "**" : safe.apply(what);
    }

    private String is(MapDifference.End end) {
        return safe.apply(end.data().title()
                + (end.exit().stored() ? " in " : " to ")
                + end.exit().name());
    }

    private String detail(MapDifference.End end) {
        List<String> parts = new ArrayList<>();
        parts.add("from "
                + MapWords.listed(end.entries().stream().map(MapWords::entry).toList(), MOST_SHOWN));
        if (!end.doors().isEmpty()) {
            parts.add("by "
                    + MapWords.listed(end.doors().stream().map(MapWords::simple).toList(), MOST_SHOWN));
        }
        parts.addAll(end.protections());
        Movement.Stop stop = end.worst();
        if (stop != null) {
            String place = stop.location().path() + ":" + stop.location().span().line();
            parts.add(MapWords.verdict(stop) + " (" + place + ")");
        }
        return safe.apply(String.join("; ", parts) + ".");
    }

    private String turned(MapDifference.Turn turn) {
        MapDifference.End before = turn.before();
        MapDifference.End after = turn.after();
        List<String> parts = new ArrayList<>();
        List<Movement.Entry> come = new ArrayList<>(after.entries());
        come.removeAll(before.entries());
        if (!come.isEmpty()) {
            parts.add("now also from "
                    + MapWords.listed(come.stream().map(MapWords::entry).toList(), MOST_SHOWN));
        }
        List<Movement.Entry> gone = new ArrayList<>(before.entries());
        gone.removeAll(after.entries());
        if (!gone.isEmpty()) {
            parts.add("no longer from "
                    + MapWords.listed(gone.stream().map(MapWords::entry).toList(), MOST_SHOWN));
        }
        if (!before.protections().equals(after.protections())) {
            parts.add("was " + protection(before) + ", is " + protection(after));
        }
        if (before.verdict() != after.verdict()) {
            parts.add("was " + before.verdict().label() + ", is "
                    + after.verdict().label());
        }
        return is(after) + ": " + safe.apply(String.join("; ", parts) + ".");
    }

    private static String protection(MapDifference.End end) {
        return end.protections().isEmpty() ? "of unknown protection" : String.join(" and ", end.protections());
    }

    /** A terminal must not be told what to do by the names of files. */
    private static String onOneLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> shown.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return shown.toString();
    }
}
