package dev.carelint.core.flow;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which edges of a body's control flow graph can be taken: a branch or switch on a known constant leads one way only.
 *
 * <p>Edges are found as blocks are visited (after Wegman and Zadeck, Constant Propagation with Conditional Branches, TOPLAS 1991).
 */
final class Branches {
    private final BodySolver solver;
    private final Body body;
    /** Where each visited block leads. */
    private final Map<Integer, int[]> taken = new HashMap<>();

    Branches(BodySolver solver, Body body) {
        this.solver = solver;
        this.body = body;
    }

    /** Finds where a visited block leads; tells whether that is news. */
    boolean follow(int block, Instruction last) {
        int[] edges = takenSuccessors(last);
        return !Arrays.equals(taken.put(block, edges), edges);
    }

    /** Tells whether control may pass from one block to another, as far as is known by now. */
    boolean isTaken(int from, int to) {
        if (contains(body.blocks().get(from).handlers(), to)) {
            return true;
        }
        int[] edges = taken.get(from);
        return edges == null || contains(edges, to) || !isSuccessor(from, to);
    }

    /** A handler may list the block before its try body as a predecessor although no normal edge leads there. */
    private boolean isSuccessor(int from, int to) {
        Instruction last = body.code().get(body.blocks().get(from).end() - 1);
        return contains(successors(last), to);
    }

    private static boolean contains(int[] blocks, int block) {
        for (int candidate : blocks) {
            if (candidate == block) {
                return true;
            }
        }
        return false;
    }

    /** Returns the blocks that a terminator may lead to. */
    static int[] successors(Instruction last) {
        if (last instanceof Instruction.Jump jump) {
            return new int[] {jump.block()};
        }
        if (last instanceof Instruction.Branch branch) {
            return new int[] {branch.whenTrue(), branch.whenFalse()};
        }
        if (last instanceof Instruction.Switch choice) {
            return choice.arms().stream().mapToInt(Instruction.Arm::block).toArray();
        }
        return new int[0];
    }

    /** Returns the blocks that a terminator leads to, given what its condition is known to be. */
    private int[] takenSuccessors(Instruction last) {
        if (last instanceof Instruction.Branch branch) {
            Boolean truth = Folding.truth(solver.value(branch.condition()));
            if (truth != null) {
                return new int[] {truth ? branch.whenTrue() : branch.whenFalse()};
            }
        }
        if (last instanceof Instruction.Switch choice) {
            Object selector = Folding.constant(solver.value(choice.selector()));
            if (selector != null) {
                return takenArms(choice, selector);
            }
            EnumConstants.Constant constant = EnumConstants.of(solver.value(choice.selector()), solver.classes());
            if (constant != null) {
                return takenArms(choice, constant);
            }
        }
        return successors(last);
    }

    /** A label that is a name may be any constant: its arm stays possible. */
    private static int[] takenArms(Instruction.Switch choice, Object selector) {
        List<Integer> named = new ArrayList<>();
        for (Instruction.Arm arm : choice.arms()) {
            for (Instruction.Label label : arm.labels()) {
                if (label.literal() == null) {
                    named.add(arm.block());
                } else if (isSame(Folding.known(label.literal()).value(), selector)) {
                    return new int[] {arm.block()};
                }
            }
        }
        named.add(choice.arms().get(choice.arms().size() - 1).block());
        return named.stream().mapToInt(i -> i).toArray();
    }

    private static int[] takenArms(Instruction.Switch choice, EnumConstants.Constant selector) {
        for (Instruction.Arm arm : choice.arms()) {
            for (Instruction.Label label : arm.labels()) {
                String name = label.name();
                if (name != null && name.substring(name.lastIndexOf('.') + 1).equals(selector.name())) {
                    return new int[] {arm.block()};
                }
            }
        }
        return new int[] {choice.arms().get(choice.arms().size() - 1).block()};
    }

    private static boolean isSame(Object label, Object selector) {
        if (label instanceof Character letter && selector instanceof Long number) {
            return number.longValue() == letter.charValue();
        }
        return label.equals(selector);
    }
}
