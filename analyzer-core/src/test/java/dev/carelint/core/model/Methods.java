package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.Arrays;
import java.util.List;

/** Symbols and hierarchies for tests, written as text. */
final class Methods {
    private Methods() {}

    /** Reads {@code owner#name(type,type)}; {@code ?} is an unknown type. */
    static MethodSymbol method(Origin origin, String key) {
        int hash = key.indexOf('#');
        int open = key.indexOf('(');
        String types = key.substring(open + 1, key.length() - 1);
        List<Type> parameters = types.isEmpty()
                ? List.of()
                : Arrays.stream(types.split(",")).map(Methods::type).toList();
        return new MethodSymbol(
                key.substring(0, hash),
                key.substring(hash + 1, open),
                List.of(),
                parameters,
                Type.unknown(),
                0,
                List.of(),
                origin);
    }

    static MethodSymbol jdk(String key) {
        return method(Origin.JDK, key);
    }

    /** A small hierarchy as {@code ClassIndex#supertypes} tells it. */
    static List<String> supertypes(String name) {
        return switch (name) {
            case "java.util.ArrayList" ->
                List.of("java.util.ArrayList", "java.util.AbstractList", "java.util.List", "java.util.Collection");
            case "java.util.List" -> List.of("java.util.List", "java.util.Collection");
            case "java.io.IOException" -> List.of("java.io.IOException", "java.lang.Exception", "java.lang.Throwable");
            case "clinic.Refused" -> List.of("clinic.Refused", "java.lang.Exception", "java.lang.Throwable");
            default -> List.of(name);
        };
    }

    private static Type type(String name) {
        if (name.endsWith("[]")) {
            return new Type.ArrayType(type(name.substring(0, name.length() - 2)));
        }
        return name.equals("?") ? Type.unknown() : Type.ofClass(name);
    }
}
