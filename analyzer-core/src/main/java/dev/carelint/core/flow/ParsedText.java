package dev.carelint.core.flow;

import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Set;

/**
 * A text that a library makes an object of the program, as by {@code mapper.readValue(json, Order.class)}: it is in the object's fields
 * then, and their names tell more of it than where the text came from.
 */
final class ParsedText {
    private final BodySolver solver;
    private final Calls.Request call;

    ParsedText(BodySolver solver, Calls.Request call) {
        this.solver = solver;
        this.call = call;
    }

    /** Returns what a call with these effects yields of a text that it gets. */
    Value of(Value text, List<Effect> effects) {
        if (effects.stream().noneMatch(ParsedText::isOfText)) {
            return text;
        }
        boolean isOwn = solver.shapes().holdsOwnClass(call.resultType())
                || call.resultType() instanceof Type.UnknownType && (namesOwnClass() || refersToOwnClass());
        if (!isOwn && !(call.resultType() instanceof Type.TypeVariable)) {
            return text;
        }
        Value fields = text.encodedAs(Set.of(Form.MEMBER)).join(Calls.entering(call));
        return isOwn ? fields : text.join(fields);
    }

    private static boolean isOfText(Effect effect) {
        return effect instanceof Effect.Move move
                && move.textOnly()
                && move.from().base() instanceof Base.Argument
                && move.to().base() instanceof Base.Return
                && move.to().steps().isEmpty();
    }

    private boolean namesOwnClass() {
        return call.arguments().stream()
                .map(Folding::constant)
                .anyMatch(constant -> constant instanceof Atom.Known.ClassName named
                        && solver.shapes().isOwnClass(Type.ofClass(named.name())));
    }

    /** {@code new TypeReference<List<Order>>() {}} names a type by the class that it extends. */
    private boolean refersToOwnClass() {
        return call.arguments().stream()
                .map(Value::single)
                .anyMatch(atom -> atom instanceof Atom.Made made
                        && solver.classes()
                                .find(made.type().erasedName())
                                .map(ClassSymbol::superClass)
                                .filter(solver.shapes()::holdsOwnClass)
                                .isPresent());
    }
}
