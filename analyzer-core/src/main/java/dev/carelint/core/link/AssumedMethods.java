package dev.carelint.core.link;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;

/** What is known of methods whose class is nowhere, from library models and signatures for instance. */
public interface AssumedMethods {
    /**
     * Returns an assumed method with what is known of its type variables, parameters and result.
     *
     * @param arguments what its receiver gives to the type variables of the method's class, empty when raw or unknown
     */
    MethodSymbol described(MethodSymbol assumed, List<Type> arguments);
}
