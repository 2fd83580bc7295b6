package dev.carelint.core.ir;

/**
 * A declared local variable or parameter.
 *
 * @param name its name
 * @param type its declared type, {@link TypeUse#ANY} for {@code var} and implicit lambda parameters
 */
public record Local(String name, TypeUse type) {
    public Local {
        name = name.intern();
    }
}
