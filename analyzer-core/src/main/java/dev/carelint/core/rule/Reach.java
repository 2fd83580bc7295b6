package dev.carelint.core.rule;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which instructions of one body may run after which; exceptions are left out. */
final class Reach {
    private final List<Block> blocks;
    private final List<Instruction> code;

    Reach(Body body) {
        this.blocks = body.blocks();
        this.code = body.code();
    }

    /** Tells whether one instruction may run after another, or again after itself, with none in between that is a barrier. */
    boolean follows(int later, int earlier, IntPredicate barrier) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        step(earlier, open);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (next == later) {
                return true;
            }
            if (!seen.get(next) && !barrier.test(next)) {
                seen.set(next);
                step(next, open);
            }
        }
        return false;
    }

    private void step(int from, Deque<Integer> open) {
        Instruction instruction = code.get(from);
        if (instruction instanceof Instruction.Jump jump) {
            enter(jump.block(), open);
        } else if (instruction instanceof Instruction.Branch branch) {
            enter(branch.whenTrue(), open);
            enter(branch.whenFalse(), open);
        } else if (instruction instanceof Instruction.Switch choice) {
            choice.arms().forEach(arm -> enter(arm.block(), open));
        } else if (!(instruction instanceof Instruction.Terminator)) {
            open.push(from + 1);
        }
    }

    private void enter(int block, Deque<Integer> open) {
        open.push(blocks.get(block).first());
    }

    /** Tells whether a handler in force at an instruction catches exceptions of one of these simple names. */
    boolean isCaught(int instruction, Set<String> names) {
        return blocks.stream()
                .filter(block -> block.first() <= instruction && instruction < block.end())
                .flatMapToInt(block -> Arrays.stream(block.handlers()))
                .anyMatch(handler -> catches(blocks.get(handler), names));
    }

    private boolean catches(Block handler, Set<String> names) {
        return code.subList(handler.first(), handler.end()).stream()
                .anyMatch(one -> one instanceof Instruction.Caught caught
                        && caught.types().stream().anyMatch(type -> names.contains(simple(type.name()))));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
