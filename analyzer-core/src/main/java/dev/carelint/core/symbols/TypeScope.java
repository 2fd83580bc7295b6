package dev.carelint.core.symbols;

import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meaning of type names inside one type or method of the sources. */
public final class TypeScope {
    private final SourceType type;
    private final Map<String, Type.TypeVariable> variables;
    private final Span place;

    TypeScope(SourceType type, Map<String, Type.TypeVariable> variables, Span place) {
        this.type = type;
        this.variables = variables;
        this.place = place;
    }

    /** Returns the scope of a method of this type. */
    public TypeScope of(MethodDeclaration method) {
        return new TypeScope(type, type.variables(method), method.span());
    }

    /** Returns what a written type means; never fails, what is nowhere is named as well as can be. */
    public Type resolve(TypeUse use) {
        return type.resolve(use, variables, place);
    }

    /** Returns what a written type means at a place, which matters when local classes share a name. */
    public Type resolve(TypeUse use, Span at) {
        return type.resolve(use, variables, at);
    }

    /** Returns the type of a simple name if it is found or imported by name, else null. */
    public @Nullable Type known(String simpleName, Span at) {
        return type.knownOrNull(simpleName, at);
    }

    /** Returns the type that a name written like a type most likely means. */
    public Type guess(String simpleName, Span at) {
        return type.named(simpleName, at);
    }

    /** Returns the type inside its own body: its variables as arguments. */
    public Type.ClassType self() {
        return new Type.ClassType(
                type.declaration.name(),
                type.declaration.typeParameters().stream()
                        .map(parameter -> (Type) type.variables().get(parameter.name()))
                        .toList());
    }
}
