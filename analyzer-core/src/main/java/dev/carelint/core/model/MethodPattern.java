package dev.carelint.core.model;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for methods, held against a method's owner and all its supertypes.
 *
 * <pre>
 * PATTERN  CLASS # NAME [ ( TYPES ) ]
 * CLASS    binary name; {a,b} stands for alternatives: {javax,jakarta}.servlet.http.HttpServletRequest
 * NAME     method name, {@code <init>}, alternatives {info,warn}, or with one * (log*)
 * TYPES    comma-separated erased parameter types by binary name or simple name; * any one, ** any rest; left out: any;
 *          a varargs parameter may be written X...
 * </pre>
 *
 * <p>An {@code ASSUMED} method or a parameter of unknown type matches by number of parameters; {@code X...} then stands for any
 * number of arguments.
 *
 * <p>What is held against the pattern is the method as the linker found it: its owner is the class that <em>declares</em> it, or for
 * an {@code ASSUMED} method the static type of the receiver. A class below the declaring one therefore never matches: where
 * {@code java.util.ArrayList} inherits {@code isEmpty} from a class of its own choice, write the pattern for that class or for the
 * interface {@code java.util.Collection}. Constructors are not inherited: {@code java.util.Random#<init>} does not mean
 * {@code new SecureRandom()} (for what models make of this see {@link Knowledge#effectsOf}).
 *
 * @param classNames the classes, alternatives expanded
 * @param methodNames the names, alternatives expanded; each may hold one {@code *}
 * @param parameters the parameter types as written, or null for any
 */
public record MethodPattern(
        List<String> classNames,
        List<String> methodNames,
        @Nullable List<String> parameters) {
    static final String CONSTRUCTOR = "<init>";

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
        return new PatternParser(text).parse();
    }

    /** Tells whether a method is meant, its owner being one of the classes or below one of them. */
    public boolean matches(MethodSymbol method, ClassIndex index) {
        return matches(method, index::supertypes);
    }

    boolean matches(MethodSymbol method, Function<String, List<String>> supertypes) {
        if (!matchesName(method.name()) || !matchesParameters(method)) {
            return false;
        }
        if (classNames.contains(method.owner())) {
            return true;
        }
        return !method.name().equals(CONSTRUCTOR)
                && supertypes.apply(method.owner()).stream().anyMatch(classNames::contains);
    }

    /** Tells whether a method of this name may be meant. */
    public boolean matchesName(String name) {
        for (String wanted : methodNames) {
            if (isStarred(wanted) ? matchesStar(wanted, name) : wanted.equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean matchesParameters(MethodSymbol method) {
        return parameters == null || Parameters.match(parameters, method);
    }

    /** Holds the types of a use's arguments, not only their number, against the parameters of a pattern. */
    boolean matchesArguments(MethodSymbol assumed) {
        return parameters == null || Parameters.matchTypes(parameters, assumed.parameters());
    }

    static boolean isStarred(String methodName) {
        return methodName.indexOf('*') >= 0;
    }

    /** A star stands for any letters of a name, but no name of a method for a constructor. */
    static boolean matchesStar(String wanted, String name) {
        int star = wanted.indexOf('*');
        return name.length() >= wanted.length() - 1
                && name.startsWith(wanted.substring(0, star))
                && name.endsWith(wanted.substring(star + 1))
                && !name.equals(CONSTRUCTOR);
    }
}
