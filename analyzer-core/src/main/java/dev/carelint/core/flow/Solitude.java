package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a datum is somewhere alone, not even joined with a constant: what is beside it may be a salt. */
final class Solitude {
    /** A separator is shorter. */
    private static final Pattern SALT = Pattern.compile("\\w{4}");

    private static final int MAX_PARTS = 16;
    private static final int MAX_STEPS = 30;

    private final BodySolver solver;

    Solitude(BodySolver solver) {
        this.solver = solver;
    }

    /**
     * Tells whether values are one datum.
     *
     * @param beside matches the one constant text or mark that may be there too
     * @param isNamed whether that must be there
     */
    boolean isAlone(Value there, String beside, boolean isNamed) {
        int data = 0;
        int constants = 0;
        for (int i = 0; i < there.size(); i++) {
            Atom atom = there.atom(i);
            if (atom.mayCarryData() && !isSalted(there.step(i))) {
                data++;
            } else if (name(atom).matches(beside)) {
                constants++;
            } else {
                return false;
            }
        }
        return data == 1 && constants <= 1 && (constants == 1 || !isNamed);
    }

    private static String name(Atom atom) {
        if (atom instanceof Atom.Marked marked) {
            return marked.mark();
        }
        return atom instanceof Atom.Known known && known.value() instanceof String text ? text : "";
    }

    /** Tells whether on its way in this body the datum was joined with a constant. */
    private boolean isSalted(@Nullable Step last) {
        int steps = 0;
        for (Step step = last; step != null && steps < MAX_STEPS; step = step.previous()) {
            Site site = step.site();
            boolean isHere = site.method() == solver.number()
                    && site.instruction() < solver.code().size();
            if (isHere
                    && step.kind() == Step.Kind.JOINED
                    && solver.code().get(site.instruction()) instanceof Instruction.Binary joined
                    && hasSalt(joined, 0)) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private boolean hasSalt(Instruction.Binary joined, int depth) {
        return isSalt(joined.left(), depth) || isSalt(joined.right(), depth);
    }

    private boolean isSalt(int value, int depth) {
        if (Folding.constant(solver.value(value)) instanceof String text) {
            return SALT.matcher(text).find();
        }
        return depth < MAX_PARTS
                && solver.definition(value) instanceof Instruction.Binary parts
                && hasSalt(parts, depth + 1);
    }
}
