package dev.carelint.core.link;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Set;

/** Which types may stand where which are wanted; {@code MAYBE} where too little is known. */
final class Conversions {
    static final int YES = 0;
    static final int BOXED = 1;
    static final int MAYBE = 2;
    static final int NO = 3;

    private static final List<String> WIDENING = List.of("byte", "short", "int", "long", "float", "double");
    private static final Set<String> ARRAY_SUPERTYPES =
            Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");
    /** Final classes, which nothing unknown can be below. */
    private static final Set<String> FINAL = Set.of(
            "java.lang.String",
            "java.lang.Class",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.util.Locale",
            "java.util.UUID",
            "java.util.Optional");

    private final ClassIndex index;

    Conversions(ClassIndex index) {
        this.index = index;
    }

    ClassIndex index() {
        return index;
    }

    /** Rates passing a value of one type where the other is wanted. */
    int rate(Type from, Type to) {
        if (to instanceof Type.UnknownType unknown) {
            return unknown.hint().isEmpty() || !unknown.equals(from) ? MAYBE : YES;
        }
        if (to instanceof Type.TypeVariable variable) {
            return isObject(variable.bound())
                    ? (from instanceof Type.PrimitiveType ? BOXED : YES)
                    : rate(from, erased(variable));
        }
        if (from instanceof Type.TypeVariable variable) {
            return from.equals(to) ? YES : rate(erased(variable), to);
        }
        if (from instanceof Type.UnknownType unknown) {
            return rateUnknown(unknown, to);
        }
        if (from instanceof Type.PrimitiveType || to instanceof Type.PrimitiveType) {
            return ratePrimitive(from, to);
        }
        if (from instanceof Type.ArrayType array) {
            return rateArray(array, to);
        }
        return to instanceof Type.ArrayType ? NO : rateClass(from.erasedName(), to.erasedName());
    }

    private static Type erased(Type.TypeVariable variable) {
        String name = variable.erasedName();
        return name.isEmpty() || name.endsWith("[]") ? Type.unknown() : Type.ofClass(name);
    }

    static boolean isObject(Type type) {
        return type instanceof Type.ClassType known && known.name().equals("java.lang.Object");
    }

    private static int rateUnknown(Type.UnknownType from, Type to) {
        if (isObject(to)) {
            return YES;
        }
        String hint = from.hint();
        if (hint.isEmpty()) {
            return MAYBE;
        }
        if (to instanceof Type.PrimitiveType || to instanceof Type.ArrayType || FINAL.contains(to.erasedName())) {
            return NO;
        }
        return to.erasedName().endsWith("." + hint) ? YES : MAYBE;
    }

    private int ratePrimitive(Type from, Type to) {
        if (from instanceof Type.PrimitiveType && to instanceof Type.PrimitiveType) {
            return widens(from.erasedName(), to.erasedName()) ? YES : NO;
        }
        if (from instanceof Type.PrimitiveType) {
            return rate(Primitives.box(from), to) == YES ? BOXED : NO;
        }
        Type unboxed = Primitives.unbox(from);
        return unboxed instanceof Type.PrimitiveType && widens(unboxed.erasedName(), to.erasedName()) ? BOXED : NO;
    }

    private static boolean widens(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        int wide = WIDENING.indexOf(to);
        return from.equals("char") ? wide >= WIDENING.indexOf("int") : wide > WIDENING.indexOf(from) && from(from);
    }

    private static boolean from(String numeric) {
        return WIDENING.contains(numeric);
    }

    private int rateArray(Type.ArrayType from, Type to) {
        if (!(to instanceof Type.ArrayType wanted)) {
            return ARRAY_SUPERTYPES.contains(to.erasedName()) ? YES : NO;
        }
        if (from.element() instanceof Type.PrimitiveType || wanted.element() instanceof Type.PrimitiveType) {
            return from.element().equals(wanted.element()) ? YES : NO;
        }
        return rate(from.element(), wanted.element());
    }

    private int rateClass(String from, String to) {
        if (index.isSubtype(from, to) || to.equals("java.lang.Object")) {
            return YES;
        }
        String missing = index.missingSupertype(from);
        if (missing == null || FINAL.contains(to)) {
            return NO;
        }
        return looksLikeException(missing) && isThrowable(to) ? YES : MAYBE;
    }

    private static boolean looksLikeException(String name) {
        return name.endsWith("Exception") || name.endsWith("Error");
    }

    private static boolean isThrowable(String name) {
        return name.equals("java.lang.Throwable") || name.equals("java.lang.Exception");
    }

    /** Returns what two values that meet have in common. */
    Type join(Type first, Type second) {
        if (first.equals(second) || second instanceof Type.UnknownType) {
            return first;
        }
        if (first instanceof Type.UnknownType) {
            return second;
        }
        if (first.erasedName().equals(second.erasedName())) {
            return refine(first, second);
        }
        if (first instanceof Type.PrimitiveType && second instanceof Type.PrimitiveType) {
            return Arithmetic.promote(first, second);
        }
        return joinReferences(Primitives.box(first), Primitives.box(second));
    }

    private Type joinReferences(Type first, Type second) {
        if (rate(second, first) == YES) {
            return first;
        }
        if (rate(first, second) == YES) {
            return second;
        }
        if (!(first instanceof Type.ClassType left) || !(second instanceof Type.ClassType right)) {
            return Type.ofClass("java.lang.Object");
        }
        if (index.missingSupertype(left.name()) != null || index.missingSupertype(right.name()) != null) {
            return Type.unknown();
        }
        return commonSupertype(left, right.name());
    }

    private Type commonSupertype(Type.ClassType left, String right) {
        List<String> others = index.supertypes(right);
        String shared = "java.lang.Object";
        for (String candidate : index.supertypes(left.name())) {
            if (!candidate.equals("java.lang.Object") && !isMarker(candidate) && others.contains(candidate)) {
                shared = candidate;
                break;
            }
        }
        Type.ClassType view = index.view(left, shared);
        return view == null ? Type.ofClass(shared) : view;
    }

    /** Interfaces that nearly everything shares say nothing about values. */
    private static boolean isMarker(String name) {
        return name.equals("java.io.Serializable")
                || name.equals("java.lang.Comparable")
                || name.startsWith("java.lang.constant.");
    }

    /** Fills unknown type arguments of a type from a wanted type. */
    Type refine(Type type, Type wanted) {
        if (type instanceof Type.UnknownType) {
            return wanted;
        }
        if (!(type instanceof Type.ClassType known)
                || !(wanted instanceof Type.ClassType target)
                || target.arguments().isEmpty()) {
            return type;
        }
        List<Type.TypeVariable> variables =
                index.find(known.name()).map(symbol -> symbol.typeParameters()).orElse(List.of());
        if (known.arguments().isEmpty() && variables.isEmpty() && !known.name().equals(target.name())) {
            return type;
        }
        return new Refinement(this, known, variables).toward(target);
    }
}
