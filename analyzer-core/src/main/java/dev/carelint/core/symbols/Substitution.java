package dev.carelint.core.symbols;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types in place of type variables, by name; replaced all at once, so variables inside the replacements stay. */
public final class Substitution {
    /** Replaces nothing. */
    public static final Substitution NONE = new Substitution(Map.of());

    private final Map<String, Type> types;

    private Substitution(Map<String, Type> types) {
        this.types = types;
    }

    /** Returns the substitution of these types. */
    public static Substitution of(Map<String, Type> types) {
        return types.isEmpty() ? NONE : new Substitution(types);
    }

    /** Binds a class's variables to arguments; without arguments (raw) or for an unknown one to the variable's erasure. */
    public static Substitution of(List<Type.TypeVariable> variables, List<Type> arguments) {
        if (variables.isEmpty()) {
            return NONE;
        }
        Map<String, Type> types = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            Type argument = i < arguments.size() ? arguments.get(i) : Type.unknown();
            types.put(
                    variables.get(i).name(),
                    argument instanceof Type.UnknownType ? erasure(variables.get(i), argument) : argument);
        }
        return new Substitution(types);
    }

    /** A bound says more than nothing; Object does not. */
    private static Type erasure(Type.TypeVariable variable, Type unknown) {
        String bound = variable.erasedName();
        boolean isPlain = bound.isEmpty() || bound.equals("java.lang.Object") || bound.endsWith("[]");
        return isPlain ? unknown : Type.ofClass(bound);
    }

    /** Returns these types with others added, which win. */
    public Substitution with(Map<String, Type> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Type> both = new HashMap<>(types);
        both.putAll(others);
        return new Substitution(both);
    }

    /** Returns the type in place of a variable, or null when there is none. */
    public @Nullable Type get(String variable) {
        return types.get(variable);
    }

    /** Returns a type with its variables replaced. */
    public Type apply(Type type) {
        if (types.isEmpty()) {
            return type;
        }
        if (type instanceof Type.TypeVariable variable) {
            return types.getOrDefault(variable.name(), type);
        }
        if (type instanceof Type.ArrayType array) {
            Type element = apply(array.element());
            return element == array.element() ? type : new Type.ArrayType(element);
        }
        return type instanceof Type.ClassType known && !known.arguments().isEmpty() ? apply(known) : type;
    }

    private Type apply(Type.ClassType type) {
        List<Type> arguments = new ArrayList<>(type.arguments().size());
        boolean changed = false;
        for (Type argument : type.arguments()) {
            Type replaced = apply(argument);
            changed |= replaced != argument;
            arguments.add(replaced);
        }
        return changed ? new Type.ClassType(type.name(), arguments) : type;
    }
}
