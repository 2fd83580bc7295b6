package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lowers expressions to values. */
final class Expressions extends GenericVisitorWithDefaults<Integer, Long> {
    private final BodyLowering body;

    Expressions(BodyLowering body) {
        this.body = body;
    }

    int lower(Expression expression) {
        return expression.accept(this, Positions.packed(expression));
    }

    /** What has no value of its own, such as half-parsed code, is an unknown constant. */
    @Override
    public Integer defaultAction(Node node, Long span) {
        Literal literal = node instanceof LiteralExpr expression ? Literals.of(expression) : null;
        return body.constant(literal == null ? Literal.Null.INSTANCE : literal, span);
    }

    @Override
    public Integer visit(NameExpr name, Long span) {
        return name(name.getNameAsString(), span);
    }

    /** Reads a simple name: a local, or whatever else it may mean. */
    int name(String name, long span) {
        Variable variable = body.scope.variable(name);
        if (variable != null) {
            return body.read(variable, span);
        }
        int result = body.graph.newValue();
        body.emit(new Instruction.NameRead(result, name), span);
        return result;
    }

    @Override
    public Integer visit(FieldAccessExpr access, Long span) {
        long place = Positions.ofMember(access, access.getName());
        return body.fieldRead(lower(access.getScope()), access.getNameAsString(), place);
    }

    @Override
    public Integer visit(MethodCallExpr call, Long span) {
        long place = Positions.ofMember(call, call.getName());
        Optional<Expression> scope = call.getScope();
        int target = scope.isPresent() ? lower(scope.get()) : -1;
        int[] arguments = body.expressions(call.getArguments());
        return body.call(target, receiver(scope), call.getNameAsString(), arguments, place);
    }

    private static Instruction.Receiver receiver(Optional<Expression> scope) {
        if (scope.isEmpty()) {
            return Instruction.Receiver.IMPLICIT;
        }
        return scope.get() instanceof SuperExpr ? Instruction.Receiver.SUPER : Instruction.Receiver.VALUE;
    }

    @Override
    public Integer visit(ThisExpr self, Long span) {
        return body.thisValue(
                self.getTypeName()
                        .map(name -> body.file.types.named(name.asString()))
                        .orElse(null),
                span);
    }

    @Override
    public Integer visit(SuperExpr self, Long span) {
        return body.thisValue(
                self.getTypeName()
                        .map(name -> body.file.types.named(name.asString()))
                        .orElse(null),
                span);
    }

    @Override
    public Integer visit(EnclosedExpr enclosed, Long span) {
        return lower(enclosed.getInner());
    }

    @Override
    public Integer visit(ArrayAccessExpr access, Long span) {
        int array = lower(access.getName());
        int index = lower(access.getIndex());
        int result = body.graph.newValue();
        body.emit(new Instruction.ArrayRead(result, array, index), span);
        return result;
    }

    @Override
    public Integer visit(ClassExpr literal, Long span) {
        return body.constant(new Literal.TypeName(body.file.types.of(literal.getType())), span);
    }

    @Override
    public Integer visit(CastExpr cast, Long span) {
        return body.cast(body.file.types.of(cast.getType()), lower(cast.getExpression()), span);
    }

    /** Long concatenations nest to the left: their left spine is walked, not recursed into. */
    @Override
    public Integer visit(BinaryExpr binary, Long span) {
        if (Conditions.isShortCircuit(binary)) {
            return body.conditions.value(binary, span);
        }
        Deque<BinaryExpr> spine = new ArrayDeque<>();
        Expression leftmost = binary;
        while (leftmost instanceof BinaryExpr inner && !Conditions.isShortCircuit(inner)) {
            spine.push(inner);
            leftmost = inner.getLeft();
        }
        int value = lower(leftmost);
        for (BinaryExpr step : spine) {
            int right = lower(step.getRight());
            value = binary(Operators.of(step.getOperator()), value, right, Positions.packed(step));
        }
        return value;
    }

    int binary(Operator operator, int left, int right, long span) {
        int result = body.graph.newValue();
        body.emit(new Instruction.Binary(result, operator, left, right), span);
        return result;
    }

    @Override
    public Integer visit(UnaryExpr unary, Long span) {
        if (unary.getOperator().isPrefix() || unary.getOperator().isPostfix()) {
            Operator step = Operators.ofIncrement(unary.getOperator());
            if (step != null) {
                return body.assignments.increment(unary, step, span);
            }
        }
        Literal literal = Literals.of(unary);
        if (literal != null) {
            return body.constant(literal, span);
        }
        int operand = lower(unary.getExpression());
        Operator operator = Operators.of(unary.getOperator());
        if (operator == null) {
            return operand;
        }
        int result = body.graph.newValue();
        body.emit(new Instruction.Unary(result, operator, operand), span);
        return result;
    }

    @Override
    public Integer visit(InstanceOfExpr test, Long span) {
        if (test.getPattern().isPresent()) {
            return body.conditions.value(test, span);
        }
        int value = lower(test.getExpression());
        int result = body.graph.newValue();
        body.emit(new Instruction.InstanceOf(result, value, body.file.types.of(test.getType())), span);
        return result;
    }

    @Override
    public Integer visit(ConditionalExpr conditional, Long span) {
        GraphBuilder graph = body.graph;
        BlockBuilder whenTrue = graph.newBlock();
        BlockBuilder whenFalse = graph.newBlock();
        BlockBuilder join = graph.newBlock();
        int variable = graph.newVariable(-1);
        body.conditions.lower(conditional.getCondition(), whenTrue, whenFalse);
        choose(whenTrue, conditional.getThenExpr(), variable, join);
        choose(whenFalse, conditional.getElseExpr(), variable, join);
        graph.beginSealed(join);
        return graph.read(variable);
    }

    private void choose(BlockBuilder block, Expression chosen, int variable, BlockBuilder join) {
        body.graph.beginSealed(block);
        finishWith(lower(chosen), variable, join, Positions.packed(chosen));
    }

    /** Makes a value that of an expression whose end is elsewhere. */
    void finishWith(int value, int variable, BlockBuilder end, long span) {
        body.graph.current().define(variable, value);
        body.graph.jump(end, span);
    }

    @Override
    public Integer visit(AssignExpr assignment, Long span) {
        return body.assignments.assign(assignment, span);
    }

    @Override
    public Integer visit(VariableDeclarationExpr declaration, Long span) {
        body.assignments.declare(declaration);
        return -1;
    }

    @Override
    public Integer visit(SwitchExpr choice, Long span) {
        return new Switches(body).value(choice, span);
    }

    @Override
    public Integer visit(ObjectCreationExpr creation, Long span) {
        return body.creations.object(creation, span);
    }

    @Override
    public Integer visit(ArrayCreationExpr creation, Long span) {
        return body.creations.array(creation, span);
    }

    /** An initializer outside a declaration or creation does not exist in Java; its elements are evaluated. */
    @Override
    public Integer visit(ArrayInitializerExpr initializer, Long span) {
        return body.creations.elements(initializer, dev.carelint.core.ir.TypeUse.ANY);
    }

    @Override
    public Integer visit(LambdaExpr lambda, Long span) {
        return body.creations.lambda(lambda, span);
    }

    @Override
    public Integer visit(MethodReferenceExpr reference, Long span) {
        return body.creations.methodReference(reference, span);
    }

    /** A type where a value is expected names what a static member belongs to. */
    @Override
    public Integer visit(TypeExpr type, Long span) {
        return name(type.getTypeAsString(), span);
    }
}
