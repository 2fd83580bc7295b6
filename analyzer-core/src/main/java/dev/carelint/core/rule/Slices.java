package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a path cuts a text to pieces: a version or a separator that a parser took out of a message is no message. */
final class Slices {
    private static final Set<String> CUTS = Set.of(
            "split", "charAt", "nextToken", "substringBefore", "substringAfter", "substringBetween", "splitAsStream");
    private static final int MAX_STEPS = 2000;

    private final Scene scene;

    Slices(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether some step that leads to the last one hands on only a part from the middle of a text. */
    boolean isCut(@Nullable Step last) {
        Deque<Step> open = new ArrayDeque<>();
        push(open, last);
        for (int seen = 0; seen < MAX_STEPS && !open.isEmpty(); seen++) {
            Step step = open.pop();
            if (cuts(step.site())) {
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
