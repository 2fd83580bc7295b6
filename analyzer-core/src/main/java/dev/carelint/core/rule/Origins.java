package dev.carelint.core.rule;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Operands;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which instructions of one body its values come from, seen through locals, casts and joins; owned by one thread. */
final class Origins {
    private final Body body;
    private final Definitions definitions;

    Origins(Body body) {
        this.body = body;
        this.definitions = body.definitions();
    }

    /** Returns the indices of the instructions that a value comes from; none for an absent one. */
    Set<Integer> of(int value) {
        Set<Integer> origins = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            int next = open.pop();
            Instruction definition = seen.add(next) ? definitions.of(next) : null;
            if (definition instanceof Instruction.Assign copy) {
                open.push(copy.value());
            } else if (definition instanceof Instruction.Cast cast) {
                open.push(cast.value());
            } else if (definition instanceof Instruction.Phi phi) {
                for (int operand : phi.operands()) {
                    open.push(operand);
                }
            } else if (definition != null) {
                origins.add(definitions.index(next));
            }
        }
        return origins;
    }

    /** Tells whether two values may be the same object, as far as one body tells. */
    boolean meet(int one, int other) {
        return !Collections.disjoint(of(one), of(other));
    }

    /** Tells whether a value may be the one that an instruction yields. */
    boolean isFrom(int value, Set<Integer> origins) {
        return !Collections.disjoint(of(value), origins);
    }

    /** Returns the values that something is made of or decided by; those that are only put into locals nobody reads are left out. */
    BitSet used() {
        BitSet used = new BitSet();
        List<Instruction> code = body.code();
        for (int i = code.size() - 1; i >= 0; i--) {
            if (!isCopy(code.get(i))) {
                Operands.forEach(code.get(i), used::set);
            }
        }
        boolean grows = true;
        while (grows) {
            int before = used.cardinality();
            code.stream()
                    .filter(one -> isCopy(one) && used.get(one.result()))
                    .forEach(one -> Operands.forEach(one, used::set));
            grows = used.cardinality() > before;
        }
        return used;
    }

    private static boolean isCopy(Instruction code) {
        return code instanceof Instruction.Assign || code instanceof Instruction.Phi;
    }
}
