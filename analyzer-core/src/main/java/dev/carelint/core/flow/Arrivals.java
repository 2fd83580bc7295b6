package dev.carelint.core.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values that reach sinks in one body: each kept once, as it came first; of those that callers may say more of, a bounded number. */
final class Arrivals {
    static final int MAX_OPEN = 200;
    /** Where there are very many, a few of each sink are kept: one line of a large export must not hide the next. */
    private static final int MAX_OPEN_OF_SINK = 4;

    private static final int MOST_OPEN = 4 * MAX_OPEN;

    private final Map<Key, Summary.Use> open = new LinkedHashMap<>();
    private final Map<Key, Summary.Use> settled = new LinkedHashMap<>();
    private final Map<Site, Integer> openOfSink = new HashMap<>();
    private int cut;

    /** What makes two uses the same, however the value got there. */
    private record Key(Site site, Site sink, String kind, Atom atom, Atom.@Nullable Place way) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
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

    void add(Summary.Use use) {
        Key key = new Key(use.point().site(), use.point().sink(), use.kind(), use.atom(), use.way());
        if (!use.isOpen()) {
            settled.putIfAbsent(key, use);
        } else if (open.size() < MAX_OPEN || isAmongFirst(key.sink())) {
            if (open.putIfAbsent(key, use) == null) {
                openOfSink.merge(key.sink(), 1, Integer::sum);
            }
        } else {
            cut++;
        }
    }

    private boolean isAmongFirst(Site sink) {
        return open.size() < MOST_OPEN && openOfSink.getOrDefault(sink, 0) < MAX_OPEN_OF_SINK;
    }

    /** Returns those of which callers may say more. */
    List<Summary.Use> open() {
        return List.copyOf(open.values());
    }

    /** Returns those of which more is not to be learned from callers. */
    List<Summary.Use> settled() {
        return List.copyOf(settled.values());
    }

    /** Number of those that were not kept. */
    int cut() {
        return cut;
    }
}
