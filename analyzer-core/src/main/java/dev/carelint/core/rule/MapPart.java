package dev.carelint.core.rule;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import java.util.List;

/** Tells movements of data that the structure of a program shows, without following anything: columns, answers of endpoints. */
@FunctionalInterface
public interface MapPart {
    /** Returns what it sees, in a fixed order. */
    List<Seen> of(Scene scene);

    /**
     * A movement that is seen.
     *
     * @param data what moves
     * @param entry where it enters; its kind is one of the map's facts, which say how readers call it
     * @param through full names of the classes that it passes through
     * @param kind kind of the sink, one of the map's facts
     * @param target which one exactly
     * @param protection how it is protected there; empty where that is not known
     * @param location where the code says so
     * @param way by what it leaves, as findings name it; empty when any finding at the location is about it
     */
    record Seen(
            DataType data,
            Movement.Entry entry,
            List<String> through,
            String kind,
            String target,
            String protection,
            Location location,
            String way) {
        public Seen {
            through = List.copyOf(through);
        }
    }
}
