package dev.carelint.core.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body does, in terms of what it is given.
 *
 * @param returned what it returns
 * @param thrown what it throws
 * @param exit parts of given, static and returned objects after it
 * @param uses open values that reach sinks: what they are, only callers know
 * @param taps open values that leave where only a map of the data looks; nothing else depends on them
 * @param observations open operands of calls that rules watch
 * @param invocations calls of functions that callers pass in, in order
 */
public record Summary(
        Value returned,
        Value thrown,
        HeapView exit,
        List<Use> uses,
        List<Use> taps,
        List<Observation> observations,
        List<Invocation> invocations) {
    static final Summary EMPTY =
            new Summary(Value.NONE, Value.NONE, new HeapView(new Heap()), List.of(), List.of(), List.of(), List.of());

    /** The kind of a {@link Use} that is no sink: a method whose name alone says that it cleans what it is given. */
    public static final String TRUSTED = "(trusted)";

    /** A heap that is not changed any more. */
    public record HeapView(Heap heap) {}

    /**
     * A value that reaches a sink.
     *
     * @param point the sink
     * @param kind kind of the sink; empty when the way decides
     * @param atom the value
     * @param step how it got there
     * @param way the place of a mark that says what kind of sink it is, or null when that is known
     */
    public record Use(
            SinkPoint point,
            String kind,
            Atom atom,
            @Nullable Step step,
            Atom.@Nullable Place way) {
        Use(SinkPoint point, String kind, Atom atom, @Nullable Step step) {
            this(point, kind, atom, step, null);
        }

        /** Tells whether callers can say more. */
        boolean isOpen() {
            return atom.isOpen() || way != null && way.isOpen();
        }
    }

    /**
     * A call that a rule watches, with what its operands may be.
     *
     * @param watch number of the watched case
     * @param operands values of the case's operands, in its order
     */
    public record Observation(SinkPoint point, int watch, List<Value> operands) {}

    /**
     * A call of a function that the caller passes in; its result is {@link Root.Outcome} of the site.
     *
     * @param function what holds the function
     * @param arguments what it is called with
     */
    public record Invocation(Site site, Atom function, List<Value> arguments) {}

    /** Tells whether it does nothing but return. */
    boolean isPure() {
        return thrown.isEmpty()
                && exit.heap().objects().isEmpty()
                && uses.isEmpty()
                && observations.isEmpty()
                && invocations.isEmpty();
    }

    boolean sameAs(Summary other) {
        return returned.sameAtoms(other.returned)
                && thrown.sameAtoms(other.thrown)
                && uses.size() == other.uses.size()
                && observations.size() == other.observations.size()
                && invocations.size() == other.invocations.size()
                && exit.heap().sameAs(other.exit.heap());
    }
}
