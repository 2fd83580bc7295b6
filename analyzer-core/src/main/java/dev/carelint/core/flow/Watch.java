package dev.carelint.core.flow;

import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import java.util.List;

/**
 * A call whose operands a rule wants to see.
 *
 * @param pattern the methods
 * @param operands what of the call is wanted; empty when the call alone matters
 */
public record Watch(MethodPattern pattern, List<Operand> operands) {
    public Watch {
        operands = List.copyOf(operands);
    }
}
