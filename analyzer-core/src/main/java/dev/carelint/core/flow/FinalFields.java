package dev.carelint.core.flow;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Final fields of objects that all constructors and initializers of the class set to one and the same constant. */
final class FinalFields {
    private static final int MAX_DEPTH = 8;

    /** The constants by field; {@code FIXED} where there are several, or something else. */
    private final Map<Part, Object> constants = new HashMap<>();

    /** Looks at all writes of the program: none of a final field stands elsewhere. */
    FinalFields(List<LinkedMethod> methods) {
        for (LinkedMethod method : methods) {
            List<Instruction> code = method.body().code();
            Definitions definitions = null;
            for (int i = 0; i < code.size(); i++) {
                int written = code.get(i).written();
                if (written >= 0
                        && method.resolutions()[i] instanceof Resolution.Field field
                        && isFinal(field.field())) {
                    definitions = definitions == null ? method.body().definitions() : definitions;
                    Object constant = constant(method, definitions, written, 0);
                    constants.merge(
                            Accesses.part(field.field()),
                            constant == null ? Atom.Known.Special.FIXED : constant,
                            (one, other) -> one.equals(other) ? one : Atom.Known.Special.FIXED);
                }
            }
        }
        constants.values().removeIf(Atom.Known.Special.FIXED::equals);
    }

    private static boolean isFinal(FieldSymbol field) {
        return Modifiers.has(field.modifiers(), Modifiers.FINAL) && !Modifiers.has(field.modifiers(), Modifiers.STATIC);
    }

    /** Returns the constant that a field holds in every object, or null. */
    @Nullable
    Object of(Part field) {
        return constants.get(field);
    }

    private static @Nullable Object constant(LinkedMethod method, Definitions definitions, int value, int depth) {
        Instruction code = depth > MAX_DEPTH ? null : definitions.of(value);
        if (code instanceof Instruction.Constant known) {
            Object constant = Folding.known(known.literal()).value();
            return constant instanceof Atom.Known.Special ? null : constant;
        }
        if (code instanceof Instruction.Assign assign) {
            return constant(method, definitions, assign.value(), depth + 1);
        }
        if (code instanceof Instruction.Binary binary) {
            Object left = constant(method, definitions, binary.left(), depth + 1);
            Object right = constant(method, definitions, binary.right(), depth + 1);
            return left == null || right == null ? null : Folding.binary(binary.operator(), left, right);
        }
        return code != null
                        && method.resolutions()[definitions.index(value)] instanceof Resolution.Field field
                        && Modifiers.has(field.field().modifiers(), Modifiers.FINAL)
                        && field.field().constant() != null
                ? Folding.known(field.field().constant()).value()
                : null;
    }
}
