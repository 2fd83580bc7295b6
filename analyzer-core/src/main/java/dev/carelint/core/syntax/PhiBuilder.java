package dev.carelint.core.syntax;

import java.util.ArrayList;
import java.util.List;

/** A phi under construction: its operands are known once its block is sealed. */
final class PhiBuilder {
    final int value;
    final int variable;
    final BlockBuilder block;
    final List<PhiBuilder> users = new ArrayList<>(0);
    int[] operands = {};
    boolean complete;
    /** The value it turned out to be the same as, or -1. */
    int replacement = -1;

    PhiBuilder(int value, int variable, BlockBuilder block) {
        this.value = value;
        this.variable = variable;
        this.block = block;
    }
}
