package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;

/** Tells questions that are asked in order to refuse: {@code if (password.equals("admin")) throw …}. */
final class Refusals {
    private static final int MOST_JUMPS = 4;

    private Refusals() {}

    /** Tells whether wherever a call's yes decides, it only leads to an exception, or to the answer no. */
    static boolean follow(Scene scene, Site question) {
        LinkedMethod method = scene.method(question.method());
        Instruction asked = scene.code(question);
        if (asked == null) {
            return false;
        }
        Origins origins = new Origins(method.body());
        boolean isDecided = false;
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Branch branch
                    && origins.of(branch.condition()).contains(question.instruction())) {
                if (!refuses(method, branch.whenTrue(), 0)) {
                    return false;
                }
                isDecided = true;
            }
        }
        return isDecided;
    }

    private static boolean refuses(LinkedMethod method, int number, int jumps) {
        Body body = method.body();
        Block block = body.blocks().get(number);
        Instruction last = body.code().get(block.end() - 1);
        if (last instanceof Instruction.Jump jump && jumps < MOST_JUMPS) {
            return refuses(method, jump.block(), jumps + 1);
        }
        return last instanceof Instruction.Throw
                || last instanceof Instruction.Return back && back.value() >= 0 && isNo(method, back.value());
    }

    private static boolean isNo(LinkedMethod method, int value) {
        int index = method.body().originIndex(value);
        return index >= 0 && method.literal(index) instanceof Literal.Truth truth && !truth.value();
    }
}
