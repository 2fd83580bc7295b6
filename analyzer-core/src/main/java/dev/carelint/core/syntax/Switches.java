package dev.carelint.core.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers switch statements and expressions, old and new; one instance for each. */
final class Switches {
    private final BodyLowering body;
    private final GraphBuilder graph;
    private final BlockBuilder end;
    private final List<BlockBuilder> starts = new ArrayList<>();
    private List<SwitchEntry> entries = List.of();
    /** The variable that takes the value of a switch expression, or -1. */
    private int variable = GraphBuilder.NONE;

    Switches(BodyLowering body) {
        this.body = body;
        this.graph = body.graph;
        this.end = graph.newBlock();
    }

    void statement(SwitchStmt choice, List<String> labels, long span) {
        int selector = body.expression(choice.getSelector());
        Frame inside = Frame.loop(body.frame, labels, end, null);
        body.framed(inside, () -> lower(selector, choice.getEntries(), span));
    }

    int value(SwitchExpr choice, long span) {
        int selector = body.expression(choice.getSelector());
        variable = graph.newVariable(GraphBuilder.NONE);
        Frame inside = Frame.switchExpression(body.frame, end, variable);
        body.framed(inside, () -> lower(selector, choice.getEntries(), span));
        return graph.read(variable);
    }

    private void lower(int selector, NodeList<SwitchEntry> written, long span) {
        entries = written;
        entries.forEach(entry -> starts.add(graph.newBlock()));
        Scope scope = body.scope;
        if (hasPatterns()) {
            matchInOrder(selector, span);
        } else {
            choose(selector, span);
        }
        graph.jump(end, span);
        body.scope = scope;
        graph.beginSealed(end);
    }

    private boolean hasPatterns() {
        return entries.stream()
                .anyMatch(entry -> entry.getGuard().isPresent()
                        || entry.getLabels().stream().anyMatch(ComponentPatternExpr.class::isInstance));
    }

    private void choose(int selector, long span) {
        List<Instruction.Arm> arms = new ArrayList<>();
        List<BlockBuilder> targets = new ArrayList<>();
        List<Instruction.Label> pending = new ArrayList<>();
        BlockBuilder otherwise = null;
        boolean defaultPending = false;
        for (int i = 0; i < entries.size(); i++) {
            SwitchEntry entry = entries.get(i);
            entry.getLabels().forEach(label -> pending.add(label(label)));
            defaultPending |= entry.isDefault();
            if (isMergedIntoNext(i)) {
                continue;
            }
            if (!pending.isEmpty()) {
                arms.add(new Instruction.Arm(List.copyOf(pending), starts.get(i).id));
                targets.add(starts.get(i));
                pending.clear();
            }
            if (defaultPending) {
                otherwise = starts.get(i);
                defaultPending = false;
            }
        }
        boolean exhaustive = otherwise == null && variable >= 0;
        BlockBuilder last = otherwise != null ? otherwise : exhaustive ? graph.newBlock() : end;
        arms.add(new Instruction.Arm(List.of(), last.id));
        targets.add(last);
        graph.choose(new Instruction.Switch(selector, List.copyOf(arms)), targets, span);
        for (int i = 0; i < entries.size(); i++) {
            enter(i);
        }
        if (exhaustive) {
            graph.jump(end, span);
            graph.beginSealed(last);
            unmatched(span);
        }
    }

    /** An old group without statements, {@code case 1: case 2: …}, is one with the next. */
    private boolean isMergedIntoNext(int index) {
        SwitchEntry entry = entries.get(index);
        return index + 1 < entries.size()
                && entry.getStatements().isEmpty()
                && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP;
    }

    /** A switch expression without default covers all values there were when it was compiled. */
    private void unmatched(long span) {
        int thrown = body.creations.construct(
                body.file.types.named("java.lang.MatchException"), null, false, -1, List.of(), span);
        graph.end(new Instruction.Throw(thrown), span);
    }

    /** Begins an entry's code, into which the one before may fall through. */
    private void enter(int index) {
        if (isMergedIntoNext(index)) {
            return;
        }
        graph.jump(starts.get(index), Positions.packed(entries.get(index)));
        graph.beginSealed(starts.get(index));
        run(entries.get(index));
    }

    private void run(SwitchEntry entry) {
        long span = Positions.packed(entry);
        NodeList<Statement> statements = entry.getStatements();
        if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
            statements.forEach(body::statement);
            return;
        }
        Scope scope = body.scope;
        if (entry.getType() == SwitchEntry.Type.EXPRESSION
                && variable >= 0
                && statements.get(0) instanceof ExpressionStmt result) {
            int value = body.expression(result.getExpression());
            body.expressions.finishWith(value, variable, end, Positions.packed(result));
        } else {
            statements.forEach(body::statement);
            graph.jump(end, span);
        }
        body.scope = scope;
    }

    /**
     * Tests the entries one after another, the default last. Imprecise: an old group that falls out of a default in the middle
     * is taken to end there.
     */
    private void matchInOrder(int selector, long span) {
        int otherwise = -1;
        for (int i = 0; i < entries.size(); i++) {
            SwitchEntry entry = entries.get(i);
            if (entry.isDefault()) {
                otherwise = i;
            }
            if (!entry.getLabels().isEmpty()) {
                Scope scope = body.scope;
                BlockBuilder next = graph.newBlock();
                test(selector, entry, starts.get(i), next);
                if (entry.isDefault()) {
                    // `case null, default`: its code follows with the default's.
                    graph.beginSealed(next);
                    continue;
                }
                graph.beginSealed(starts.get(i));
                run(entry);
                fallOut(i, span);
                body.scope = scope;
                graph.beginSealed(next);
            }
        }
        if (otherwise >= 0) {
            graph.jump(starts.get(otherwise), span);
            graph.beginSealed(starts.get(otherwise));
            run(entries.get(otherwise));
        } else if (variable >= 0) {
            unmatched(span);
        }
    }

    private void fallOut(int index, long span) {
        boolean last = index + 1 == entries.size() || starts.get(index + 1).sealed;
        graph.jump(last ? end : starts.get(index + 1), span);
    }

    /** Goes to {@code start} when one of the labels matches and the guard holds, else to {@code next}. */
    private void test(int selector, SwitchEntry entry, BlockBuilder start, BlockBuilder next) {
        List<Expression> labels = entry.getLabels();
        BlockBuilder guarded = entry.getGuard().isPresent() ? graph.newBlock() : start;
        for (int i = 0; i < labels.size(); i++) {
            long span = Positions.packed(labels.get(i));
            BlockBuilder other = i + 1 == labels.size() ? next : graph.newBlock();
            if (labels.get(i) instanceof ComponentPatternExpr pattern) {
                body.conditions.match(selector, pattern, other, true);
                graph.jump(guarded, span);
            } else {
                int label = body.expression(labels.get(i));
                int equal = body.expressions.binary(Operator.EQUAL, selector, label, span);
                graph.branch(equal, guarded, other, span);
            }
            if (other != next) {
                graph.beginSealed(other);
            }
        }
        if (guarded != start) {
            graph.beginSealed(guarded);
            body.conditions.lower(entry.getGuard().get(), start, next);
        }
    }

    private static Instruction.Label label(Expression written) {
        Literal literal = Literals.of(written);
        return new Instruction.Label(literal, literal == null ? name(written) : null);
    }

    /** Returns the name of a constant, or its expression as written. */
    private static @Nullable String name(Expression written) {
        String name = TypeUses.nameOf(written);
        return name != null
                ? name
                : written.getTokenRange().map(Object::toString).orElse(null);
    }
}
