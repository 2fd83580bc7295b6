package dev.carelint.core.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body reports while it is solved: data at sinks, watched calls, and calls of functions that only callers know.
 *
 * <p>Each is kept once, as it came first; what can be of no interest to anyone is dropped at once.
 */
final class Reports {
    private final Shapes shapes;
    private final Prospects prospects;
    private final Arrivals uses = new Arrivals();
    private final Arrivals taps = new Arrivals();
    private final Map<WatchKey, Summary.Observation> observations = new LinkedHashMap<>();
    private final Map<Site, Summary.Invocation> invocations = new LinkedHashMap<>();

    /** What makes two watched calls the same, whichever way leads from the one to the other. */
    private record WatchKey(Site site, Site sink, int watch) {
        @Override
        public boolean equals(Object other) {
            return other instanceof WatchKey that
                    && watch == that.watch
                    && site.equals(that.site)
                    && sink.equals(that.sink);
        }

        @Override
        public int hashCode() {
            return (site.hashCode() * 31 + sink.hashCode()) * 31 + watch;
        }
    }

    Reports(Program program, Shapes shapes) {
        this.shapes = shapes;
        this.prospects = new Prospects(program, shapes);
    }

    void use(Summary.Use use) {
        if (mayMatter(use)) {
            uses.add(use);
        }
    }

    /** Adds a value that leaves where only a map of the data looks; these have bounds of their own, and hide no others. */
    void tap(Summary.Use use) {
        if (mayMatter(use)) {
            taps.add(use);
        }
    }

    private boolean mayMatter(Summary.Use use) {
        return use.atom().mayCarryData()
                && !(use.atom().plain() instanceof Atom.Place place && shapes.isEmptyHanded(place.type()));
    }

    void observe(Summary.Observation observation) {
        if (!prospects.hasAny(observation)) {
            return;
        }
        WatchKey key =
                new WatchKey(observation.point().site(), observation.point().sink(), observation.watch());
        Summary.Observation old = observations.get(key);
        if (old == null) {
            observations.put(key, observation);
            return;
        }
        List<Value> joined = new ArrayList<>();
        boolean grows = false;
        for (int i = 0; i < old.operands().size(); i++) {
            joined.add(old.operands().get(i).join(observation.operands().get(i)));
            grows |= joined.get(i) != old.operands().get(i);
        }
        if (!grows) {
            return;
        }
        observations.put(key, new Summary.Observation(old.point(), old.watch(), joined));
    }

    /** Adds a call of an unknown function; tells whether it is news. */
    boolean invocation(Summary.Invocation invocation) {
        return invocations.size() < Arrivals.MAX_OPEN && invocations.putIfAbsent(invocation.site(), invocation) == null;
    }

    /** Returns the values that callers get to see: what they find in those belongs to the summary. */
    List<Value> handedOut() {
        List<Value> values = new ArrayList<>();
        uses.open().forEach(use -> values.add(Value.of(use.atom(), null)));
        invocations.values().forEach(invocation -> values.addAll(invocation.arguments()));
        return values;
    }

    /** Returns the values that leave by what rules know. */
    Arrivals uses() {
        return uses;
    }

    /** Returns the values that leave where only a map looks. */
    Arrivals taps() {
        return taps;
    }

    List<Summary.Observation> observations() {
        return List.copyOf(observations.values());
    }

    /** Returns the watched calls of which callers may say more, as they need them. */
    List<Summary.Observation> openObservations() {
        return observations.values().stream()
                .filter(prospects::isOpen)
                .limit(Arrivals.MAX_OPEN)
                .map(Prospects::forCallers)
                .toList();
    }

    List<Summary.Invocation> invocations() {
        return List.copyOf(invocations.values());
    }

    /** Number of uses that were not kept. */
    int cut() {
        return uses.cut() + taps.cut();
    }
}
