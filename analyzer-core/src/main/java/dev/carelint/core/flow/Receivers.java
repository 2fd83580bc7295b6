package dev.carelint.core.flow;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/** Objects whose exact class is known, and the one body that a virtual call on them runs. */
final class Receivers {
    private final BodySolver solver;
    private final Program program;

    Receivers(BodySolver solver, Program program) {
        this.solver = solver;
        this.program = program;
    }

    /** Objects made here have an exact class: only its method can run. */
    int[] exactTargets(Calls.Request call) {
        MethodSymbol method = call.method();
        boolean isFixed = Modifiers.has(method.modifiers(), Modifiers.STATIC)
                || method.name().equals("<init>")
                || call.receiver().isEmpty();
        if (isFixed) {
            return call.targets();
        }
        List<Integer> exact = new ArrayList<>();
        for (Atom atom : call.receiver().atoms()) {
            if (solver.functions().isInConstant(atom)) {
                continue;
            }
            String known = exactClass(atom);
            if (known.isEmpty()) {
                return call.targets();
            }
            int body = program.calls().dispatch().exact(known, method);
            boolean isMade = atom instanceof Atom.Made;
            if (!isMade && (body < 0 || !program.isAvailable(body, solver.number()))) {
                return call.targets();
            }
            if (body >= 0 && program.isAvailable(body, solver.number()) && !exact.contains(body)) {
                exact.add(body);
            }
        }
        return exact.stream().mapToInt(i -> i).toArray();
    }

    /** Returns the binary name of the class that a value is an object of, empty when it may be several. */
    String exactClass(Value value) {
        Atom atom = value.single();
        return atom == null ? "" : exactClass(atom);
    }

    String exactClass(Atom atom) {
        if (atom instanceof Atom.Made made) {
            boolean isKnown = made.type() instanceof Type.ClassType type
                    && program.index().find(type.name()).isPresent();
            return isKnown ? made.type().erasedName() : "";
        }
        if (atom instanceof Atom.Place place && !place.derived()) {
            if (place.path().isEmpty() && place.root().isThis()) {
                return solver.receiver();
            }
            return place.root() instanceof Root.Static owner
                            && place.path().depth() == 1
                            && place.path().last() != null
                    ? program.classInConstant(owner.owner(), place.path().last(), solver.number())
                    : "";
        }
        return "";
    }
}
