package dev.carelint.core.flow;

import org.jspecify.annotations.Nullable;

/**
 * How a fact came to be: one step with one predecessor; whole paths are expanded only for what is reported.
 *
 * @param site where
 * @param kind what happened
 * @param previous the step before in the same body; null at the start
 * @param inner for {@link Kind#THROUGH}: the last step inside the callee
 */
public record Step(
        Site site,
        Kind kind,
        @Nullable Step previous,
        @Nullable Step inner) {
    /** What happens at a step. */
    public enum Kind {
        /** Data enters: a library call, a key, a call without a body. */
        ENTERS,
        /** A field or element is read. */
        READ,
        /** A field or element is written. */
        STORED,
        /** A local variable is given the value. */
        ASSIGNED,
        /** Text is made from it. */
        JOINED,
        /** A library method hands it on. */
        HANDED_ON,
        /** A body of the program is passed through. */
        THROUGH,
        /** It is thrown and caught. */
        CAUGHT,
        /** It leaves. */
        LEAVES
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
