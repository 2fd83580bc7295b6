package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells whether a path cuts a text to pieces: a version or a separator that a parser took out of a message is no message. */
final class Slices {
    private static final Set<String> CUTS = Set.of(
            "split", "charAt", "nextToken", "substringBefore", "substringAfter", "substringBetween", "splitAsStream");
    private static final Set<String> PICKS = Set.of("get", "getFirst", "getOrDefault");
    private static final int MAX_STEPS = 2000;

    private final Scene scene;

    Slices(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether some step that leads to the last one hands on only a part from the middle of a text. */
    boolean isCut(@Nullable Step last) {
        return anyStep(last, this::cuts);
    }

    /** Tells whether some step takes one entry, which the program names itself, out of many. */
    boolean isPicked(@Nullable Step last) {
        return anyStep(last, this::picks);
    }

    private static boolean anyStep(@Nullable Step last, Predicate<Site> wanted) {
        Deque<Step> open = new ArrayDeque<>();
        push(open, last);
        for (int seen = 0; seen < MAX_STEPS && !open.isEmpty(); seen++) {
            Step step = open.pop();
            if (wanted.test(step.site())) {
                return true;
            }
            push(open, step.previous());
            push(open, step.inner());
        }
        return false;
    }

    private static void push(Deque<Step> open, @Nullable Step step) {
        if (step != null) {
            open.push(step);
        }
    }

    private boolean cuts(Site site) {
        if (!(scene.code(site) instanceof Instruction.Call call)) {
            return false;
        }
        boolean isSubstring = call.name().equals("substring") || call.name().equals("subSequence");
        return CUTS.contains(call.name()) || (isSubstring && !fromTheStart(site.method(), call));
    }

    private boolean picks(Site site) {
        return scene.code(site) instanceof Instruction.Call call
                && PICKS.contains(call.name())
                && call.arguments().length > 0
                && scene.method(site.method()).body().code().stream()
                        .filter(code -> code.result() == call.arguments()[0])
                        .anyMatch(code -> code instanceof Instruction.Constant
                                || code instanceof Instruction.FieldRead
                                || code instanceof Instruction.NameRead);
    }

    /** What is only shortened still begins as the whole does. */
    private boolean fromTheStart(int method, Instruction.Call call) {
        if (call.arguments().length != 2) {
            return false;
        }
        return scene.method(method).body().code().stream()
                .filter(code -> code.result() == call.arguments()[0])
                .anyMatch(code -> code instanceof Instruction.Constant constant
                        && constant.literal() instanceof Literal.Whole start
                        && start.value() == 0);
    }
}
