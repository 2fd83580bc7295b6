package dev.carelint.core.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the solver saw while it solved one body: values, what runs, what leaves where. Filled by one thread, then only read. */
public final class Witness {
    private final Map<Place, Value> leaving = new LinkedHashMap<>();
    private final List<Summary.Observation> observations = new ArrayList<>();
    private Value[] values = {};
    private boolean[] runs = {};

    /** An argument of a sink call; of an index below zero the receiver or result. */
    private record Place(Site site, String kind, int argument) {}

    /**
     * What one argument of a sink call shows.
     *
     * @param kind kind of the sink
     * @param argument its number, or {@code -1} for the receiver
     * @param text all that its text is made from, also what is of no interest
     */
    public record Leaving(Site site, String kind, int argument, Value text) {}

    void leaves(Site site, String kind, int argument, Value text) {
        leaving.merge(new Place(site, kind, argument), text, Value::join);
    }

    void observes(Summary.Observation observation) {
        observations.removeIf(old -> old.point().equals(observation.point()) && old.watch() == observation.watch());
        observations.add(observation);
    }

    void finish(Value[] found, @Nullable Heap[] after) {
        values = found.clone();
        runs = new boolean[after.length];
        for (int i = 0; i < after.length; i++) {
            runs[i] = after[i] != null;
        }
    }

    /** Returns what a value of the body may be. */
    public Value value(int number) {
        return number < 0 || number >= values.length ? Value.NONE : values[number];
    }

    /** Tells whether a block may run, as far as conditions are known. */
    public boolean runs(int block) {
        return block < runs.length && runs[block];
    }

    /** Returns what leaves by a call, argument by argument. */
    public List<Leaving> leaving(Site site) {
        List<Leaving> found = new ArrayList<>();
        leaving.forEach((place, text) -> {
            if (place.site().equals(site)) {
                found.add(new Leaving(site, place.kind(), place.argument(), text));
            }
        });
        return found;
    }

    /** Returns what was seen of the operands of a watched call. */
    public List<Summary.Observation> observations(Site site) {
        return observations.stream()
                .filter(observation -> observation.point().site().equals(site))
                .toList();
    }
}
