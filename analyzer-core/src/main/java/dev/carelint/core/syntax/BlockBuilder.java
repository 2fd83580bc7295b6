package dev.carelint.core.syntax;

import dev.carelint.core.ir.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A basic block under construction; owned by one {@link GraphBuilder}. */
final class BlockBuilder {
    /** Place among the blocks in order of creation; jumps name blocks by it until the end. */
    final int id;

    /** Whether nothing leads here: what is put into such a block is thrown away. */
    final boolean dead;

    final List<BlockBuilder> predecessors = new ArrayList<>(2);
    final List<Instruction> code = new ArrayList<>();
    final List<PhiBuilder> phis = new ArrayList<>(0);
    /** First blocks of the catch and finally clauses in force, innermost first. */
    List<BlockBuilder> handlers = List.of();

    boolean sealed;
    /** Final number, -1 until begun. */
    int number = -1;

    private long[] spans = new long[4];
    /** By variable, its value at the end of the block so far, plus one; zero when not known here. */
    private int[] definitions = {};

    BlockBuilder(int id, boolean dead) {
        this.id = id;
        this.dead = dead;
    }

    void add(Instruction instruction, long span) {
        int index = code.size();
        if (index == spans.length) {
            spans = Arrays.copyOf(spans, index * 2);
        }
        spans[index] = span;
        code.add(instruction);
    }

    boolean endsInJumpTo(BlockBuilder block) {
        return !code.isEmpty()
                && code.get(code.size() - 1) instanceof Instruction.Jump jump
                && jump.block() == block.id;
    }

    void removeLast() {
        code.remove(code.size() - 1);
    }

    long span(int index) {
        return spans[index];
    }

    void define(int variable, int value) {
        if (variable >= definitions.length) {
            definitions = Arrays.copyOf(definitions, Math.max(4, variable + 1 + variable / 2));
        }
        definitions[variable] = value + 1;
    }

    /** Returns the value of a variable at the end of the block so far, or -1. */
    int definition(int variable) {
        return variable < definitions.length ? definitions[variable] - 1 : -1;
    }

    /** Adds an edge; several edges from one block count once. */
    void addPredecessor(BlockBuilder from) {
        if (sealed) {
            throw new IllegalStateException("edge into sealed block " + id);
        }
        if (!from.dead && (predecessors.isEmpty() || predecessors.get(predecessors.size() - 1) != from)) {
            predecessors.add(from);
        }
    }
}
