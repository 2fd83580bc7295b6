package dev.carelint.core.model;

import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a type as model files write it: {@code java.util.Map<java.lang.String, T>[]}. */
final class TypeText {
    private final Cursor cursor;
    private final List<String> variables;
    private final @Nullable String packageName;

    /** Starts reading; names may be short when a package is given (see {@link SignatureText}). */
    TypeText(String text, List<String> variables, @Nullable String packageName) {
        this.cursor = new Cursor(text);
        this.variables = variables;
        this.packageName = packageName;
    }

    /** Reads a text that is nothing but a type. */
    static Type type(String text, List<String> variables, @Nullable String packageName) {
        TypeText reader = new TypeText(text, variables, packageName);
        Type type = reader.take();
        reader.expectEnd();
        return type;
    }

    Type take() {
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
        String written = cursor.takeClassName();
        Type primitive = Primitives.ofKeyword(written);
        if (primitive != null) {
            return primitive;
        }
        return variables.contains(written)
                ? new Type.TypeVariable(written, Type.ofClass("java.lang.Object"))
                : takeArguments(full(written));
    }

    Type.ClassType takeClass() {
        return takeArguments(full(cursor.takeClassName()));
    }

    private String full(String written) {
        if (packageName == null || written.indexOf('.') > 0) {
            return written;
        }
        return written.startsWith(".") ? packageName + written : "java.lang." + written;
    }

    private Type.ClassType takeArguments(String name) {
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
