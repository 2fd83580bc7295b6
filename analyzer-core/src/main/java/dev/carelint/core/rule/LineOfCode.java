package dev.carelint.core.rule;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instructions that stand on one line of a file.
 *
 * @param path the file's path relative to the analysis root
 * @param line the line
 * @param begun instructions that begin on it
 * @param stretching calls that begin before and reach over it
 */
public record LineOfCode(String path, int line, List<Site> begun, List<Site> stretching) {
    public LineOfCode {
        begun = List.copyOf(begun);
        stretching = List.copyOf(stretching);
    }

    /** Finds what stands on a line; a lambda's body on it belongs to it, what only surrounds the lambda does not. */
    public static LineOfCode of(CallGraph calls, String path, int line) {
        List<Site> begun = new ArrayList<>();
        List<Site> stretching = new ArrayList<>();
        for (int body = 0; body < calls.methods().size(); body++) {
            LinkedMethod method = calls.methods().get(body);
            if (!method.path().equals(path)
                    || Modifiers.has(method.declaration().modifiers(), Modifiers.SYNTHETIC)) {
                continue;
            }
            List<Site> here = new ArrayList<>();
            List<Site> over = new ArrayList<>();
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size(); i++) {
                Span span = method.body().span(i);
                if (isWritten(code.get(i)) && span.line() == line) {
                    here.add(new Site(body, i));
                } else if (isCall(code.get(i)) && span.line() < line && line <= span.endLine()) {
                    over.add(new Site(body, i));
                }
            }
            begun.addAll(here);
            stretching.addAll(over);
        }
        boolean isInside =
                begun.stream().anyMatch(site -> stretching.stream().anyMatch(call -> call.method() == site.method()));
        List<Site> own = isInside || begun.isEmpty()
                ? stretching.stream()
                        .filter(call ->
                                begun.isEmpty() || begun.stream().anyMatch(site -> site.method() == call.method()))
                        .toList()
                : List.of();
        return new LineOfCode(path, line, begun, own);
    }

    /** What the lowering adds by itself stands nowhere. */
    private static boolean isWritten(Instruction code) {
        if (code instanceof Instruction.Call call) {
            return !call.name().equals(MethodDeclaration.FIELD_INITIALIZER);
        }
        if (code instanceof Instruction.Construct construct) {
            return construct.kind() == Instruction.Construct.Kind.NEW;
        }
        return !(code instanceof Instruction.Parameter
                || code instanceof Instruction.Phi
                || code instanceof Instruction.This
                || code instanceof Instruction.Jump
                || code instanceof Instruction.Return end && end.value() < 0);
    }

    static boolean isCall(@Nullable Instruction code) {
        return code instanceof Instruction.Call call && !call.name().equals(MethodDeclaration.FIELD_INITIALIZER)
                || code instanceof Instruction.Construct construct
                        && construct.kind() == Instruction.Construct.Kind.NEW;
    }

    /** Returns all instructions that an answer is about. */
    public List<Site> sites() {
        List<Site> all = new ArrayList<>(stretching);
        all.addAll(begun);
        return all;
    }

    public boolean isEmpty() {
        return begun.isEmpty() && stretching.isEmpty();
    }
}
