package dev.carelint.core.syntax;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.carelint.core.ir.Components;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.TypeUse;
import java.util.List;

/** Lowers conditions to control flow, and patterns to tests and bindings. */
final class Conditions {
    private final BodyLowering body;

    Conditions(BodyLowering body) {
        this.body = body;
    }

    static boolean isShortCircuit(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
    }

    static boolean isTrue(Expression condition) {
        return strip(condition) instanceof BooleanLiteralExpr literal && literal.getValue();
    }

    static Expression strip(Expression expression) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        return inner;
    }

    /** Evaluates a condition and goes on in one of two blocks, which the caller seals and begins. */
    void lower(Expression written, BlockBuilder whenTrue, BlockBuilder whenFalse) {
        Expression condition = strip(written);
        long span = Positions.packed(condition);
        if (condition instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            lower(unary.getExpression(), whenFalse, whenTrue);
        } else if (condition instanceof BinaryExpr binary && isShortCircuit(binary)) {
            BlockBuilder second = body.graph.newBlock();
            boolean and = binary.getOperator() == BinaryExpr.Operator.AND;
            lower(binary.getLeft(), and ? second : whenTrue, and ? whenFalse : second);
            body.graph.beginSealed(second);
            lower(binary.getRight(), whenTrue, whenFalse);
        } else if (condition instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
            int value = body.expression(test.getExpression());
            match(value, test.getPattern().get(), whenFalse, true);
            body.graph.jump(whenTrue, span);
        } else {
            body.graph.branch(body.expression(condition), whenTrue, whenFalse, span);
        }
    }

    /** Evaluates a condition that control flow decides to a value. */
    int value(Expression condition, long span) {
        GraphBuilder graph = body.graph;
        BlockBuilder whenTrue = graph.newBlock();
        BlockBuilder whenFalse = graph.newBlock();
        BlockBuilder join = graph.newBlock();
        int variable = graph.newVariable(-1);
        lower(condition, whenTrue, whenFalse);
        graph.beginSealed(whenTrue);
        body.expressions.finishWith(body.constant(new Literal.Truth(true), span), variable, join, span);
        graph.beginSealed(whenFalse);
        body.expressions.finishWith(body.constant(new Literal.Truth(false), span), variable, join, span);
        graph.beginSealed(join);
        return graph.read(variable);
    }

    /**
     * Goes on where the value matches, with the pattern's variables bound, and jumps to {@code fail} where not.
     *
     * @param tested whether the pattern's type must be tested; a primitive or {@code var} component always matches
     */
    void match(int value, ComponentPatternExpr pattern, BlockBuilder fail, boolean tested) {
        if (!(pattern instanceof PatternExpr typed)) {
            return;
        }
        long span = Positions.packed(pattern);
        TypeUse type = body.file.types.of(typed.getType());
        int bound = value;
        if (!type.isAny() && (tested || !(typed.getType() instanceof PrimitiveType))) {
            test(value, type, fail, span);
            bound = body.cast(type, value, span);
        }
        if (pattern instanceof TypePatternExpr variable) {
            body.assign(body.declare(variable.getNameAsString(), type), bound, span);
        } else if (pattern instanceof RecordPatternExpr deconstruction) {
            components(bound, deconstruction, fail, span);
        }
    }

    private void test(int value, TypeUse type, BlockBuilder fail, long span) {
        int result = body.graph.newValue();
        body.emit(new Instruction.InstanceOf(result, value, type), span);
        BlockBuilder matched = body.graph.newBlock();
        body.graph.branch(result, matched, fail, span);
        body.graph.beginSealed(matched);
    }

    private void components(int value, RecordPatternExpr pattern, BlockBuilder fail, long span) {
        List<String> names =
                body.file.records.get(body.file.types.of(pattern.getType()).name());
        for (int i = 0; i < pattern.getPatternList().size(); i++) {
            ComponentPatternExpr component = pattern.getPatternList().get(i);
            if (component instanceof PatternExpr) {
                String accessor = names != null && i < names.size() ? names.get(i) : Components.accessor(i);
                int part = body.call(value, Instruction.Receiver.VALUE, accessor, new int[0], span);
                match(part, component, fail, false);
            }
        }
    }
}
