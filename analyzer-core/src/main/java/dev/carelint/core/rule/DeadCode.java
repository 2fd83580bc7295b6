package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Witness;
import dev.carelint.core.ir.Block;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which code never runs since a condition always has the same outcome, as far as constants tell. */
final class DeadCode {
    private final Scene scene;

    DeadCode(Scene scene) {
        this.scene = scene;
    }

    boolean isDead(Site site, Witness witness) {
        return !witness.runs(block(site));
    }

    private int block(Site site) {
        List<Block> blocks = scene.method(site.method()).body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).first() <= site.instruction()
                    && site.instruction() < blocks.get(i).end()) {
                return i;
            }
        }
        throw new IllegalArgumentException("no block has instruction " + site.instruction());
    }

    /** Goes back to the nearest condition that runs and names it. */
    String because(Site site, Witness witness) {
        LinkedMethod method = scene.method(site.method());
        List<Block> blocks = method.body().blocks();
        List<Integer> open = new ArrayList<>(List.of(block(site)));
        Set<Integer> seen = new HashSet<>(open);
        for (int i = 0; i < open.size(); i++) {
            for (int before : blocks.get(open.get(i)).predecessors()) {
                if (witness.runs(before)) {
                    int line = method.body().span(blocks.get(before).end() - 1).line();
                    return "This never runs: the condition in line " + line + " always has the same outcome.";
                }
                if (seen.add(before)) {
                    open.add(before);
                }
            }
        }
        return "This never runs: nothing leads here.";
    }
}
