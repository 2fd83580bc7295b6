package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two maps: data that is stored or leaves where it did not before, and the other way round.
 *
 * <p>Lines, methods and the classes on the way play no part: code that is only moved changes nothing.
 *
 * @param added what only the new map has, sorted
 * @param removed what only the old map has, sorted
 * @param changed what both have, but from elsewhere, protected otherwise or judged otherwise, sorted
 */
public record MapDifference(List<End> added, List<End> removed, List<Turn> changed) {
    public MapDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * One kind of data at one place where it is stored or leaves.
     *
     * @param entries from where it comes, sorted
     * @param protections how it is protected there, sorted
     * @param doors the classes that let it out, sorted
     * @param worst the place in the code with the worst verdict; null when there is none
     */
    public record End(
            Movement.Datum data,
            Movement.Exit exit,
            List<Movement.Entry> entries,
            List<String> protections,
            List<String> doors,
            Movement.@Nullable Stop worst) {
        public End {
            entries = List.copyOf(new TreeSet<>(entries));
            protections = List.copyOf(new TreeSet<>(protections));
            doors = List.copyOf(new TreeSet<>(doors));
        }

        Movement.Verdict verdict() {
            return worst == null ? Movement.Verdict.UNJUDGED : worst.verdict();
        }

        boolean isLike(End other) {
            return entries.equals(other.entries)
                    && protections.equals(other.protections)
                    && verdict() == other.verdict();
        }
    }

    /** The same data at the same place, before and after. */
    public record Turn(End before, End after) {}

    /** What makes two ends the same: how data is protected may change. */
    private record Key(Movement.Datum data, Movement.Exit exit) implements Comparable<Key> {
        static Key of(Movement movement) {
            Movement.Exit exit = movement.exit();
            return new Key(
                    new Movement.Datum(movement.data().id(), movement.data().title(), false),
                    new Movement.Exit(exit.stored(), exit.kind(), exit.title(), "", exit.vendor(), exit.target(), ""));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::data).thenComparing(Key::exit).compare(this, other);
        }
    }

    /** Compares two maps. */
    public static MapDifference of(PhiMap before, PhiMap after) {
        SortedMap<Key, End> old = ends(before);
        SortedMap<Key, End> young = ends(after);
        List<Turn> changed = new ArrayList<>();
        young.forEach((key, end) -> {
            End was = old.get(key);
            if (was != null && !was.isLike(end)) {
                changed.add(new Turn(was, end));
            }
        });
        return new MapDifference(without(young, old), without(old, young), changed);
    }

    private static List<End> without(SortedMap<Key, End> ends, SortedMap<Key, End> others) {
        return ends.entrySet().stream()
                .filter(end -> !others.containsKey(end.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static SortedMap<Key, End> ends(PhiMap map) {
        SortedMap<Key, List<Movement>> byKey = new TreeMap<>();
        map.movements()
                .forEach(movement -> byKey.computeIfAbsent(Key.of(movement), key -> new ArrayList<>())
                        .add(movement));
        SortedMap<Key, End> ends = new TreeMap<>();
        byKey.forEach((key, movements) -> ends.put(key, end(key, movements)));
        return ends;
    }

    private static End end(Key key, List<Movement> movements) {
        return new End(
                key.data(),
                key.exit(),
                movements.stream().map(Movement::entry).toList(),
                movements.stream()
                        .map(movement -> movement.exit().protection())
                        .filter(protection -> !protection.isEmpty())
                        .toList(),
                movements.stream()
                        .filter(movement -> !movement.through().isEmpty())
                        .map(movement ->
                                movement.through().get(movement.through().size() - 1))
                        .toList(),
                movements.stream()
                        .flatMap(movement -> movement.stops().stream())
                        .min(Comparator.comparing(Movement.Stop::verdict).thenComparing(Comparator.naturalOrder()))
                        .orElse(null));
    }

    /** Tells whether nothing changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Returns what would be told if the maps were the other way round. */
    public MapDifference mirrored() {
        return new MapDifference(
                /* added= */ removed,
                /* removed= */ added,
                changed.stream()
                        .map(turn -> new Turn(/* before= */ turn.after(), /* after= */ turn.before()))
                        .toList());
    }
}
