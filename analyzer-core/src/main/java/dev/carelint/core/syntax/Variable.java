package dev.carelint.core.syntax;

import dev.carelint.core.ir.TypeUse;

/** A declared local while its scope lasts; compared by identity. */
final class Variable {
    final BodyLowering owner;
    final String name;
    final TypeUse type;
    /** Place among the body's declared locals. */
    final int local;
    /** Its number in the {@link GraphBuilder}. */
    final int id;

    Variable(BodyLowering owner, String name, TypeUse type, int local, int id) {
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.local = local;
        this.id = id;
    }
}
