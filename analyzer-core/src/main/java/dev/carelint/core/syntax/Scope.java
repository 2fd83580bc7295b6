package dev.carelint.core.syntax;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that are visible at a point, innermost first; immutable, so that leaving a scope is keeping the old one.
 *
 * <p>Each link is one of: a variable, a local class, or the border of a class body, whose fields hide outer variables.
 */
final class Scope {
    /** Where nothing is declared yet. */
    static final Scope EMPTY = new Scope(null, null, null, Set.of());

    private final @Nullable Scope outer;
    private final @Nullable Variable variable;
    private final @Nullable ClassContext type;
    private final Set<String> fields;

    private Scope(@Nullable Scope outer, @Nullable Variable variable, @Nullable ClassContext type, Set<String> fields) {
        this.outer = outer;
        this.variable = variable;
        this.type = type;
        this.fields = fields;
    }

    Scope with(Variable declared) {
        return new Scope(this, declared, null, Set.of());
    }

    Scope with(ClassContext localClass) {
        return new Scope(this, null, localClass, Set.of());
    }

    /** Returns the scope inside a class body. Imprecise: inherited fields hide outer variables too, but stand elsewhere. */
    Scope inside(Set<String> declaredFields) {
        return new Scope(this, null, null, declaredFields);
    }

    /** Returns the variable that a simple name means, or null when it is none. */
    @Nullable
    Variable variable(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.variable != null && scope.variable.name.equals(name)) {
                return scope.variable;
            }
            if (scope.fields.contains(name)) {
                return null;
            }
        }
        return null;
    }

    /** Returns the local class that a simple name means, or null when it is none. */
    @Nullable
    ClassContext localClass(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.type != null && scope.type.simpleName.equals(name)) {
                return scope.type;
            }
        }
        return null;
    }
}
