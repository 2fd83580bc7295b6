package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers statements; what cannot be reached is left out. */
final class Statements extends VoidVisitorWithDefaults<Long> {
    private final BodyLowering body;
    /** Labels of the statement that is lowered next. */
    private List<String> labels = List.of();
    /** What {@code this(…)} or {@code super(…)} is followed by; set for constructors. */
    @Nullable
    Runnable afterSuper;

    Statements(BodyLowering body) {
        this.body = body;
    }

    /** Lowers a statement; the variables that its patterns bind are forgotten unless they stay in scope. */
    void lower(Statement statement) {
        if (body.graph.isReachable()) {
            Scope saved = body.scope;
            statement.accept(this, Positions.packed(statement));
            if (!declares(statement)) {
                body.scope = saved;
            }
        }
    }

    private static boolean declares(Statement statement) {
        return statement instanceof LocalClassDeclarationStmt
                || statement instanceof LocalRecordDeclarationStmt
                || statement instanceof IfStmt
                || statement instanceof WhileStmt
                || (statement instanceof ExpressionStmt expression
                        && expression.getExpression() instanceof VariableDeclarationExpr);
    }

    /** Takes the labels of the statement that is being lowered. */
    List<String> takeLabels() {
        List<String> taken = labels;
        labels = List.of();
        return taken;
    }

    /** Statements that do nothing, and those that could not be parsed. */
    @Override
    public void defaultAction(Node node, Long span) {}

    @Override
    public void visit(BlockStmt block, Long span) {
        body.scoped(() -> {
            LocalEnums.in(block).forEach(declared -> new LocalClasses(body).declare(declared, false));
            block.getStatements().forEach(this::lower);
        });
    }

    @Override
    public void visit(ExpressionStmt statement, Long span) {
        body.expression(statement.getExpression());
    }

    @Override
    public void visit(LocalClassDeclarationStmt statement, Long span) {
        boolean isClass = !statement.getClassDeclaration().isInterface();
        new LocalClasses(body).declare(statement.getClassDeclaration(), isClass);
    }

    @Override
    public void visit(LocalRecordDeclarationStmt statement, Long span) {
        new LocalClasses(body).declare(statement.getRecordDeclaration(), false);
    }

    @Override
    public void visit(ReturnStmt statement, Long span) {
        int value = statement.getExpression().map(body::expression).orElse(-1);
        body.leave(null, () -> body.graph.end(new Instruction.Return(value), span), span);
    }

    @Override
    public void visit(ThrowStmt statement, Long span) {
        body.graph.end(new Instruction.Throw(body.expression(statement.getExpression())), span);
    }

    @Override
    public void visit(YieldStmt statement, Long span) {
        int value = body.expression(statement.getExpression());
        Frame target = body.frame;
        while (target != null && target.yield() < 0) {
            target = target.outer();
        }
        if (target != null && target.onBreak() != null) {
            int variable = target.yield();
            BlockBuilder end = target.onBreak();
            body.leave(target, () -> body.expressions.finishWith(value, variable, end, span), span);
        }
    }

    @Override
    public void visit(BreakStmt statement, Long span) {
        String label = name(statement.getLabel());
        Frame target = body.frame;
        while (target != null && !target.isBreakTarget(label)) {
            target = target.outer();
        }
        if (target != null && target.onBreak() != null) {
            BlockBuilder to = target.onBreak();
            body.leave(target, () -> body.graph.jump(to, span), span);
        }
    }

    @Override
    public void visit(ContinueStmt statement, Long span) {
        String label = name(statement.getLabel());
        Frame target = body.frame;
        while (target != null && !target.isContinueTarget(label)) {
            target = target.outer();
        }
        if (target != null && target.onContinue() != null) {
            BlockBuilder to = target.onContinue();
            body.leave(target, () -> body.graph.jump(to, span), span);
        }
    }

    private static @Nullable String name(Optional<SimpleName> label) {
        return label.map(SimpleName::getIdentifier).orElse(null);
    }

    @Override
    public void visit(IfStmt statement, Long span) {
        GraphBuilder graph = body.graph;
        Statement otherwise = statement.getElseStmt().orElse(null);
        BlockBuilder whenTrue = graph.newBlock();
        BlockBuilder join = graph.newBlock();
        BlockBuilder whenFalse = otherwise == null ? join : graph.newBlock();
        Scope before = body.scope;
        body.conditions.lower(statement.getCondition(), whenTrue, whenFalse);
        Scope bound = body.scope;
        boolean thenEnds = branch(whenTrue, statement.getThenStmt(), bound, join, span);
        boolean elseEnds = otherwise != null && branch(whenFalse, otherwise, bound, join, span);
        // What the pattern of `if (!(o instanceof T t)) return;` binds is known afterwards.
        body.scope = thenEnds != elseEnds ? bound : before;
        graph.beginSealed(join);
    }

    /** Lowers one branch and tells whether it cannot complete normally. */
    private boolean branch(BlockBuilder block, Statement statement, Scope scope, BlockBuilder join, long span) {
        body.graph.beginSealed(block);
        body.scope = scope;
        lower(statement);
        boolean ends = !body.graph.isReachable();
        body.graph.jump(join, span);
        return ends;
    }

    @Override
    public void visit(LabeledStmt statement, Long span) {
        List<String> all = new ArrayList<>(labels);
        all.add(statement.getLabel().getIdentifier());
        BlockBuilder end = body.graph.newBlock();
        labels = all;
        body.framed(Frame.label(body.frame, all, end), () -> lower(statement.getStatement()));
        labels = List.of();
        body.graph.jump(end, span);
        body.graph.beginSealed(end);
    }

    @Override
    public void visit(WhileStmt statement, Long span) {
        new Loops(body).lower(statement, takeLabels(), span);
    }

    @Override
    public void visit(DoStmt statement, Long span) {
        new Loops(body).lower(statement, takeLabels(), span);
    }

    @Override
    public void visit(ForStmt statement, Long span) {
        new Loops(body).lower(statement, takeLabels(), span);
    }

    @Override
    public void visit(ForEachStmt statement, Long span) {
        new Loops(body).lower(statement, takeLabels(), span);
    }

    @Override
    public void visit(SwitchStmt statement, Long span) {
        new Switches(body).statement(statement, takeLabels(), span);
    }

    @Override
    public void visit(TryStmt statement, Long span) {
        takeLabels();
        new Tries(body).lower(statement, span);
    }

    @Override
    public void visit(SynchronizedStmt statement, Long span) {
        body.expression(statement.getExpression());
        lower(statement.getBody());
    }

    @Override
    public void visit(AssertStmt statement, Long span) {
        BlockBuilder failed = body.graph.newBlock();
        BlockBuilder passed = body.graph.newBlock();
        body.conditions.lower(statement.getCheck(), passed, failed);
        body.graph.beginSealed(failed);
        List<Expression> message = statement.getMessage().stream().toList();
        TypeUse error = body.file.types.named("java.lang.AssertionError");
        int thrown = body.creations.construct(error, null, false, -1, message, span);
        body.graph.end(new Instruction.Throw(thrown), span);
        body.graph.beginSealed(passed);
    }

    @Override
    public void visit(ExplicitConstructorInvocationStmt statement, Long span) {
        int outer = statement.getExpression().map(body::expression).orElse(-1);
        int self = body.thisValue(null, span);
        int[] arguments = body.expressions(statement.getArguments());
        Instruction.Construct.Kind kind =
                statement.isThis() ? Instruction.Construct.Kind.THIS : Instruction.Construct.Kind.SUPER;
        body.emit(new Instruction.Construct(self, kind, outer, arguments), span);
        if (!statement.isThis() && afterSuper != null) {
            afterSuper.run();
        }
    }
}
