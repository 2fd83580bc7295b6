package dev.carelint.core.flow;

import org.jspecify.annotations.Nullable;

/**
 * A place where values are judged: a sink call, or a call of a method that only passes its parameter on to one.
 *
 * @param site the call to report
 * @param inner the point inside the called method; null for the sink itself
 */
public record SinkPoint(Site site, @Nullable SinkPoint inner) {
    private static final int MAX_DEPTH = 8;

    /** Returns the innermost call: the sink itself. */
    public Site sink() {
        SinkPoint point = this;
        while (point.inner != null) {
            point = point.inner;
        }
        return point.site;
    }

    /** Returns this point seen from a call that only passes its argument on; deep chains stay where they are. */
    SinkPoint wrappedAt(Site call) {
        int depth = 0;
        for (SinkPoint point = this; point != null; point = point.inner) {
            depth++;
            if (point.site.equals(call)) {
                return this;
            }
        }
        return depth >= MAX_DEPTH ? this : new SinkPoint(call, this);
    }
}
