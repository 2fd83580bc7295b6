package dev.carelint.core.syntax;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers try statements.
 *
 * <p>The code of a finally clause stands once for the normal end, once for exceptions, and once for each jump out of the try, as
 * compilers do it. A resource is closed in the same manner.
 */
final class Tries {
    private final BodyLowering body;
    private final GraphBuilder graph;

    Tries(BodyLowering body) {
        this.body = body;
        this.graph = body.graph;
    }

    void lower(TryStmt statement, long span) {
        BlockStmt last = statement.getFinallyBlock().orElse(null);
        if (last == null) {
            caught(statement, span);
        } else {
            protect(() -> caught(statement, span), () -> body.statement(last), Positions.packed(last));
        }
    }

    private void caught(TryStmt statement, long span) {
        List<CatchClause> clauses = statement.getCatchClauses();
        if (clauses.isEmpty()) {
            guarded(statement, 0);
            return;
        }
        List<BlockBuilder> outside = graph.handlers();
        List<BlockBuilder> handlers = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            handlers.add(handler());
        }
        List<BlockBuilder> inside = new ArrayList<>(handlers);
        inside.addAll(outside);
        graph.continueUnder(List.copyOf(inside), span);
        guarded(statement, 0);
        graph.setHandlers(outside);
        BlockBuilder after = graph.newBlock();
        graph.jump(after, span);
        for (int i = 0; i < clauses.size(); i++) {
            graph.beginSealed(handlers.get(i));
            clause(clauses.get(i));
            graph.jump(after, span);
        }
        graph.beginSealed(after);
    }

    private BlockBuilder handler() {
        BlockBuilder handler = graph.newBlock();
        handler.addPredecessor(graph.current());
        return handler;
    }

    private void clause(CatchClause clause) {
        body.scoped(() -> {
            long span = Positions.packed(clause.getParameter());
            List<TypeUse> types =
                    body.file.types.alternatives(clause.getParameter().getType());
            int exception = graph.newValue();
            body.emit(new Instruction.Caught(exception, types), span);
            TypeUse type = types.size() == 1 ? types.get(0) : TypeUse.ANY;
            body.assign(body.declare(clause.getParameter().getNameAsString(), type), exception, span);
            body.statement(clause.getBody());
        });
    }

    /** Opens the resources from {@code index} on, runs the block, and closes them in reverse order. */
    private void guarded(TryStmt statement, int index) {
        if (index == statement.getResources().size()) {
            body.statement(statement.getTryBlock());
            return;
        }
        body.scoped(() -> {
            Expression resource = statement.getResources().get(index);
            long span = Positions.packed(resource);
            int opened = open(resource, span);
            Runnable close = () -> body.call(opened, Instruction.Receiver.VALUE, "close", new int[0], span);
            protect(() -> guarded(statement, index + 1), close, span);
        });
    }

    private int open(Expression resource, long span) {
        if (resource instanceof VariableDeclarationExpr declaration) {
            VariableDeclarator declarator = declaration.getVariable(0);
            int value = declarator.getInitializer().map(body::expression).orElse(-1);
            TypeUse type = body.file.types.of(declarator.getType());
            return body.assign(body.declare(declarator.getNameAsString(), type), value, span);
        }
        return body.expression(resource);
    }

    /** Runs code such that {@code cleanup} is run whichever way it ends. */
    private void protect(Runnable code, Runnable cleanup, long span) {
        if (!graph.isReachable()) {
            return;
        }
        Scope scope = body.scope;
        List<BlockBuilder> outside = graph.handlers();
        BlockBuilder handler = handler();
        graph.continueUnder(List.of(handler), span);
        body.framed(Frame.cleanup(body.frame, cleanup, scope, outside), code);
        body.scope = scope;
        graph.setHandlers(outside);
        BlockBuilder after = graph.newBlock();
        if (graph.isReachable()) {
            graph.continueUnder(outside, span);
            cleanup.run();
            graph.jump(after, span);
        }
        graph.beginSealed(handler);
        int exception = graph.newValue();
        body.emit(new Instruction.Caught(exception, List.of()), span);
        cleanup.run();
        graph.end(new Instruction.Throw(exception), span);
        graph.beginSealed(after);
    }
}
