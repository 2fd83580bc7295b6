package dev.carelint.core.link;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;

/** What is known of the results of methods whose class is nowhere, from library models for instance. */
public interface AssumedReturns {
    /** Returns the type that an assumed method returns, or an unknown type. */
    Type of(MethodSymbol assumed);
}
