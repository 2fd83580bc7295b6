package dev.carelint.core.symbols;

import java.util.List;

/** A resolved type. */
public sealed interface Type {
    /** A class or interface by binary name ({@code java.util.Map$Entry}); arguments empty when raw or unknown. */
    record ClassType(String name, List<Type> arguments) implements Type {
        public ClassType {
            arguments = List.copyOf(arguments);
        }
    }

    /** An array. */
    record ArrayType(Type element) implements Type {}

    /** A primitive type or {@code void}, by keyword. */
    record PrimitiveType(String name) implements Type {}

    /** A type variable with its first bound ({@code java.lang.Object} when none is declared). */
    record TypeVariable(String name, Type bound) implements Type {}

    /** A type that could not be found; the hint is its name as far as it is known, or empty. */
    record UnknownType(String hint) implements Type {
        private static final UnknownType NOTHING = new UnknownType("");
    }

    /** Returns the type of which nothing is known. */
    static Type unknown() {
        return UnknownType.NOTHING;
    }

    /** Returns a class type without arguments. */
    static Type ofClass(String binaryName) {
        return new ClassType(binaryName, List.of());
    }

    /**
     * Returns the erased name: binary class name, keyword of a primitive, {@code X[]} for arrays, the bound's for a variable, the
     * hint (maybe empty) for an unknown type.
     */
    default String erasedName() {
        if (this instanceof ClassType type) {
            return type.name();
        }
        if (this instanceof PrimitiveType type) {
            return type.name();
        }
        if (this instanceof ArrayType type) {
            return type.element().erasedName() + "[]";
        }
        if (this instanceof TypeVariable type) {
            return type.bound().erasedName();
        }
        return ((UnknownType) this).hint();
    }
}
