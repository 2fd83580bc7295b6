package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Form;
import dev.carelint.core.symbols.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a solved body that makes text from text is as a masker, whatever it is called: what it masks is clean, and a weak mask is told
 * like what reaches a sink, at the place where the text is returned.
 */
final class MaskingBodies {
    /** The kind of a {@link Summary.Use} that is a mask which keeps too much. */
    static final String WEAK = "weak-mask";

    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.CharSequence");

    private final BodySolver solver;
    private final Program program;
    private final LinkedMethod method;
    private boolean isWeak;

    MaskingBodies(BodySolver solver, Program program, LinkedMethod method) {
        this.solver = solver;
        this.program = program;
        this.method = method;
    }

    /** Returns what the body returns, now that its masks have been tried. */
    Value judged(Value returned) {
        Value judged = whole(returned);
        if (!isWeak) {
            new WeakMasks(solver, method).tell();
        }
        return judged;
    }

    private Value whole(Value returned) {
        if (returned.isEmpty()
                || !Rehearsals.isSmall(method.body())
                || !method.isLambda()
                        && !TEXTS.contains(method.symbol().returns().erasedName())) {
            return returned;
        }
        Value judged = returned;
        for (Instruction code : method.body().code()) {
            if (!(code instanceof Instruction.Parameter parameter)) {
                break;
            }
            Type type = method.valueTypes()[parameter.result()];
            if (TEXTS.contains(type.erasedName())) {
                judged = judged(judged, parameter.index(), type);
            }
        }
        return judged;
    }

    private Value judged(Value returned, int parameter, Type type) {
        Atom whole = new Atom.Place(new Root.Entry(parameter), AccessPath.EMPTY, true, type);
        if (!returned.any(atom -> atom instanceof Atom.Clean || isMadeFrom(atom, parameter))) {
            return returned;
        }
        Rehearsals.Judgment judgment = new Rehearsals(method, surroundings(), parameter).judge();
        if (judgment.verdict() == Rehearsals.Verdict.MASKS) {
            Value rest = returned.filter(atom -> !isMadeFrom(atom, parameter));
            return rest.join(Value.of(Atom.Clean.INSTANCE, null));
        }
        if (judgment.verdict() == Rehearsals.Verdict.MASKS_DIGITS) {
            Value rest = returned.filter(atom -> !isMadeFrom(atom, parameter));
            return rest.join(Value.of(whole.encodedAs(Set.of(Form.DIGITLESS)), null));
        }
        if (judgment.verdict() == Rehearsals.Verdict.WEAK) {
            Site exit = new Site(solver.number(), judgment.exit());
            solver.use(new Summary.Use(
                    new SinkPoint(exit, null), WEAK, whole, new Step(exit, Step.Kind.LEAVES, null, null)));
            isWeak = true;
            return returned.join(Value.of(whole, null));
        }
        return returned;
    }

    /** Tells whether an atom is the text of a parameter and of nothing in it, or a new text where no other could be in that. */
    private boolean isMadeFrom(Atom atom, int parameter) {
        if (atom instanceof Atom.Made made) {
            return made.type().erasedName().equals("java.lang.String")
                    && method.symbol().parameters().size() == 1;
        }
        return atom.plain() instanceof Atom.Place place
                && place.root() instanceof Root.Entry entry
                && entry.index() == parameter
                && place.path().isOwnContent();
    }

    private Rehearsal.Surroundings surroundings() {
        return new Rehearsal.Surroundings() {
            @Override
            public @Nullable Object constant(int value) {
                return value < 0 ? null : Folding.constant(solver.value(value));
            }

            @Override
            public @Nullable LinkedMethod callee(LinkedMethod caller, int instruction) {
                int[] targets = program.calls().targets(caller, instruction);
                return targets.length == 1 ? program.method(targets[0]) : null;
            }
        };
    }
}
