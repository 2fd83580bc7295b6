package dev.carelint.core.syntax;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.LambdaBody;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Operands;
import dev.carelint.core.ir.TypeDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Checks that a body keeps the promises of {@link Body} and {@link Block}. */
final class BodyVerifier {
    private final Body body;
    private final String name;
    private final List<String> complaints;
    private int[] definedAt = {};
    private int[] blockOf = {};
    private BitSet[] dominators = {};

    private BodyVerifier(Body body, String name, List<String> complaints) {
        this.body = body;
        this.name = name;
        this.complaints = complaints;
    }

    /** Returns what is wrong with any body of a unit, each complaint with the method's name. */
    static List<String> check(CompilationUnit unit) {
        List<String> complaints = new ArrayList<>();
        for (TypeDeclaration type : unit.types()) {
            for (MethodDeclaration method : type.methods()) {
                if (method.body() != null) {
                    check(method.body(), type.name() + "." + method.name(), complaints);
                }
            }
        }
        return complaints;
    }

    private static void check(Body body, String name, List<String> complaints) {
        new BodyVerifier(body, name, complaints).verify();
        for (LambdaBody lambda : body.lambdas()) {
            check(lambda.body(), name + "$lambda", complaints);
        }
    }

    private void verify() {
        if (body.spans().length != body.code().size()) {
            complain(0, "spans");
        }
        layout();
        edges();
        if (complaints.isEmpty()) {
            dominators();
            definitions();
        }
    }

    private void complain(int index, String what) {
        complaints.add(name + " @" + index + ": " + what);
    }

    /** Blocks cover the code; phis first, then at most one Caught; exactly one terminator, last. */
    private void layout() {
        blockOf = new int[body.code().size()];
        int next = 0;
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            if (block.first() != next || block.end() <= block.first()) {
                complain(block.first(), "range of block " + b);
            }
            next = block.end();
            boolean head = true;
            for (int i = block.first(); i < block.end(); i++) {
                blockOf[i] = b;
                Instruction instruction = body.code().get(i);
                if (instruction instanceof Instruction.Terminator != (i + 1 == block.end())) {
                    complain(i, "terminator");
                }
                if (instruction instanceof Instruction.Phi phi) {
                    if (!head || phi.operands().length != block.predecessors().length) {
                        complain(i, "phi");
                    }
                } else if (instruction instanceof Instruction.Caught) {
                    if (!head) {
                        complain(i, "caught");
                    }
                    head = false;
                } else {
                    head = false;
                }
                if (instruction instanceof Instruction.Parameter && b != 0) {
                    complain(i, "parameter");
                }
            }
        }
        if (next != body.code().size()) {
            complain(next, "code after the last block");
        }
    }

    /** Predecessors are exactly the blocks that jump here, and for handlers those under it and the one before. */
    private void edges() {
        List<TreeSet<Integer>> expected = new ArrayList<>();
        body.blocks().forEach(block -> expected.add(new TreeSet<>()));
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            for (int successor : successors(body.code().get(block.end() - 1))) {
                expected.get(successor).add(b);
            }
            for (int handler : block.handlers()) {
                expected.get(handler).add(b);
            }
        }
        for (int b = 0; b < body.blocks().size(); b++) {
            int[] predecessors = body.blocks().get(b).predecessors();
            TreeSet<Integer> actual = new TreeSet<>();
            Arrays.stream(predecessors).forEach(actual::add);
            if (actual.size() != predecessors.length) {
                complain(b, "predecessor twice");
            }
            boolean caught = body
                    .code()
                    .subList(body.blocks().get(b).first(), body.blocks().get(b).end())
                    .stream()
                    .anyMatch(Instruction.Caught.class::isInstance);
            if (caught) {
                actual.retainAll(expected.get(b));
            }
            if (!actual.equals(expected.get(b))) {
                complain(b, "predecessors " + actual + " of block " + b + " should be " + expected.get(b));
            }
            if (b > 0 && predecessors.length == 0) {
                complain(b, "unreachable block " + b);
            }
        }
    }

    static int[] successors(Instruction terminator) {
        if (terminator instanceof Instruction.Jump jump) {
            return new int[] {jump.block()};
        }
        if (terminator instanceof Instruction.Branch branch) {
            return new int[] {branch.whenTrue(), branch.whenFalse()};
        }
        if (terminator instanceof Instruction.Switch choice) {
            return choice.arms().stream().mapToInt(Instruction.Arm::block).toArray();
        }
        return new int[0];
    }

    private void dominators() {
        int count = body.blocks().size();
        dominators = new BitSet[count];
        for (int b = 0; b < count; b++) {
            dominators[b] = new BitSet(count);
            dominators[b].set(0, b == 0 ? 1 : count);
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int b = 1; b < count; b++) {
                BitSet joined = new BitSet(count);
                joined.set(0, count);
                for (int predecessor : body.blocks().get(b).predecessors()) {
                    joined.and(dominators[predecessor]);
                }
                joined.set(b);
                if (!joined.equals(dominators[b])) {
                    dominators[b] = joined;
                    changed = true;
                }
            }
        }
    }

    /** Each value is defined once, before its uses on all paths. */
    private void definitions() {
        definedAt = new int[body.values()];
        Arrays.fill(definedAt, -1);
        for (int i = 0; i < body.code().size(); i++) {
            int result = body.code().get(i).result();
            if (result >= 0) {
                if (definedAt[result] >= 0) {
                    complain(i, "second definition of " + result);
                }
                definedAt[result] = i;
            }
        }
        for (int value = 0; value < definedAt.length; value++) {
            if (definedAt[value] < 0) {
                complain(0, "no definition of " + value);
            }
        }
        for (int i = 0; i < body.code().size(); i++) {
            uses(i);
        }
    }

    private void uses(int index) {
        Instruction instruction = body.code().get(index);
        if (instruction instanceof Instruction.Phi phi) {
            int[] predecessors = body.blocks().get(blockOf[index]).predecessors();
            for (int i = 0; i < predecessors.length; i++) {
                int definition = definedAt[phi.operands()[i]];
                if (definition < 0 || !dominators[predecessors[i]].get(blockOf[definition])) {
                    complain(index, "phi operand " + i);
                }
            }
            return;
        }
        Operands.forEach(instruction, operand -> {
            int definition = definedAt[operand];
            boolean before = definition >= 0
                    && (blockOf[definition] == blockOf[index]
                            ? definition < index
                            : dominators[blockOf[index]].get(blockOf[definition]));
            if (!before) {
                complain(index, "use of " + operand + " in " + instruction);
            }
        });
    }
}
