package dev.carelint.core.ir;

import java.util.List;

/**
 * A type as it is written in the source, its name not yet resolved.
 *
 * <p>Wildcards with a bound are written as their bound, {@code ?} alone as {@link #ANY}; annotations are dropped.
 *
 * @param name as written, without type arguments: {@code int}, {@code Map.Entry}, {@code java.util.List}
 * @param arguments type arguments; empty when raw or written with a diamond
 * @param dimensions number of array dimensions
 */
public record TypeUse(String name, List<TypeUse> arguments, int dimensions) {
    /** The type of something whose type is not written: {@code var}, an implicit lambda parameter, {@code ?}. */
    public static final TypeUse ANY = new TypeUse("?", List.of(), 0);

    public TypeUse {
        name = name.intern();
        arguments = List.copyOf(arguments);
    }

    /** Returns a plain type without arguments or dimensions. */
    public static TypeUse of(String name) {
        return new TypeUse(name, List.of(), 0);
    }

    /** Tells whether nothing was written. */
    public boolean isAny() {
        return name.equals("?");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (!arguments.isEmpty()) {
            text.append('<');
            for (int i = 0; i < arguments.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(arguments.get(i));
            }
            text.append('>');
        }
        return text.append("[]".repeat(dimensions)).toString();
    }
}
