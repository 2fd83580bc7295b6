package dev.carelint.core.link;

import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.TypeScope;

/** A method whose body, with all its lambdas, is being linked. */
final class MethodContext {
    final TypeContext type;
    final MethodDeclaration declaration;
    final MethodSymbol symbol;
    final TypeScope scope;

    MethodContext(TypeContext type, MethodDeclaration declaration, MethodSymbol symbol) {
        this.type = type;
        this.declaration = declaration;
        this.symbol = symbol;
        this.scope = type.scope().of(declaration);
    }

    /** Returns {@code METHOD(TYPES)}, which names of lambdas begin with. */
    String lambdaPrefix() {
        return symbol.key().substring(symbol.owner().length() + 1) + "$lambda";
    }
}
