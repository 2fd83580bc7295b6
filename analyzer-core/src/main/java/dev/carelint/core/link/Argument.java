package dev.carelint.core.link;

import dev.carelint.core.symbols.Type;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What overload resolution needs to know of an argument. */
sealed interface Argument {
    /** A value of some type. */
    record Typed(Type type) implements Argument {}

    /** The literal {@code null}. */
    record Nothing() implements Argument {}

    /**
     * A lambda: its number of parameters, and whether its body can stand for a value or for none.
     *
     * @param returnsNothing asks, when both are possible, whether the called method returns nothing
     */
    record Function(int parameters, boolean mayReturnValue, boolean mayReturnNothing, BooleanSupplier returnsNothing)
            implements Argument {}

    /**
     * A method reference.
     *
     * @param arities the possible numbers of parameters, empty when the method is not known
     * @param mayReturnValue whether some method meant returns a value
     */
    record Reference(Set<Integer> arities, boolean mayReturnValue) implements Argument {}
}
