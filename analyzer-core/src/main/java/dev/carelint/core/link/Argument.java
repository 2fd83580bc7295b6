package dev.carelint.core.link;

import dev.carelint.core.symbols.Type;

/** What overload resolution needs to know of an argument. */
sealed interface Argument {
    /** A value of some type. */
    record Typed(Type type) implements Argument {}

    /** The literal {@code null}. */
    record Nothing() implements Argument {}

    /** A lambda: its number of parameters, and whether its body can stand for a value or for none. */
    record Function(int parameters, boolean mayReturnValue, boolean mayReturnNothing) implements Argument {}

    /** A method reference; {@code arities} are the possible numbers of parameters, empty when the method is not known. */
    record Reference(java.util.Set<Integer> arities) implements Argument {}
}
