package dev.carelint.core.link;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.List;

/** Types of values that one instruction decides alone: literals, creations, elements, what is caught. */
final class ValueTypes {
    private static final Type STRING = Type.ofClass("java.lang.String");

    private final BodyLinker body;

    ValueTypes(BodyLinker body) {
        this.body = body;
    }

    Type constant(Literal literal) {
        if (literal instanceof Literal.Text) {
            return STRING;
        }
        if (literal instanceof Literal.Whole whole) {
            return whole.isLong() ? Primitives.LONG : Primitives.INT;
        }
        if (literal instanceof Literal.Real) {
            return Primitives.DOUBLE;
        }
        if (literal instanceof Literal.Truth) {
            return Primitives.BOOLEAN;
        }
        if (literal instanceof Literal.TypeName named) {
            return new Type.ClassType("java.lang.Class", List.of(Primitives.box(body.resolve(named.type()))));
        }
        return literal instanceof Literal.Letter ? Primitives.CHAR : Type.unknown();
    }

    Type allocated(Instruction.Allocate allocate) {
        if (allocate.anonymous()) {
            return Type.ofClass(allocate.type().name());
        }
        int outer = body.outerOf(allocate.result());
        String holder = outer < 0 ? "" : body.settled(outer).erasedName();
        String member = holder.isEmpty()
                ? null
                : body.unit.index.memberType(holder, allocate.type().name());
        return member == null ? body.resolve(allocate.type()) : Type.ofClass(member);
    }

    Type qualifiedThis(TypeUse qualifier) {
        String name = body.resolve(qualifier).erasedName();
        for (TypeContext type = body.method.type; type != null; type = type.enclosing()) {
            if (type.name().equals(name)) {
                return type.self();
            }
        }
        return Type.ofClass(name);
    }

    /** Returns the type of what a loop over this gives. */
    Type element(Type iterated) {
        if (iterated instanceof Type.ArrayType array) {
            return array.element();
        }
        Type.ClassType receiver = Members.receiver(iterated);
        Type.ClassType view = receiver == null ? null : body.unit.index.view(receiver, "java.lang.Iterable");
        return view == null || view.arguments().isEmpty()
                ? Type.unknown()
                : view.arguments().get(0);
    }

    /** Returns the type of an array's elements. */
    static Type elementOf(Type array) {
        return array instanceof Type.ArrayType known ? known.element() : Type.unknown();
    }

    Type caught(List<TypeUse> uses) {
        Type joined = null;
        for (TypeUse use : uses) {
            Type type = body.resolve(use);
            joined = joined == null ? type : body.unit.conversions.join(joined, type);
        }
        return joined == null || joined instanceof Type.UnknownType ? Type.ofClass("java.lang.Throwable") : joined;
    }
}
