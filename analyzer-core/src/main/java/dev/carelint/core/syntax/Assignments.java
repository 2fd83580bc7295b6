package dev.carelint.core.syntax;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.ir.TypeUse;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lowers declarations of locals, assignments, compound assignments and increments. */
final class Assignments {
    private final BodyLowering body;

    Assignments(BodyLowering body) {
        this.body = body;
    }

    void declare(VariableDeclarationExpr declaration) {
        for (VariableDeclarator declarator : declaration.getVariables()) {
            TypeUse type = body.file.types.of(declarator.getType());
            // The initializer of a lambda may name the variable it is given to, but only a field's does so rightly.
            Expression initializer = declarator.getInitializer().orElse(null);
            if (initializer == null) {
                body.declare(declarator.getNameAsString(), type);
            } else {
                int value = body.creations.initializer(initializer, type);
                Variable variable = body.declare(declarator.getNameAsString(), type);
                body.assign(variable, value, Positions.packed(declarator));
            }
        }
    }

    int assign(AssignExpr assignment, long span) {
        Operator operator = Operators.of(assignment.getOperator());
        Expression value = assignment.getValue();
        if (operator == null) {
            return update(assignment.getTarget(), false, old -> body.expression(value), span)[1];
        }
        return update(
                assignment.getTarget(),
                true,
                old -> body.expressions.binary(operator, old, body.expression(value), span),
                span)[1];
    }

    int increment(UnaryExpr unary, Operator step, long span) {
        int[] values = update(
                unary.getExpression(),
                true,
                old -> {
                    int one = body.constant(new Literal.Whole(1, false), span);
                    return body.expressions.binary(step, old, one, span);
                },
                span);
        return unary.isPostfix() ? values[0] : values[1];
    }

    /** Computes a new value for a place, evaluating what names the place once; returns the old (if read) and the new value. */
    private int[] update(Expression written, boolean reads, IntUnaryOperator compute, long span) {
        Expression place = strip(written);
        if (place instanceof ArrayAccessExpr access) {
            return updateElement(access, reads, compute, span);
        }
        if (place instanceof FieldAccessExpr access) {
            int target = body.expression(access.getScope());
            String name = access.getNameAsString();
            int old = reads ? body.fieldRead(target, name, span) : -1;
            int value = compute.applyAsInt(old);
            body.emit(new Instruction.FieldWrite(target, name, value), span);
            return new int[] {old, value};
        }
        String name = place instanceof NameExpr simple ? simple.getNameAsString() : null;
        return updateName(name, reads, compute, span);
    }

    private int[] updateElement(ArrayAccessExpr access, boolean reads, IntUnaryOperator compute, long span) {
        int array = body.expression(access.getName());
        int index = body.expression(access.getIndex());
        int old = -1;
        if (reads) {
            old = body.graph.newValue();
            body.emit(new Instruction.ArrayRead(old, array, index), span);
        }
        int value = compute.applyAsInt(old);
        body.emit(new Instruction.ArrayWrite(array, index, value), span);
        return new int[] {old, value};
    }

    private int[] updateName(@Nullable String name, boolean reads, IntUnaryOperator compute, long span) {
        int old = reads && name != null ? body.expressions.name(name, span) : -1;
        int value = compute.applyAsInt(old);
        Variable variable = name == null ? null : body.scope.variable(name);
        if (variable != null && variable.owner == body) {
            return new int[] {old, body.assign(variable, value, span)};
        }
        if (variable == null && name != null) {
            body.emit(new Instruction.NameWrite(name, value), span);
        }
        return new int[] {old, value};
    }

    private static Expression strip(Expression expression) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        return inner;
    }
}
