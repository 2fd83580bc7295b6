package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a library's class has, for projects whose class path is not given; says nothing of what they do to data.
 *
 * <pre>
 * CLASS [&lt;VARIABLE, …&gt;] [extends TYPE, …] : NAME/ARITY [TYPE]; …
 * TYPE   of the result: binary name with arguments, a primitive type, a variable of the class, {@code []} behind; left out when it
 *        depends on the arguments; constructors are called {@code new}
 * </pre>
 *
 * @param className binary name
 * @param variables its type variables
 * @param supertypes where further methods are looked for, in the class's own variables
 * @param results type of the result by name and arity; unknown where it depends on the arguments
 */
public record SignatureModel(
        String className, List<String> variables, List<Type.ClassType> supertypes, Map<String, Type> results) {
    public SignatureModel {
        variables = List.copyOf(variables);
        supertypes = List.copyOf(supertypes);
        results = Map.copyOf(results);
    }

    /**
     * Reads one line of a model file.
     *
     * @throws IllegalArgumentException when the text is not a signature, with a message that says what would be right
     */
    public static SignatureModel parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' names no methods; write CLASS: NAME/ARITY TYPE; …");
        }
        TypeText header = new TypeText(text.substring(0, colon), List.of());
        Type.ClassType named = header.takeClass();
        List<String> variables =
                named.arguments().stream().map(Type::erasedName).toList();
        List<Type.ClassType> supertypes = new ArrayList<>();
        if (!header.atEnd()) {
            header.expect("extends");
            TypeText above = new TypeText(header.rest(), variables);
            do {
                supertypes.add(above.takeClass());
            } while (above.accept(","));
            above.expectEnd();
        }
        Map<String, Type> results = new HashMap<>();
        for (String member : text.substring(colon + 1).split(";", -1)) {
            String[] parts = member.strip().split(" ", 2);
            if (!parts[0].matches("\\w+/\\d+")) {
                throw new IllegalArgumentException("'" + member.strip() + "' is no method; write NAME/ARITY TYPE");
            }
            Type result = parts.length == 1 ? Type.unknown() : TypeText.type(parts[1], variables);
            if (results.put(parts[0], result) != null) {
                throw new IllegalArgumentException("'" + parts[0] + "' stands there twice");
            }
        }
        return new SignatureModel(named.name(), variables, supertypes, results);
    }

    static String key(MethodSymbol method) {
        String name = method.name().equals(MethodPattern.CONSTRUCTOR) ? "new" : method.name();
        return name + "/" + method.parameters().size();
    }

    /** Returns what its variables stand for in a type of this class. */
    Substitution substitution(List<Type> arguments) {
        Map<String, Type> types = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            types.put(variables.get(i), i < arguments.size() ? arguments.get(i) : Type.unknown());
        }
        return Substitution.of(types);
    }

    @Nullable
    Type result(String key, List<Type> arguments) {
        Type result = results.get(key);
        return result == null ? null : substitution(arguments).apply(result);
    }
}
