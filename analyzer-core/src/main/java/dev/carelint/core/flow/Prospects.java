package dev.carelint.core.flow;

import dev.carelint.core.model.Condition;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells early which watched calls can never violate their rule, whatever callers supply, so that they are not carried upwards.
 *
 * <p>Most calls that rules watch ({@code Map.put} with one certain key) are of no interest; carried along unjudged, libraries with
 * deep call chains hold hundreds of them for each body.
 */
final class Prospects {
    private final Program program;
    private final Shapes shapes;

    Prospects(Program program, Shapes shapes) {
        this.program = program;
        this.shapes = shapes;
    }

    /** Tells whether, for every operand, each condition may still hold, here or for some caller. */
    boolean hasAny(Summary.Observation observation) {
        int i = 0;
        for (List<Condition> conditions :
                program.watch(observation.watch()).where().values()) {
            Value operand = observation.operands().get(i++);
            if (conditions.stream().allMatch(Condition::mayHoldOfNothing)) {
                continue;
            }
            if (!operand.any(atom -> !(atom instanceof Atom.Clean))) {
                return false;
            }
            for (Condition condition : conditions) {
                if (!operand.any(atom -> mayFulfil(atom, condition))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A static field may hold one of the constants that the program stores into it, or be one by its name. */
    private boolean mayFulfil(Atom atom, Condition condition) {
        if (!(condition instanceof Condition.OnConstant asked)) {
            return !(atom instanceof Atom.Clean);
        }
        if (atom instanceof Atom.Place place) {
            return !place.derived()
                    && (place.root() instanceof Root.Static || place.root().isOpen() && mayBeConstant(place.type()));
        }
        return atom instanceof Atom.Known known && asked.holdsFor(known.value()) || atom instanceof Atom.Start;
    }

    private boolean mayBeConstant(Type type) {
        return Shapes.saysNothing(type)
                || shapes.isTextual(type)
                || type instanceof Type.UnknownType
                || type instanceof Type.ArrayType
                || type.erasedName().equals("java.lang.Boolean");
    }

    /**
     * Tells whether callers may make a violation of it. What only excuses it, and is not known here, does not count: otherwise one bad
     * call would be told at each of its callers.
     */
    boolean isOpen(Summary.Observation observation) {
        int i = 0;
        for (List<Condition> conditions :
                program.watch(observation.watch()).where().values()) {
            boolean excuses = conditions.stream().allMatch(Condition.None.class::isInstance);
            if (observation.operands().get(i++).any(Atom::isOpen) && !excuses) {
                return true;
            }
        }
        return false;
    }

    /** Returns what callers need: of operands that have open atoms only these, and no steps, which nobody asks for. */
    static Summary.Observation forCallers(Summary.Observation observation) {
        List<Value> operands = new ArrayList<>();
        for (Value operand : observation.operands()) {
            operands.add(operand.any(Atom::isOpen) ? operand.filter(Atom::isOpen) : operand);
        }
        return new Summary.Observation(observation.point(), observation.watch(), operands);
    }
}
