package dev.carelint.core.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A question about some instructions: what the solver sees there is kept, also what it drops otherwise as of no interest.
 *
 * <p>An ordinary analysis asks {@linkplain #none nothing} and pays nothing. Filled by many threads, each body by one of them; to be read
 * when the solver is done.
 */
public final class Inquiry {
    private final Map<Integer, Set<Integer>> asked = new HashMap<>();
    private final Map<Integer, Witness> witnesses = new ConcurrentHashMap<>();

    private Inquiry() {}

    /** Returns an inquiry about nothing. */
    public static Inquiry none() {
        return new Inquiry();
    }

    /** Returns an inquiry about these instructions. */
    public static Inquiry about(Collection<Site> sites) {
        Inquiry inquiry = new Inquiry();
        sites.forEach(site -> inquiry.asked
                .computeIfAbsent(site.method(), method -> new HashSet<>())
                .add(site.instruction()));
        return inquiry;
    }

    /** Tells whether a body has instructions that are asked about. */
    boolean isAbout(int body) {
        return asked.containsKey(body);
    }

    private boolean isAbout(Site site) {
        Set<Integer> instructions = asked.get(site.method());
        return instructions != null && instructions.contains(site.instruction());
    }

    /** Tells whether a sink, or a call on the way to it, is asked about. */
    boolean isAbout(SinkPoint point) {
        if (asked.isEmpty()) {
            return false;
        }
        for (@Nullable SinkPoint each = point; each != null; each = each.inner()) {
            if (isAbout(each.site())) {
                return true;
            }
        }
        return false;
    }

    void keep(int body, Witness witness) {
        witnesses.put(body, witness);
    }

    /** Returns what was seen of a body that was asked about. */
    public Optional<Witness> witness(int body) {
        return Optional.ofNullable(witnesses.get(body));
    }
}
