package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Loops that copy a text letter by letter: one character says nothing about anyone, but all of them joined do.
 *
 * <p>Only a character that is joined as it is, with no decision between, is copied: what a decision lets through may be masked or filtered.
 */
final class Copies {
    private static final Set<String> JOINING = Set.of("append", "insert");
    private static final Set<String> BOXING = Set.of("valueOf", "toString", "charValue");

    private final LinkedMethod method;
    private final Body body;
    private final Loops loops;

    Copies(LinkedMethod method, Loops loops) {
        this.method = method;
        this.body = method.body();
        this.loops = loops;
    }

    /** Tells whether the character that a call at an instruction yields is copied, again and again. */
    boolean isCopied(int instruction) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.first() <= instruction && instruction < block.end()) {
                return isInLoop(i) && isJoined(instruction, block);
            }
        }
        return false;
    }

    private boolean isInLoop(int block) {
        for (int head = 0; head <= block; head++) {
            if (loops.isHead(head) && block <= loops.end(head)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int instruction, Block block) {
        BitSet character = new BitSet();
        character.set(body.code().get(instruction).result());
        for (int i = instruction + 1; i < block.end(); i++) {
            Instruction code = body.code().get(i);
            if (code instanceof Instruction.Assign copy && character.get(copy.value())
                    || code instanceof Instruction.Cast cast && character.get(cast.value())
                    || code instanceof Instruction.Call call && isOn(call, character, BOXING)) {
                character.set(code.result());
            } else if (code instanceof Instruction.Call call && isOn(call, character, JOINING)) {
                return true;
            } else if (code instanceof Instruction.Binary joined
                    && method.resolutions()[i] instanceof Resolution.Concatenation
                    && (character.get(joined.left()) || character.get(joined.right()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(Instruction.Call call, BitSet character, Set<String> names) {
        if (!names.contains(call.name())) {
            return false;
        }
        for (int argument : call.arguments()) {
            if (character.get(argument)) {
                return true;
            }
        }
        return call.target() >= 0 && character.get(call.target());
    }
}
