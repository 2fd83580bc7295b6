package dev.carelint.core.flow;

import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What kinds of values types stand for, as far as flow cares. */
final class Shapes {
    private static final Set<String> TEXTUAL = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Number",
            "byte[]",
            "char[]");
    private static final Set<String> EMPTY_HANDED =
            Set.of("boolean", "java.lang.Boolean", "void", "java.lang.Void", "java.lang.Class", "int", "short", "byte");
    private static final Set<String> TEXT_LIKE_RESULTS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.Object",
            "byte[]",
            "char[]",
            "");

    private final Program program;

    Shapes(Program program) {
        this.program = program;
    }

    /** Tells whether a value of this type is its own text. */
    boolean isTextual(Type type) {
        if (type instanceof Type.PrimitiveType) {
            return true;
        }
        if (type instanceof Type.ClassType known) {
            return TEXTUAL.contains(known.name())
                    || isEnum(known.name())
                    || program.textModel(known.name())
                            .map(model -> model.text() == TypeModel.Text.SELF)
                            .orElse(false);
        }
        return TEXTUAL.contains(type.erasedName());
    }

    /** Tells whether a value of this type cannot carry data about someone. */
    boolean isEmptyHanded(Type type) {
        String name = type.erasedName();
        return EMPTY_HANDED.contains(name) || type instanceof Type.ClassType && isEnum(name);
    }

    /** Tells whether an unknown method with this result may return text made from what it is given. */
    boolean isTextLike(Type type) {
        return TEXT_LIKE_RESULTS.contains(type.erasedName()) || type instanceof Type.TypeVariable;
    }

    boolean isEnum(String className) {
        Optional<ClassSymbol> symbol = program.index().find(className);
        return symbol.isPresent() && symbol.get().kind() == TypeDeclaration.Kind.ENUM;
    }

    boolean isSubtype(Type type, String className) {
        return type instanceof Type.ClassType known && program.index().isSubtype(known.name(), className);
    }

    /** Returns the type of a container's elements, values or keys. */
    static Type contentType(Type container, String part) {
        if (container instanceof Type.ArrayType array) {
            return array.element();
        }
        if (container instanceof Type.ClassType known && !known.arguments().isEmpty()) {
            List<Type> arguments = known.arguments();
            boolean last = part.startsWith("{") && !part.equals(Part.KEYS);
            return arguments.get(last ? arguments.size() - 1 : 0);
        }
        return Type.unknown();
    }

    /** Tells whether a cast may succeed: a text or number is no object of a class of the sources. */
    boolean mayBe(Atom atom, Type type) {
        if (!isOwnClass(type)) {
            return true;
        }
        Type own =
                atom instanceof Atom.Place place ? place.type() : atom instanceof Atom.Made made ? made.type() : type;
        return !TEXTUAL.contains(own.erasedName())
                && !(atom instanceof Atom.Known known && known.value() instanceof String);
    }

    /** Tells whether a type is a class of the sources, or a container of such objects. */
    boolean holdsOwnClass(Type type) {
        return isOwnClass(type)
                || type instanceof Type.ClassType known
                        && known.arguments().stream().anyMatch(this::holdsOwnClass);
    }

    /** Tells whether a type is a class of the sources, no interface. */
    boolean isOwnClass(Type type) {
        return type instanceof Type.ClassType known
                && program.index()
                        .find(known.name())
                        .filter(symbol ->
                                symbol.origin() == Origin.SOURCE && symbol.kind() != TypeDeclaration.Kind.INTERFACE)
                        .isPresent();
    }

    /** Returns whichever of two static types of one value says more. */
    Type narrower(Type one, Type other) {
        if (saysNothing(one)) {
            return other;
        }
        if (saysNothing(other)) {
            return one;
        }
        if (one instanceof Type.ClassType a
                && other instanceof Type.ClassType b
                && !a.name().equals(b.name())) {
            return program.index().isSubtype(b.name(), a.name()) ? other : one;
        }
        return one instanceof Type.ClassType a
                        && a.arguments().isEmpty()
                        && other instanceof Type.ClassType b
                        && a.name().equals(b.name())
                ? other
                : one;
    }

    static boolean saysNothing(Type type) {
        return type instanceof Type.UnknownType unknown && unknown.hint().isEmpty()
                || type instanceof Type.TypeVariable
                || type.erasedName().equals("java.lang.Object");
    }
}
