package dev.carelint.core.link;

import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;

/** What a symbolic instruction turned out to mean. */
public sealed interface Resolution {
    /**
     * The method or constructor that a {@code Call}, {@code Construct} or {@code MethodReference} names.
     *
     * @param method the declared target before dispatch; {@code method().origin()} ASSUMED when only assumed
     * @param outerHops for an implicit receiver: how many enclosing instances ({@code this$0}) to go out from {@code this}
     * @param unbound for a method reference: whether its first argument becomes the receiver ({@code Patient::getSsn})
     */
    record Method(MethodSymbol method, int outerHops, boolean unbound) implements Resolution {}

    /**
     * The field that a read or write names.
     *
     * @param outerHops for a simple name: how many enclosing instances to go out from {@code this}
     */
    record Field(FieldSymbol field, int outerHops) implements Resolution {}

    /** A name that is a type; its value carries no data. */
    record TypeName(Type type) implements Resolution {}

    /** A name that is part of a package name; its value carries no data. */
    record PackageName(String name) implements Resolution {}

    /** The length of an array. */
    record ArrayLength() implements Resolution {}

    /** A {@code Binary} PLUS that concatenates text: each operand is converted by {@code String.valueOf}. */
    record Concatenation() implements Resolution {}

    /** The functional interface method that a {@code Lambda} or {@code MethodReference} implements. */
    record Function(MethodSymbol method, Resolution.Method referenced) implements Resolution {}

    /** A call or name that nothing is known of. */
    record Unresolved(String reason) implements Resolution {}
}
