package dev.carelint.core.model;

import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads a type as model files write it: {@code java.util.Map<java.lang.String, T>[]}. */
final class TypeText {
    private final Cursor cursor;
    private final List<String> variables;

    TypeText(String text, List<String> variables) {
        this.cursor = new Cursor(text);
        this.variables = variables;
    }

    /** Reads a text that is nothing but a type. */
    static Type type(String text, List<String> variables) {
        TypeText reader = new TypeText(text, variables);
        Type type = reader.take();
        reader.expectEnd();
        return type;
    }

    private Type take() {
        Type type = takeElement();
        while (cursor.accept("[")) {
            cursor.expect("]");
            type = new Type.ArrayType(type);
        }
        return type;
    }

    private Type takeElement() {
        if (cursor.accept("?")) {
            return Type.unknown();
        }
        Type.ClassType named = takeClass();
        Type primitive = Primitives.ofKeyword(named.name());
        if (primitive != null) {
            return primitive;
        }
        return variables.contains(named.name())
                ? new Type.TypeVariable(named.name(), Type.ofClass("java.lang.Object"))
                : named;
    }

    Type.ClassType takeClass() {
        String name = cursor.takeClassName();
        List<Type> arguments = new ArrayList<>();
        if (cursor.accept("<")) {
            do {
                arguments.add(take());
            } while (cursor.accept(","));
            cursor.expect(">");
        }
        return new Type.ClassType(name, arguments);
    }

    boolean accept(String token) {
        return cursor.accept(token);
    }

    void expect(String token) {
        cursor.expect(token);
    }

    boolean atEnd() {
        return cursor.atEnd();
    }

    void expectEnd() {
        if (!cursor.atEnd()) {
            throw cursor.failure("the end");
        }
    }

    String rest() {
        return cursor.rest();
    }
}
