package dev.carelint.core.ir;

import java.util.List;

/** A declared type variable such as {@code T extends Comparable<T>}. */
public record TypeParameter(String name, List<TypeUse> bounds) {
    public TypeParameter {
        bounds = List.copyOf(bounds);
    }
}
