package dev.carelint.core.link;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method or lambda with a body, all its names, types and call sites resolved.
 *
 * <p>Immutable; the arrays are shared for compactness and must not be changed.
 *
 * @param path path of its file relative to the analysis root
 * @param silent whether findings in it are never reported
 * @param type the type it stands in
 * @param declaration its declaration; for a lambda, that of the enclosing method
 * @param symbol its signature; for a lambda a synthetic one of the same owner, named {@code METHOD(TYPES)$lambdaN} after the
 *     enclosing method (N counts depth first, in order of creation), with the captured values as first parameters
 * @param body its code
 * @param valueTypes static type by value number; {@link Type#unknown()} where it is not known
 * @param resolutions by instruction index; null where there is nothing to resolve
 * @param lambdas the lambdas created in it, by {@code Lambda.lambda}
 * @param enclosing for a lambda, the key of the method or lambda it stands in; else null
 */
public record LinkedMethod(
        String path,
        boolean silent,
        TypeDeclaration type,
        MethodDeclaration declaration,
        MethodSymbol symbol,
        Body body,
        Type[] valueTypes,
        @Nullable Resolution[] resolutions,
        List<LinkedMethod> lambdas,
        @Nullable String enclosing) {

    /** Tells whether this is a lambda's body. */
    public boolean isLambda() {
        return enclosing != null;
    }

    /** Returns what an instruction always yields, when that is a literal or a final field with a constant; else null. */
    public @Nullable Literal literal(int instruction) {
        if (body.code().get(instruction) instanceof Instruction.Constant constant) {
            return constant.literal();
        }
        return resolutions[instruction] instanceof Resolution.Field field
                        && Modifiers.has(field.field().modifiers(), Modifiers.FINAL)
                ? field.field().constant()
                : null;
    }

    /** Returns the stable key of this body, unique in a program. */
    public String key() {
        return enclosing == null ? symbol.key() : symbol.owner() + "#" + symbol.name();
    }
}
