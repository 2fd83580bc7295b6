package dev.carelint.core.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which patient data enters a program where, through which classes it passes, where it is stored and where it leaves, allowed or not.
 *
 * @param movements sorted; each way once, with all places at which it ends
 */
public record PhiMap(List<Movement> movements) {
    /** A map of nothing, or none at all. */
    public static final PhiMap EMPTY = new PhiMap(List.of());

    public PhiMap {
        movements = List.copyOf(movements);
    }

    /** Returns the map of all that these movements are, however they are ordered; those of one way become one. */
    public static PhiMap of(Collection<Movement> movements) {
        SortedMap<Movement, TreeSet<Movement.Stop>> ways = new TreeMap<>();
        movements.forEach(movement -> ways.computeIfAbsent(movement.at(List.of()), way -> new TreeSet<>())
                .addAll(movement.stops()));
        List<Movement> joined = new ArrayList<>();
        ways.forEach((way, stops) -> joined.add(way.at(stops)));
        return new PhiMap(joined);
    }

    /** Returns what several modules of one build do together. */
    public static PhiMap merge(Collection<PhiMap> maps) {
        return of(maps.stream().flatMap(map -> map.movements().stream()).toList());
    }
}
