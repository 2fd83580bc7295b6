package dev.carelint.core.symbols;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primitive types, {@code void}, and their boxes. */
public final class Primitives {
    public static final Type VOID = new Type.PrimitiveType("void");
    public static final Type BOOLEAN = new Type.PrimitiveType("boolean");
    public static final Type CHAR = new Type.PrimitiveType("char");
    public static final Type BYTE = new Type.PrimitiveType("byte");
    public static final Type SHORT = new Type.PrimitiveType("short");
    public static final Type INT = new Type.PrimitiveType("int");
    public static final Type LONG = new Type.PrimitiveType("long");
    public static final Type FLOAT = new Type.PrimitiveType("float");
    public static final Type DOUBLE = new Type.PrimitiveType("double");

    private static final Map<String, Type> BY_KEYWORD = Map.of(
            "void", VOID, "boolean", BOOLEAN, "char", CHAR, "byte", BYTE, "short", SHORT, "int", INT, "long", LONG,
            "float", FLOAT, "double", DOUBLE);
    private static final Map<String, Type> BOXES = Map.of(
            "void", Type.ofClass("java.lang.Void"),
            "boolean", Type.ofClass("java.lang.Boolean"),
            "char", Type.ofClass("java.lang.Character"),
            "byte", Type.ofClass("java.lang.Byte"),
            "short", Type.ofClass("java.lang.Short"),
            "int", Type.ofClass("java.lang.Integer"),
            "long", Type.ofClass("java.lang.Long"),
            "float", Type.ofClass("java.lang.Float"),
            "double", Type.ofClass("java.lang.Double"));
    private static final Map<String, Type> UNBOXED = Map.of(
            "java.lang.Boolean", BOOLEAN,
            "java.lang.Character", CHAR,
            "java.lang.Byte", BYTE,
            "java.lang.Short", SHORT,
            "java.lang.Integer", INT,
            "java.lang.Long", LONG,
            "java.lang.Float", FLOAT,
            "java.lang.Double", DOUBLE);

    private Primitives() {}

    /** Returns the primitive type of a keyword, or null when it is none. */
    public static @Nullable Type ofKeyword(String keyword) {
        return BY_KEYWORD.get(keyword);
    }

    /** Returns the boxed class of a primitive type, any other type unchanged. */
    public static Type box(Type type) {
        return type instanceof Type.PrimitiveType primitive ? BOXES.getOrDefault(primitive.name(), type) : type;
    }

    /** Returns the primitive type that a box holds, any other type unchanged. */
    public static Type unbox(Type type) {
        return type instanceof Type.ClassType boxed ? UNBOXED.getOrDefault(boxed.name(), type) : type;
    }

    static Type ofDescriptor(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> BOOLEAN;
            case 'C' -> CHAR;
            case 'B' -> BYTE;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            default -> VOID;
        };
    }
}
