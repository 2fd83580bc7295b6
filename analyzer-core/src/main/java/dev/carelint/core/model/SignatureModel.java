package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a library's class has, for projects whose class path is not given; says nothing of what they do to data.
 *
 * <pre>
 * CLASS [&lt;VARIABLE, …&gt;] [extends TYPE, …] : NAME/ARITY [[&lt;VARIABLE, …&gt;] (TYPE, …)] [TYPE]; …
 * TYPE   of the result: binary name with arguments, a primitive type, a variable, {@code []} behind; left out when several methods of
 *        that name and arity differ in it; constructors are called {@code new}
 * (…)    types of the parameters, where functions or the result depend on them; {@code ?} for one that is not told
 * </pre>
 *
 * @param className binary name
 * @param variables its type variables
 * @param supertypes where further methods are looked for, in the class's own variables
 * @param members what is told of its methods, by name and arity
 */
public record SignatureModel(
        String className, List<String> variables, List<Type.ClassType> supertypes, Map<String, Member> members) {
    /** What is told of a method; {@code parameters} is empty when they are not told, unknown types stand for what is not told. */
    record Member(List<String> variables, List<Type> parameters, Type result) {
        private static final Member UNTOLD = new Member(List.of(), List.of(), Type.unknown());

        /** Returns it as it is for a receiver. */
        Member with(Substitution receiver) {
            return new Member(
                    variables, parameters.stream().map(receiver::apply).toList(), receiver.apply(result));
        }
    }

    public SignatureModel {
        variables = List.copyOf(variables);
        supertypes = List.copyOf(supertypes);
        members = Map.copyOf(members);
    }

    /**
     * Reads one line of a model file.
     *
     * @throws IllegalArgumentException when the text is not a signature, with a message that says what would be right
     */
    public static SignatureModel parse(String text) {
        return parse(text, null);
    }

    static SignatureModel parse(String text, @Nullable String packageName) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' names no methods; write CLASS: NAME/ARITY TYPE; …");
        }
        TypeText header = new TypeText(text.substring(0, colon), List.of(), null);
        Type.ClassType named = header.takeClass();
        String className = packageName == null ? named.name() : packageName + named.name();
        List<String> variables =
                named.arguments().stream().map(Type::erasedName).toList();
        List<Type.ClassType> supertypes = new ArrayList<>();
        if (!header.atEnd()) {
            header.expect("extends");
            TypeText above = new TypeText(header.rest(), variables, packageName);
            do {
                supertypes.add(above.takeClass());
            } while (above.accept(","));
            above.expectEnd();
        }
        Map<String, Member> members = new HashMap<>();
        for (String member : text.substring(colon + 1).split(";", -1)) {
            String[] parts = member.strip().split(" ", 2);
            if (!parts[0].matches("\\w+/\\d+")) {
                throw new IllegalArgumentException("'" + member.strip() + "' is no method; write NAME/ARITY TYPE");
            }
            Member told = parts.length == 1 ? Member.UNTOLD : member(parts[1], variables, packageName);
            if (members.put(parts[0], told) != null) {
                throw new IllegalArgumentException("'" + parts[0] + "' stands there twice");
            }
        }
        return new SignatureModel(className, variables, supertypes, members);
    }

    private static Member member(String text, List<String> variables, @Nullable String packageName) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Member(List.of(), List.of(), TypeText.type(text, variables, packageName));
        }
        TypeText head = new TypeText("x" + text.substring(0, open), List.of(), null);
        List<String> own =
                head.takeClass().arguments().stream().map(Type::erasedName).toList();
        List<String> all = Stream.concat(own.stream(), variables.stream()).toList();
        TypeText rest = new TypeText(text.substring(open + 1), all, packageName);
        List<Type> parameters = new ArrayList<>();
        do {
            parameters.add(rest.take());
        } while (rest.accept(","));
        rest.expect(")");
        Type result = rest.atEnd() ? Type.unknown() : rest.take();
        rest.expectEnd();
        return new Member(own, List.copyOf(parameters), result);
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
    Member member(String key, List<Type> arguments) {
        Member member = members.get(key);
        return member == null ? null : member.with(substitution(arguments));
    }
}
