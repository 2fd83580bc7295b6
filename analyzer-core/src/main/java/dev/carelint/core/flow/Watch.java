package dev.carelint.core.flow;

import dev.carelint.core.model.Condition;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call whose operands a rule wants to see.
 *
 * @param pattern the methods
 * @param where what is asked of which operand, all of which must hold; empty when the call alone matters
 */
public record Watch(MethodPattern pattern, Map<Operand, List<Condition>> where) {
    public Watch {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
}
