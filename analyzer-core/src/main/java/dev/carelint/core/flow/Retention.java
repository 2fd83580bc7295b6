package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells how long summaries are needed: until the last level on which a body is solved that may read them.
 *
 * <p>Most of a program's summaries are read by a few callers just above; kept to the end they would be most of what an analysis
 * holds in memory. A body that may be solved again for one of its calls (see {@link Program#special}) reads its callees' summaries
 * as long as itself is needed. What is read without an edge of the call graph is needed to the end: functions, since any caller may
 * be handed them, texts of objects, and static initializers.
 */
final class Retention {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final CallGraph calls;
    private final IntPredicate isSolvedAgain;
    /** The last level that reads the summary of a body, at least its own. */
    private final int[] last;
    /** Bodies by what was their last level once; it may have become later since. */
    private final Map<Integer, BitSet> due = new HashMap<>();

    /**
     * Looks at all bodies.
     *
     * @param isFunction whether a method implements a functional interface
     * @param isSolvedAgain whether a solved body may be solved once more for some of its calls
     */
    Retention(CallGraph calls, IntPredicate isFunction, IntPredicate isSolvedAgain) {
        this.calls = calls;
        this.isSolvedAgain = isSolvedAgain;
        this.last = new int[calls.methods().size()];
        for (int body = 0; body < last.length; body++) {
            LinkedMethod method = calls.methods().get(body);
            int level = level(body);
            keepUntil(body, isReadWithoutCall(method) || isFunction.test(body) ? FOR_EVER : level);
            forEachRead(body, callee -> keepUntil(callee, level));
            keepReferenced(method);
        }
    }

    private void keepUntil(int body, int level) {
        if (last[body] <= level) {
            last[body] = level;
            due.computeIfAbsent(level, none -> new BitSet()).set(body);
        }
    }

    private int level(int body) {
        return calls.level(calls.component(body));
    }

    private void forEachRead(int body, IntConsumer reader) {
        for (int callee : calls.callees(body)) {
            reader.accept(callee);
        }
        LinkedMethod method = calls.methods().get(body);
        for (int i = 0; i < method.body().code().size(); i++) {
            for (int callee : calls.unboundedTargets(method, i)) {
                reader.accept(callee);
            }
        }
    }

    private static boolean isReadWithoutCall(LinkedMethod method) {
        return method.isLambda()
                || method.declaration().name().equals(MethodDeclaration.STATIC_INITIALIZER)
                || method.declaration().name().equals("toString");
    }

    private void keepReferenced(LinkedMethod method) {
        for (int i = 0; i < method.body().code().size(); i++) {
            if (method.body().code().get(i) instanceof Instruction.MethodReference) {
                for (int target : calls.targets(method, i)) {
                    keepUntil(target, FOR_EVER);
                }
            }
        }
    }

    /**
     * Notes that all bodies of the next level are solved.
     *
     * @param bodies the bodies of this level
     * @param release told each body whose summary nobody reads any more, ascending
     */
    void solved(int level, IntStream bodies, IntConsumer release) {
        bodies.filter(isSolvedAgain).forEach(this::prolong);
        due.getOrDefault(level, new BitSet()).stream()
                .filter(body -> last[body] == level)
                .forEach(release);
        due.remove(level);
    }

    /** Keeps what a body reads for as long as the body itself, and what those read that may be solved again, too. */
    private void prolong(int body) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(body);
        while (!open.isEmpty()) {
            int next = open.pop();
            forEachRead(next, callee -> {
                if (last[callee] < last[next]) {
                    keepUntil(callee, last[next]);
                    if (isSolvedAgain.test(callee)) {
                        open.push(callee);
                    }
                }
            });
        }
    }
}
