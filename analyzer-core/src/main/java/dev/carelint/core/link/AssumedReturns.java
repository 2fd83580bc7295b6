package dev.carelint.core.link;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;

/** What is known of the results of methods whose class is nowhere, from library models for instance. */
public interface AssumedReturns {
    /**
     * Returns the type that an assumed method returns, or an unknown type.
     *
     * @param arguments what its receiver gives to the type variables of the method's class, empty when raw or unknown
     */
    Type of(MethodSymbol assumed, List<Type> arguments);
}
