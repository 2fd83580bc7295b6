package dev.carelint.core.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a map of patient data knows besides the models: by what data enters, who sees it where, and which argument names the place.
 *
 * @param taps calls that only maps look at
 * @param entries kinds of places where data enters, the nearer to the outside the earlier
 * @param exits what is known of kinds of sinks, by their ids
 * @param hidden kinds of sinks that are no places where data goes: the text of a query, a regular expression
 * @param targets which argument of a call says where exactly data goes
 */
public record MapFacts(
        Taps taps, List<Entry> entries, Map<String, Exit> exits, Set<String> hidden, List<Target> targets) {
    /** Nothing is known, so that maps are empty. */
    public static final MapFacts NONE = new MapFacts(Taps.NONE, List.of(), Map.of(), Set.of(), List.of());

    public MapFacts {
        entries = List.copyOf(entries);
        exits = Map.copyOf(exits);
        hidden = Set.copyOf(hidden);
        targets = List.copyOf(targets);
    }

    /** Returns how a map shows a kind of sink; one that a project made up leads to whoever runs it. */
    public Exit exit(String kind) {
        Exit known = exits.get(kind);
        return known == null ? new Exit(kind, "", false, "whoever runs it", false) : known;
    }

    /**
     * A kind of place where data enters.
     *
     * @param kind its short name
     * @param title what readers call it
     * @param classes beginnings of names of classes whose calls bring such data
     * @param methods annotations of methods whose parameters are such data
     * @param types annotations of classes whose fields hold such data
     */
    public record Entry(String kind, String title, List<String> classes, Set<String> methods, Set<String> types) {
        public Entry {
            classes = List.copyOf(classes);
            methods = Set.copyOf(methods);
            types = Set.copyOf(types);
        }
    }

    /**
     * A kind of sink as a map shows it.
     *
     * @param kind its id
     * @param title what readers call it; empty when the kind of sink says it
     * @param stored whether data stays under the program's roof
     * @param recipient who gets to see it, as a category
     * @param yields whether another kind of sink at the same call says it better
     */
    public record Exit(String kind, String title, boolean stored, String recipient, boolean yields) {}

    /**
     * A call that names where data goes.
     *
     * @param call the methods
     * @param argument number of the argument that says it
     * @param reading what is read of it
     * @param what the word that stands before the name: {@code Kafka topic}
     */
    public record Target(MethodPattern call, int argument, Reading reading, String what) {
        /** What is read of an argument. */
        public enum Reading {
            /** Its text. */
            TEXT,
            /** The host of the address that it is. */
            HOST,
            /** The table that objects of its class are stored in. */
            TABLE
        }
    }
}
