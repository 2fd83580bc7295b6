package dev.carelint.core.syntax;

import dev.carelint.core.ir.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a control flow graph in static single assignment form while the tree is walked.
 *
 * <p>After Braun et al., Simple and Efficient Construction of Static Single Assignment Form (CC 2013): a block remembers the
 * value each variable has at its end; a read that finds none asks the predecessors; where several lead here, a phi joins
 * theirs, and it is dropped again when they turn out to be the same. A block whose predecessors are not all known yet is not
 * sealed: its phis get their operands when it is.
 *
 * <p>A handler's predecessors are the block before the try and all blocks begun inside, for an exception may leave from the
 * middle of each. So that such a block stands for few states, a write to a variable under a handler begins a new one.
 *
 * <p>Not thread-safe; one for each body.
 */
final class GraphBuilder {
    static final int NONE = -1;

    private final List<BlockBuilder> begun = new ArrayList<>();
    private final Map<Integer, PhiBuilder> phis = new HashMap<>();
    /** By variable, the local it stands for; -1 for the value of an expression. */
    private final List<Integer> locals = new ArrayList<>();
    /** Values that stand at the beginning of the entry: parameters, then null for what is never assigned. */
    private final Prologue prologue = new Prologue();

    /** Blocks that something jumps to, by id. */
    private final Map<Integer, BlockBuilder> targets = new HashMap<>();

    private final BlockBuilder entry;
    private List<BlockBuilder> handlers = List.of();
    private BlockBuilder current;
    private int blocks;
    private int values;

    GraphBuilder() {
        entry = newBlock();
        entry.sealed = true;
        entry.number = 0;
        begun.add(entry);
        current = entry;
    }

    /** Returns a new variable that stands for a declared local, or with -1 for the value of an expression. */
    int newVariable(int local) {
        locals.add(local);
        return locals.size() - 1;
    }

    int newValue() {
        return values++;
    }

    BlockBuilder newBlock() {
        return new BlockBuilder(blocks++, false);
    }

    BlockBuilder current() {
        return current;
    }

    boolean isReachable() {
        return !current.dead;
    }

    List<BlockBuilder> handlers() {
        return handlers;
    }

    /** Declares a parameter: its variable has a value from the beginning. */
    void parameter(int variable) {
        int value = newValue();
        prologue.parameters.add(new Instruction.Parameter(value, prologue.parameters.size(), locals.get(variable)));
        entry.define(variable, value);
    }

    /** Declares a captured local, which counts before the parameters, and returns its value. */
    int capture(int local) {
        int value = newValue();
        prologue.captures.add(new Instruction.Parameter(value, prologue.captures.size(), local));
        return value;
    }

    /** Appends an instruction that makes no jump. */
    void emit(Instruction instruction, long span) {
        current.add(instruction, span);
    }

    /** Ends the current block without a successor. */
    void end(Instruction.Terminator terminator, long span) {
        current.add(terminator, span);
        current = deadBlock();
    }

    void jump(BlockBuilder to, long span) {
        to.addPredecessor(current);
        end(new Instruction.Jump(to.id), span);
        remember(to);
    }

    void branch(int condition, BlockBuilder whenTrue, BlockBuilder whenFalse, long span) {
        whenTrue.addPredecessor(current);
        whenFalse.addPredecessor(current);
        end(new Instruction.Branch(condition, whenTrue.id, whenFalse.id), span);
        remember(whenTrue);
        remember(whenFalse);
    }

    /** Ends the current block with a choice whose arms name {@code targets} by {@link BlockBuilder#id}. */
    void choose(Instruction.Switch choice, List<BlockBuilder> targets, long span) {
        for (BlockBuilder target : targets) {
            target.addPredecessor(current);
            remember(target);
        }
        end(choice, span);
    }

    /** Makes {@code block} the current one, unless nothing leads to it; more predecessors may still come. */
    void begin(BlockBuilder block) {
        if (block.predecessors.isEmpty()) {
            current = deadBlock();
            return;
        }
        block.number = begun.size();
        begun.add(block);
        block.handlers = handlers;
        handlers.forEach(handler -> handler.addPredecessor(block));
        current = block;
    }

    /** Seals and begins a block; what only continues its predecessor becomes a part of it. */
    void beginSealed(BlockBuilder block) {
        seal(block);
        BlockBuilder only = block.predecessors.size() == 1 ? block.predecessors.get(0) : null;
        if (only != null && only.endsInJumpTo(block) && only.handlers.equals(handlers)) {
            only.removeLast();
            current = only;
        } else {
            begin(block);
        }
    }

    /** Continues in a new block, with other handlers in force. */
    void continueUnder(List<BlockBuilder> inForce, long span) {
        handlers = inForce;
        if (!current.handlers.equals(inForce)) {
            continueInNewBlock(span);
        }
    }

    private void continueInNewBlock(long span) {
        if (isReachable()) {
            BlockBuilder next = newBlock();
            jump(next, span);
            seal(next);
            begin(next);
        }
    }

    /** Sets the handlers in force for the blocks begun from now on. */
    void setHandlers(List<BlockBuilder> inForce) {
        handlers = inForce;
    }

    void write(int variable, int value, long span) {
        current.define(variable, value);
        if (!handlers.isEmpty()) {
            continueInNewBlock(span);
        }
    }

    int read(int variable) {
        return read(variable, current);
    }

    void seal(BlockBuilder block) {
        block.sealed = true;
        for (PhiBuilder phi : List.copyOf(block.phis)) {
            if (!phi.complete) {
                complete(phi);
            }
        }
    }

    /** Returns the value that a value turned out to be the same as. */
    int resolve(int value) {
        int resolved = value;
        if (!phis.isEmpty()) {
            for (PhiBuilder phi = phis.get(resolved); phi != null && phi.replacement >= 0; phi = phis.get(resolved)) {
                resolved = phi.replacement;
            }
        }
        return resolved;
    }

    GraphLayout finish() {
        return new GraphLayout(this, begun, locals, prologue, values, targets);
    }

    /** What stands before the code of the entry. */
    static final class Prologue {
        final List<Instruction.Parameter> captures = new ArrayList<>(0);
        final List<Instruction.Parameter> parameters = new ArrayList<>();
        int undefined = NONE;
    }

    private void remember(BlockBuilder block) {
        targets.put(block.id, block);
    }

    private BlockBuilder deadBlock() {
        BlockBuilder block = new BlockBuilder(blocks++, true);
        block.sealed = true;
        return block;
    }

    private int read(int variable, BlockBuilder from) {
        BlockBuilder block = from;
        int value = block.definition(variable);
        while (value < 0 && block.sealed && block.predecessors.size() == 1) {
            block = block.predecessors.get(0);
            value = block.definition(variable);
        }
        value = value >= 0 ? resolve(value) : readAtStart(variable, block);
        for (BlockBuilder passed = from; passed != block; passed = passed.predecessors.get(0)) {
            passed.define(variable, value);
        }
        return value;
    }

    private int readAtStart(int variable, BlockBuilder block) {
        int value;
        if (!block.sealed || !block.predecessors.isEmpty()) {
            PhiBuilder phi = new PhiBuilder(newValue(), variable, block);
            phis.put(phi.value, phi);
            block.phis.add(phi);
            block.define(variable, phi.value);
            value = block.sealed ? complete(phi) : phi.value;
        } else {
            value = block.dead ? newValue() : undefined();
        }
        block.define(variable, value);
        return value;
    }

    /** The value of a variable that no path here assigned: only wrong or half-lost code reads it. */
    private int undefined() {
        if (prologue.undefined < 0) {
            prologue.undefined = newValue();
        }
        return prologue.undefined;
    }

    private int complete(PhiBuilder phi) {
        List<BlockBuilder> predecessors = phi.block.predecessors;
        int[] operands = new int[predecessors.size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = read(phi.variable, predecessors.get(i));
        }
        phi.operands = operands;
        phi.complete = true;
        for (int operand : operands) {
            addUser(operand, phi);
        }
        return dropIfTrivial(phi);
    }

    private void addUser(int operand, PhiBuilder user) {
        PhiBuilder used = phis.get(resolve(operand));
        if (used != null && used != user) {
            used.users.add(user);
        }
    }

    private int dropIfTrivial(PhiBuilder phi) {
        int same = NONE;
        for (int operand : phi.operands) {
            int value = resolve(operand);
            if (value != phi.value && value != same) {
                if (same != NONE) {
                    return phi.value;
                }
                same = value;
            }
        }
        phi.replacement = same == NONE ? undefined() : same;
        for (PhiBuilder user : phi.users) {
            addUser(phi.value, user);
            if (isLive(user) && user.complete) {
                dropIfTrivial(user);
            }
        }
        return resolve(phi.replacement);
    }

    /** Tells whether a phi is still needed. */
    static boolean isLive(PhiBuilder phi) {
        return phi.replacement < 0;
    }
}
