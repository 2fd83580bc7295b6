package dev.carelint.core.link;

import dev.carelint.core.ir.Operator;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import java.util.List;

/** Types of operators' results (JLS 5.6, 15.18). */
final class Arithmetic {
    private static final String STRING = "java.lang.String";
    private static final List<Type> WIDEST_FIRST = List.of(Primitives.DOUBLE, Primitives.FLOAT, Primitives.LONG);

    private Arithmetic() {}

    static boolean isText(Type type) {
        return type instanceof Type.ClassType known && known.name().equals(STRING);
    }

    static Type binary(Operator operator, Type left, Type right) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> Primitives.BOOLEAN;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> unary(Operator.NEGATE, left);
            case PLUS -> isText(left) || isText(right) ? Type.ofClass(STRING) : promote(left, right);
            default -> promote(left, right);
        };
    }

    static Type unary(Operator operator, Type operand) {
        return operator == Operator.NOT ? Primitives.BOOLEAN : promote(operand, operand);
    }

    /** Returns the type that both operands are converted to; unknown when one of them is no number or truth value. */
    static Type promote(Type left, Type right) {
        Type first = Primitives.unbox(left);
        Type second = Primitives.unbox(right);
        if (!(first instanceof Type.PrimitiveType) || !(second instanceof Type.PrimitiveType)) {
            return Type.unknown();
        }
        if (first.equals(Primitives.BOOLEAN) || second.equals(Primitives.BOOLEAN)) {
            return Primitives.BOOLEAN;
        }
        for (Type wide : WIDEST_FIRST) {
            if (first.equals(wide) || second.equals(wide)) {
                return wide;
            }
        }
        return Primitives.INT;
    }
}
