package dev.carelint.core.syntax;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.LambdaBody;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.Operands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays the blocks of a finished graph out: final numbers for blocks and values, all code in one list. */
final class GraphLayout {
    private final GraphBuilder graph;
    private final List<BlockBuilder> begun;
    private final List<Integer> locals;
    private final GraphBuilder.Prologue prologue;
    private final Map<Integer, BlockBuilder> targets;
    private final int[] numbers;

    private final List<Instruction> code = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private long[] spans = new long[16];
    private int count;

    GraphLayout(
            GraphBuilder graph,
            List<BlockBuilder> begun,
            List<Integer> locals,
            GraphBuilder.Prologue prologue,
            int values,
            Map<Integer, BlockBuilder> targets) {
        this.graph = graph;
        this.begun = begun;
        this.locals = locals;
        this.prologue = prologue;
        this.targets = targets;
        this.numbers = new int[values];
        Arrays.fill(numbers, -1);
    }

    /** Returns the body; the prologue's instructions bear the span of the declaration. */
    Body body(List<Local> declared, List<LambdaBody> lambdas, long declaration) {
        number();
        for (BlockBuilder block : begun) {
            int first = code.size();
            if (block.number == 0) {
                layProlog(declaration);
            }
            layPhis(block, declaration);
            for (int i = 0; i < block.code.size(); i++) {
                add(rename(block.code.get(i)), block.span(i));
            }
            blocks.add(new Block(first, code.size(), numbersOf(block.predecessors), numbersOf(block.handlers)));
        }
        return new Body(
                count,
                List.copyOf(declared),
                List.copyOf(blocks),
                List.copyOf(code),
                Arrays.copyOf(spans, code.size()),
                List.copyOf(lambdas));
    }

    /** Numbers the values in the order in which they will stand. */
    private void number() {
        prologue.captures.forEach(parameter -> define(parameter.result()));
        prologue.parameters.forEach(parameter -> define(parameter.result()));
        if (prologue.undefined >= 0) {
            define(prologue.undefined);
        }
        for (BlockBuilder block : begun) {
            for (PhiBuilder phi : block.phis) {
                if (GraphBuilder.isLive(phi)) {
                    define(phi.value);
                }
            }
            for (Instruction instruction : block.code) {
                if (instruction.result() >= 0) {
                    define(instruction.result());
                }
            }
        }
    }

    private void define(int value) {
        if (numbers[value] >= 0) {
            throw new IllegalStateException("value defined twice: " + value);
        }
        numbers[value] = count++;
    }

    private void layProlog(long span) {
        for (Instruction.Parameter parameter : prologue.captures) {
            add(rename(parameter), span);
        }
        for (Instruction.Parameter parameter : prologue.parameters) {
            int index = prologue.captures.size() + parameter.index();
            add(new Instruction.Parameter(numbers[parameter.result()], index, parameter.local()), span);
        }
        if (prologue.undefined >= 0) {
            add(new Instruction.Constant(numbers[prologue.undefined], Literal.Null.INSTANCE), span);
        }
    }

    private void layPhis(BlockBuilder block, long declaration) {
        long span = block.code.isEmpty() ? declaration : block.span(0);
        for (PhiBuilder phi : block.phis) {
            if (GraphBuilder.isLive(phi)) {
                int[] operands = new int[phi.operands.length];
                for (int i = 0; i < operands.length; i++) {
                    operands[i] = use(phi.operands[i]);
                }
                add(new Instruction.Phi(numbers[phi.value], locals.get(phi.variable), operands), span);
            }
        }
    }

    private void add(Instruction instruction, long span) {
        int index = code.size();
        if (index == spans.length) {
            spans = Arrays.copyOf(spans, index * 2);
        }
        spans[index] = span;
        code.add(instruction);
    }

    private Instruction rename(Instruction instruction) {
        if (instruction instanceof Instruction.Jump jump) {
            return new Instruction.Jump(target(jump.block()));
        }
        if (instruction instanceof Instruction.Branch branch) {
            return new Instruction.Branch(
                    branch.condition() < 0 ? -1 : use(branch.condition()),
                    target(branch.whenTrue()),
                    target(branch.whenFalse()));
        }
        if (instruction instanceof Instruction.Switch choice) {
            List<Instruction.Arm> arms = choice.arms().stream()
                    .map(arm -> new Instruction.Arm(arm.labels(), target(arm.block())))
                    .toList();
            return new Instruction.Switch(use(choice.selector()), arms);
        }
        return Operands.map(instruction, value -> numbers[value], this::use);
    }

    private int target(int id) {
        return Objects.requireNonNull(targets.get(id)).number;
    }

    private int use(int value) {
        int number = numbers[graph.resolve(value)];
        if (number < 0) {
            throw new IllegalStateException("use of a value that nothing defines: " + value);
        }
        return number;
    }

    private static int[] numbersOf(List<BlockBuilder> blocks) {
        int[] numbers = new int[blocks.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = blocks.get(i).number;
        }
        return numbers;
    }
}
