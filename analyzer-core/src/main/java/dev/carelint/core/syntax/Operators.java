package dev.carelint.core.syntax;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.carelint.core.ir.Operator;
import org.jspecify.annotations.Nullable;

/** Operators of the tree as {@link Operator}s. */
final class Operators {
    private Operators() {}

    static Operator of(BinaryExpr.Operator operator) {
        return switch (operator) {
            case PLUS -> Operator.PLUS;
            case MINUS -> Operator.MINUS;
            case MULTIPLY -> Operator.TIMES;
            case DIVIDE -> Operator.DIVIDE;
            case REMAINDER -> Operator.REMAINDER;
            case LEFT_SHIFT -> Operator.SHIFT_LEFT;
            case SIGNED_RIGHT_SHIFT -> Operator.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT -> Operator.SHIFT_RIGHT_UNSIGNED;
            case AND, BINARY_AND -> Operator.AND;
            case OR, BINARY_OR -> Operator.OR;
            case XOR -> Operator.XOR;
            case EQUALS -> Operator.EQUAL;
            case NOT_EQUALS -> Operator.NOT_EQUAL;
            case LESS -> Operator.LESS;
            case LESS_EQUALS -> Operator.LESS_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_EQUALS -> Operator.GREATER_EQUAL;
        };
    }

    /** Returns the operator of {@code x op= y}, or null for the plain assignment. */
    static @Nullable Operator of(AssignExpr.Operator operator) {
        return operator.toBinaryOperator().map(Operators::of).orElse(null);
    }

    /** Returns the operator, or null for the unary plus, which does nothing. */
    static @Nullable Operator of(UnaryExpr.Operator operator) {
        return switch (operator) {
            case MINUS -> Operator.NEGATE;
            case BITWISE_COMPLEMENT -> Operator.COMPLEMENT;
            case LOGICAL_COMPLEMENT -> Operator.NOT;
            default -> null;
        };
    }

    /** Returns the step of {@code ++} or {@code --}, or null for other operators. */
    static @Nullable Operator ofIncrement(UnaryExpr.Operator operator) {
        return switch (operator) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Operator.PLUS;
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Operator.MINUS;
            default -> null;
        };
    }
}
