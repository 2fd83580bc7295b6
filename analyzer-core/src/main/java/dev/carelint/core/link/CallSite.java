package dev.carelint.core.link;

import dev.carelint.core.symbols.MethodSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A call expression and what it was resolved to.
 *
 * @param instruction index of the instruction in its body
 * @param method its target; ASSUMED when only assumed; null when nothing is known
 * @param cause why it is not resolved; empty when it is
 */
public record CallSite(int instruction, @Nullable MethodSymbol method, String cause) {
    /** Tells whether the target's class is known and has a method of that name and number of parameters. */
    public boolean isResolved() {
        return cause.isEmpty();
    }
}
