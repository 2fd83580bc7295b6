package dev.carelint.core.ir;

import java.util.List;

/**
 * The code of a lambda expression.
 *
 * <p>In its body, {@link Instruction.Parameter} indices count the captured locals first ({@code captures} many, in the order of
 * {@link Instruction.Lambda#captures}), then the declared parameters; {@code this} is that of the enclosing method.
 *
 * @param captures number of captured locals
 * @param parameters declared parameters; their types are {@link TypeUse#ANY} when implicit
 * @param body its code; an expression body returns its value (the linker knows whether anything wants it)
 */
public record LambdaBody(int captures, List<ParameterDeclaration> parameters, Body body) {
    public LambdaBody {
        parameters = List.copyOf(parameters);
    }
}
