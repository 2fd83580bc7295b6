package dev.carelint.core.link;

import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.symbols.TypeScope;
import org.jspecify.annotations.Nullable;

/** A declared type whose bodies are being linked. */
final class TypeContext {
    private final UnitContext unit;
    private final TypeDeclaration declaration;
    private final ClassSymbol symbol;
    private final @Nullable TypeContext enclosing;
    private final TypeScope scope;
    private final Type.ClassType self;

    TypeContext(UnitContext unit, TypeDeclaration declaration, ClassSymbol symbol, @Nullable TypeContext enclosing) {
        this.unit = unit;
        this.declaration = declaration;
        this.symbol = symbol;
        this.enclosing = enclosing;
        this.scope = unit.index.scope(declaration);
        this.self = scope.self();
    }

    UnitContext unit() {
        return unit;
    }

    TypeDeclaration declaration() {
        return declaration;
    }

    ClassSymbol symbol() {
        return symbol;
    }

    @Nullable
    TypeContext enclosing() {
        return enclosing;
    }

    TypeScope scope() {
        return scope;
    }

    /** Returns the type of {@code this}. */
    Type.ClassType self() {
        return self;
    }

    String name() {
        return declaration.name();
    }

    /** Returns how many enclosing instances lie between this type's and its enclosing type's instance: one or none. */
    int hop() {
        return declaration.hasOuterInstance() ? 1 : 0;
    }
}
