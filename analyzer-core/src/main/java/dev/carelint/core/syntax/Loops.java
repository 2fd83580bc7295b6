package dev.carelint.core.syntax;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers loops. */
final class Loops {
    private final BodyLowering body;
    private final GraphBuilder graph;

    Loops(BodyLowering body) {
        this.body = body;
        this.graph = body.graph;
    }

    void lower(WhileStmt loop, List<String> labels, long span) {
        BlockBuilder header = graph.newBlock();
        BlockBuilder start = graph.newBlock();
        BlockBuilder end = graph.newBlock();
        Scope before = body.scope;
        graph.jump(header, span);
        graph.begin(header);
        condition(loop.getCondition(), start, end, span);
        Scope bound = body.scope;
        graph.beginSealed(start);
        iterate(loop.getBody(), labels, end, header);
        graph.jump(header, span);
        graph.seal(header);
        graph.beginSealed(end);
        // What the pattern of `while (!(o instanceof T t))` binds is known afterwards.
        body.scope = loop.getCondition() instanceof UnaryExpr ? bound : before;
    }

    void lower(DoStmt loop, List<String> labels, long span) {
        BlockBuilder start = graph.newBlock();
        BlockBuilder test = graph.newBlock();
        BlockBuilder end = graph.newBlock();
        graph.jump(start, span);
        graph.begin(start);
        iterate(loop.getBody(), labels, end, test);
        graph.jump(test, span);
        graph.beginSealed(test);
        if (graph.isReachable()) {
            condition(loop.getCondition(), start, end, span);
        }
        graph.seal(start);
        graph.beginSealed(end);
    }

    void lower(ForStmt loop, List<String> labels, long span) {
        body.scoped(() -> {
            loop.getInitialization().forEach(body::expression);
            BlockBuilder header = graph.newBlock();
            BlockBuilder start = graph.newBlock();
            BlockBuilder update = graph.newBlock();
            BlockBuilder end = graph.newBlock();
            graph.jump(header, span);
            graph.begin(header);
            condition(loop.getCompare().orElse(null), start, end, span);
            Scope bound = body.scope;
            graph.beginSealed(start);
            iterate(loop.getBody(), labels, end, update);
            graph.jump(update, span);
            graph.beginSealed(update);
            body.scope = bound;
            if (graph.isReachable()) {
                loop.getUpdate().forEach(body::expression);
            }
            graph.jump(header, span);
            graph.seal(header);
            graph.beginSealed(end);
        });
    }

    /** A loop over elements goes on or ends for a reason that is not in the program: a branch without condition. */
    void lower(ForEachStmt loop, List<String> labels, long span) {
        body.scoped(() -> {
            int iterated = body.expression(loop.getIterable());
            BlockBuilder header = graph.newBlock();
            BlockBuilder start = graph.newBlock();
            BlockBuilder end = graph.newBlock();
            graph.jump(header, span);
            graph.begin(header);
            graph.branch(GraphBuilder.NONE, start, end, Positions.packed(loop.getIterable()));
            graph.beginSealed(start);
            element(loop, iterated);
            iterate(loop.getBody(), labels, end, header);
            graph.jump(header, span);
            graph.seal(header);
            graph.beginSealed(end);
        });
    }

    private void element(ForEachStmt loop, int iterated) {
        long span = Positions.packed(loop.getVariable());
        TypeUse type = body.file.types.of(loop.getVariableDeclarator().getType());
        int element = graph.newValue();
        body.emit(new Instruction.Element(element, iterated), span);
        Variable variable = body.declare(loop.getVariableDeclarator().getNameAsString(), type);
        body.assign(variable, element, span);
    }

    private void condition(@Nullable Expression condition, BlockBuilder start, BlockBuilder end, long span) {
        if (condition == null || Conditions.isTrue(condition)) {
            graph.jump(start, span);
        } else {
            body.conditions.lower(condition, start, end);
        }
    }

    private void iterate(Statement statement, List<String> labels, BlockBuilder end, BlockBuilder next) {
        body.framed(Frame.loop(body.frame, labels, end, next), () -> body.statement(statement));
    }
}
