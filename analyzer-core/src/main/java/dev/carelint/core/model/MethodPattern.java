package dev.carelint.core.model;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for methods, held against a method's owner and all its supertypes.
 *
 * <pre>
 * PATTERN  CLASS # NAME [ ( TYPES ) ]
 * CLASS    binary name; {a,b} stands for alternatives: {javax,jakarta}.servlet.http.HttpServletRequest
 * NAME     method name, {@code <init>}, alternatives {info,warn}, or with one * (log*)
 * TYPES    comma-separated erased parameter types by binary name or simple name; * any one, ** any rest; left out: any
 * </pre>
 *
 * <p>An {@code ASSUMED} method or a parameter of unknown type matches by number of parameters.
 *
 * @param classNames the classes, alternatives expanded
 * @param methodNames the names, alternatives expanded; each may hold one {@code *}
 * @param parameters the parameter types, or null for any
 */
public record MethodPattern(
        List<String> classNames,
        List<String> methodNames,
        @Nullable List<String> parameters) {
    public MethodPattern {
        classNames = List.copyOf(classNames);
        methodNames = List.copyOf(methodNames);
        parameters = parameters == null ? null : List.copyOf(parameters);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when the text is not a pattern, with a message that says what would be right
     */
    public static MethodPattern parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** Tells whether a method is meant, its owner being one of the classes or below one of them. */
    public boolean matches(MethodSymbol method, ClassIndex index) {
        throw new UnsupportedOperationException();
    }
}
