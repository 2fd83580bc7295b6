package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.link.LinkedMethod;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the {@code toString} of each class returns, and the sinks at which it is seen to arrive. */
public final class ShownTexts {
    /** Longer ways are not walked: a text that comes from so far is shown by what is nearer, too. */
    private static final int MAX_STEPS = 50;

    private static final int MAX_DEPTH = 4;
    private static final Comparator<Site> ORDER =
            Comparator.comparingInt(Site::method).thenComparingInt(Site::instruction);

    private final Map<Integer, Value> texts = new TreeMap<>();
    private final Map<Integer, Set<Site>> places = new TreeMap<>();

    ShownTexts() {}

    /** Adds what one solved body tells. */
    void addFrom(CallGraph calls, int body, Summary summary, Iterable<Summary.Use> settled) {
        if (isText(calls, body)) {
            texts.put(body, summary.returned());
        }
        settled.forEach(use -> collect(calls, use, use.step(), 0));
        summary.uses().forEach(use -> collect(calls, use, use.step(), 0));
    }

    private static boolean isText(CallGraph calls, int body) {
        LinkedMethod method = calls.methods().get(body);
        return !method.isLambda()
                && method.declaration().name().equals("toString")
                && method.declaration().parameters().isEmpty();
    }

    private void collect(CallGraph calls, Summary.Use use, @Nullable Step last, int depth) {
        if (use.kind().equals(Summary.TRUSTED)) {
            return;
        }
        int steps = 0;
        for (Step step = last; step != null && steps < MAX_STEPS; step = step.previous()) {
            steps++;
            Step inner = step.inner();
            if (inner != null && depth < MAX_DEPTH) {
                if (isText(calls, inner.site().method())) {
                    places.computeIfAbsent(inner.site().method(), none -> new TreeSet<>(ORDER))
                            .add(use.point().site());
                }
                collect(calls, use, inner, depth + 1);
            }
        }
    }

    /** Returns what each body of {@code toString} returns, by its number. */
    public Map<Integer, Value> texts() {
        return texts;
    }

    /** Returns the sinks at which the text that a body makes arrives. */
    public Set<Site> places(int body) {
        return places.getOrDefault(body, Set.of());
    }
}
