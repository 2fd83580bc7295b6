package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How maps say things to readers. */
final class MapWords {
    private MapWords() {}

    /** Returns the last part of a class's name. */
    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Returns what an entry is and which one: {@code stored class Encounter}. */
    static String entry(Movement.Entry entry) {
        return entry.title() + " " + entry.name();
    }

    /** Returns what was made of it. */
    static String verdict(Movement.Stop stop) {
        return switch (stop.verdict()) {
            case REPORTED -> "reported by " + String.join(", ", stop.rules());
            case SUPPRESSED -> "suppressed: " + stop.because();
            case ALLOWED -> "allowed: " + stop.because();
            case UNJUDGED -> "no rule and no policy speaks of it";
        };
    }

    /** Returns the first few, and how many more there are. */
    static String listed(Collection<String> texts, int most) {
        List<String> distinct = texts.stream().distinct().sorted().toList();
        String shown = distinct.stream().limit(most).collect(Collectors.joining(", "));
        int more = distinct.size() - most;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
