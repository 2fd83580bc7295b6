package dev.carelint.core.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body reports while it is solved: data at sinks, watched calls, and calls of functions that only callers know.
 *
 * <p>Each is kept once, as it came first; what can be of no interest to anyone is dropped at once.
 */
final class Reports {
    private static final int MAX_OPEN = 200;
    /** Where there are very many, a few of each sink are kept: one line of a large export must not hide the next. */
    private static final int MAX_OPEN_OF_SINK = 4;

    private static final int MOST_OPEN = 4 * MAX_OPEN;

    private final Shapes shapes;
    private final Prospects prospects;
    private final Map<UseKey, Summary.Use> openUses = new LinkedHashMap<>();
    private final Map<UseKey, Summary.Use> settledUses = new LinkedHashMap<>();
    private final Map<WatchKey, Summary.Observation> observations = new LinkedHashMap<>();
    private final Map<Site, Summary.Invocation> invocations = new LinkedHashMap<>();
    private final Map<Site, Integer> openOfSink = new HashMap<>();
    private int cut;

    /** What makes two uses the same, however the value got there. */
    private record UseKey(Site site, Site sink, String kind, Atom atom, Atom.@Nullable Place way) {
        @Override
        public boolean equals(Object other) {
            return other instanceof UseKey that
                    && site.equals(that.site)
                    && sink.equals(that.sink)
                    && atom.equals(that.atom)
                    && kind.equals(that.kind)
                    && Objects.equals(way, that.way);
        }

        @Override
        public int hashCode() {
            return ((site.hashCode() * 31 + sink.hashCode()) * 31 + atom.hashCode()) * 31 + Objects.hashCode(way);
        }
    }

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
        if (!use.atom().mayCarryData()
                || use.atom().plain() instanceof Atom.Place place && shapes.isEmptyHanded(place.type())) {
            return;
        }
        UseKey key = new UseKey(use.point().site(), use.point().sink(), use.kind(), use.atom(), use.way());
        if (!use.isOpen()) {
            settledUses.putIfAbsent(key, use);
        } else if (openUses.size() < MAX_OPEN || isAmongFirst(key.sink())) {
            if (openUses.putIfAbsent(key, use) == null) {
                openOfSink.merge(key.sink(), 1, Integer::sum);
            }
        } else {
            cut++;
        }
    }

    private boolean isAmongFirst(Site sink) {
        return openUses.size() < MOST_OPEN && openOfSink.getOrDefault(sink, 0) < MAX_OPEN_OF_SINK;
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
        return invocations.size() < MAX_OPEN && invocations.putIfAbsent(invocation.site(), invocation) == null;
    }

    /** Returns the values that callers get to see: what they find in those belongs to the summary. */
    List<Value> handedOut() {
        List<Value> values = new ArrayList<>();
        openUses.values().forEach(use -> values.add(Value.of(use.atom(), null)));
        invocations.values().forEach(invocation -> values.addAll(invocation.arguments()));
        return values;
    }

    /** Returns the uses of which callers may say more. */
    List<Summary.Use> openUses() {
        return List.copyOf(openUses.values());
    }

    /** Returns the uses of which more is not to be learned from callers. */
    List<Summary.Use> settledUses() {
        return List.copyOf(settledUses.values());
    }

    List<Summary.Observation> observations() {
        return List.copyOf(observations.values());
    }

    /** Returns the watched calls of which callers may say more, as they need them. */
    List<Summary.Observation> openObservations() {
        return observations.values().stream()
                .filter(prospects::isOpen)
                .limit(MAX_OPEN)
                .map(Prospects::forCallers)
                .toList();
    }

    List<Summary.Invocation> invocations() {
        return List.copyOf(invocations.values());
    }

    /** Number of uses that were not kept. */
    int cut() {
        return cut;
    }
}
