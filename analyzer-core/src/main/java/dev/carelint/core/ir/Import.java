package dev.carelint.core.ir;

/**
 * An import declaration.
 *
 * @param name the qualified name as written, without {@code .*}
 * @param isStatic whether it imports static members
 * @param onDemand whether it ends in {@code .*}
 */
public record Import(String name, boolean isStatic, boolean onDemand) {
    public Import {
        name = name.intern();
    }
}
