package dev.carelint.core.finding;

import dev.carelint.core.source.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * One kind of patient data on one way: where it enters, through which classes it passes, and where it is stored or leaves.
 *
 * @param data what moves
 * @param entry where it enters the program
 * @param through full names of the classes that it passes through, in the order of the way
 * @param exit where it is stored or leaves
 * @param stops the places in the code at which it does, sorted, each with what was made of it
 */
public record Movement(Datum data, Entry entry, List<String> through, Exit exit, List<Stop> stops)
        implements Comparable<Movement> {
    private static final Comparator<Movement> ORDER = Comparator.comparing(Movement::data)
            .thenComparing(Movement::entry)
            .thenComparing(Movement::exit)
            .thenComparing(movement -> String.join("\n", movement.through()))
            .thenComparing(movement -> movement.stops().toString());

    public Movement {
        through = List.copyOf(through);
        stops = List.copyOf(new TreeSet<>(stops));
    }

    /**
     * A kind of data.
     *
     * @param id what policies and settings call it
     * @param title what readers call it
     * @param special whether special statutes protect it
     */
    public record Datum(String id, String title, boolean special) implements Comparable<Datum> {
        @Override
        public int compareTo(Datum other) {
            return Comparator.comparing(Datum::title)
                    .thenComparing(Datum::id)
                    .thenComparing(Datum::special)
                    .compare(this, other);
        }
    }

    /**
     * Where data enters.
     *
     * @param kind a short name: {@code hl7}, {@code request}, {@code entity}
     * @param title what readers call the kind: {@code HL7 v2 message}
     * @param name the class or method by which it enters: {@code PID}, {@code PatientController.create}
     */
    public record Entry(String kind, String title, String name) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Comparator.comparing(Entry::kind)
                    .thenComparing(Entry::name)
                    .thenComparing(Entry::title)
                    .compare(this, other);
        }
    }

    /**
     * Where data is stored, or by what it leaves.
     *
     * @param stored whether it stays under the program's roof: in a table, a log, a cache
     * @param kind kind of the sink: {@code log}, {@code message}
     * @param title what readers call the kind: {@code the application log}
     * @param recipient who gets to see it, as a category
     * @param vendor who runs it, when that is somebody else and known; else empty
     * @param target which one exactly, as far as constants of the program tell: {@code Kafka topic admissions}; else empty
     * @param protection how it is protected there: {@code encrypted}, {@code in clear}; empty where that is not known
     */
    public record Exit(
            boolean stored,
            String kind,
            String title,
            String recipient,
            String vendor,
            String target,
            String protection)
            implements Comparable<Exit> {
        @Override
        public int compareTo(Exit other) {
            return Comparator.comparing((Exit exit) -> !exit.stored())
                    .thenComparing(Exit::kind)
                    .thenComparing(Exit::vendor)
                    .thenComparing(Exit::target)
                    .thenComparing(Exit::protection)
                    .thenComparing(Exit::title)
                    .thenComparing(Exit::recipient)
                    .compare(this, other);
        }

        /** Returns the same, however it is protected. */
        public Exit unprotected() {
            return new Exit(stored, kind, title, recipient, vendor, target, "");
        }

        /** Returns what readers call this one. */
        public String name() {
            String which = target.isEmpty() ? title : target + " (" + title + ")";
            return vendor.isEmpty() ? which : which + " of " + vendor;
        }
    }

    /**
     * A place at which data is stored or leaves.
     *
     * @param rules ids of the rules that report it, whether that counts or not
     * @param because why it is allowed or suppressed; else empty
     */
    public record Stop(Location location, Verdict verdict, List<String> rules, String because)
            implements Comparable<Stop> {
        public Stop {
            rules = List.copyOf(new TreeSet<>(rules));
        }

        @Override
        public int compareTo(Stop other) {
            return Comparator.comparing(Stop::location)
                    .thenComparing(Stop::verdict)
                    .thenComparing(stop -> String.join(",", stop.rules()))
                    .thenComparing(Stop::because)
                    .compare(this, other);
        }
    }

    /** What was made of data at a place, the worst first. */
    public enum Verdict {
        /** A rule reports it. */
        REPORTED,
        /** A rule reports it, and somebody has said why it does not count. */
        SUPPRESSED,
        /** No rule is about it, and the policy does not speak of it. */
        UNJUDGED,
        /** The policy allows it. */
        ALLOWED;

        /** Returns its lower-case name. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the worst verdict of all places. */
    public Verdict verdict() {
        return stops.stream().map(Stop::verdict).min(Comparator.naturalOrder()).orElse(Verdict.UNJUDGED);
    }

    /** Returns the same movement at other places. */
    public Movement at(Collection<Stop> others) {
        return new Movement(data, entry, through, exit, List.copyOf(others));
    }

    @Override
    public int compareTo(Movement other) {
        return ORDER.compare(this, other);
    }
}
