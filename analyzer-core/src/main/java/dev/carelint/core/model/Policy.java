package dev.carelint.core.model;

import dev.carelint.core.source.PathGlob;
import dev.carelint.core.vocabulary.DataType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which data may go where: the first entry that speaks of a flow decides; where none does, the rules alone speak.
 *
 * <p>It answers what 45 CFR 164.308(b) and 164.502(e) ask of whoever hands patient data to others: is there an agreement?
 *
 * @param vendors who is known to run what data leaves to
 * @param entries what is decided, those of the project before those that come with Carelint
 */
public record Policy(List<Vendor> vendors, List<Entry> entries) {
    /** Nothing is decided. */
    public static final Policy NONE = new Policy(List.of(), List.of());

    public Policy {
        vendors = List.copyOf(vendors);
        entries = List.copyOf(entries);
    }

    /** What is decided about a flow. */
    public enum Decision {
        ALLOW,
        DENY,
        /** Denied until an entry allows it that names the agreement as its reason. */
        NEEDS_AGREEMENT;

        /** Returns its name in settings. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One decision. What names nothing holds for everything.
     *
     * @param data kinds or families of data; nothing means patient data and credentials
     * @param sinks kinds of sinks
     * @param vendors ids of those who run the sink
     * @param paths where in the program the data leaves
     * @param reason why; for what is allowed, the agreement or safeguard that allows it
     * @param declaredAt file and line
     */
    public record Entry(
            Set<String> data,
            Set<String> sinks,
            Set<String> vendors,
            List<PathGlob> paths,
            Decision decision,
            String reason,
            String declaredAt) {
        public Entry {
            data = Set.copyOf(data);
            sinks = Set.copyOf(sinks);
            vendors = Set.copyOf(vendors);
            paths = List.copyOf(paths);
        }

        boolean speaksOf(DataType type, String kind, @Nullable Vendor vendor, String path) {
            return (data.isEmpty() ? isOwned(type) : data.contains(type.id()) || data.contains(familyOf(type)))
                    && (sinks.isEmpty() || sinks.contains(kind))
                    && (vendors.isEmpty() || vendor != null && vendors.contains(vendor.id()))
                    && (paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path)));
        }

        /** Input from outside is nobody's data: what it may do is no matter of agreements. */
        private static boolean isOwned(DataType type) {
            return type.family() == DataType.Family.PHI || type.family() == DataType.Family.CREDENTIAL;
        }

        private static String familyOf(DataType type) {
            return type.family().name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Returns the entry that decides about a flow.
     *
     * @param kind kind of the sink
     * @param vendor who runs the sink; null when nobody is known to
     * @param path path of the file in which the data leaves
     */
    public Optional<Entry> entryFor(DataType type, String kind, @Nullable Vendor vendor, String path) {
        return entries.stream()
                .filter(entry -> entry.speaksOf(type, kind, vendor, path))
                .findFirst();
    }

    /** Returns the vendor that a class belongs to, by the longest beginning of its name; null when none is known. */
    public @Nullable Vendor vendorOf(String className) {
        record Match(Vendor vendor, int length) {}
        return vendors.stream()
                .flatMap(vendor -> vendor.packages().stream()
                        .filter(className::startsWith)
                        .map(start -> new Match(vendor, start.length())))
                .max(Comparator.comparingInt(Match::length))
                .map(Match::vendor)
                .orElse(null);
    }
}
