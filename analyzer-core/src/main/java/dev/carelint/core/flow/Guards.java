package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What conditions prove of values in the blocks behind them: that they are empty, or that they are among what the program allows.
 *
 * <p>A forward analysis: a fact holds in a block when it holds on every way there. Only conditions that stand in the body count. Of a
 * container nothing is known any more once it may have been filled.
 */
final class Guards {
    private final BitSet nothing = new BitSet();
    private final LinkedMethod method;
    private final Body body;
    private final GuardFacts conditions;
    private final Map<GuardFacts.Fact, Integer> numbers = new HashMap<>();
    private final Map<Integer, Set<String>> forms = new HashMap<>();
    /** What is known on the way from one block to another, by both. */
    private final Map<Way, BitSet> gained = new HashMap<>();
    /** What is known in each block; empty when no condition proves anything. */
    private final BitSet[] known;

    private record Way(int from, int to) {}

    /** What a check that returned has proven, for what stands behind it in its block. */
    private final Map<Integer, List<Behind>> behind = new HashMap<>();

    /** A fact that holds behind an instruction. */
    private record Behind(int instruction, GuardFacts.Fact fact) {}

    /**
     * Looks at the conditions of a body.
     *
     * @param proofs what methods prove that are called; null when only what stands here counts
     */
    Guards(LinkedMethod method, Definitions definitions, @Nullable Proofs proofs) {
        this.method = method;
        this.body = method.body();
        this.conditions = new GuardFacts(method, definitions, proofs);
        for (int i = 0; i < body.blocks().size(); i++) {
            collect(i, body.code().get(body.blocks().get(i).end() - 1));
            if (proofs != null) {
                collectChecks(i, body.blocks().get(i), proofs);
            }
        }
        this.known = numbers.isEmpty() ? new BitSet[0] : solve(touched());
    }

    private void collect(int block, Instruction last) {
        if (last instanceof Instruction.Branch branch && branch.whenTrue() != branch.whenFalse()) {
            gain(block, branch.whenTrue(), conditions.of(branch.condition(), true));
            gain(block, branch.whenFalse(), conditions.of(branch.condition(), false));
        } else if (last instanceof Instruction.Switch choice) {
            for (Instruction.Arm arm : choice.arms()) {
                boolean isOnlyChosen = choice.arms().stream()
                        .filter(other -> other.block() == arm.block())
                        .noneMatch(other -> other.labels().isEmpty());
                gain(block, arm.block(), isOnlyChosen ? conditions.allowed(choice.selector()) : List.of());
            }
        }
    }

    /** A check that throws leaves what it has proven to what comes after it. */
    private void collectChecks(int number, Block block, Proofs proofs) {
        Instruction last = body.code().get(block.end() - 1);
        for (int i = block.first(); i < block.end(); i++) {
            if (body.code().get(i) instanceof Instruction.Call call) {
                List<GuardFacts.Fact> facts =
                        conditions.proven(call, proofs.of(method, i).whenReturned());
                for (GuardFacts.Fact fact : facts) {
                    behind.computeIfAbsent(number, none -> new ArrayList<>()).add(new Behind(i, fact));
                    forms.computeIfAbsent(fact.value(), none -> new TreeSet<>()).add(fact.form());
                }
                for (int successor : Branches.successors(last)) {
                    gain(number, successor, facts);
                }
            }
        }
    }

    /** Tells whether no condition proves anything. */
    boolean isEmpty() {
        return forms.isEmpty() && !conditions.mayAnswer();
    }

    /** Returns the forms that a value has when another one has this outcome. */
    Set<String> formsWhen(int value, int condition, boolean outcome) {
        Set<String> found = new TreeSet<>();
        for (GuardFacts.Fact fact : conditions.of(condition, outcome)) {
            if (fact.value() == value) {
                found.add(fact.form());
            }
        }
        return found;
    }

    private void gain(int from, int to, List<GuardFacts.Fact> facts) {
        for (GuardFacts.Fact fact : facts) {
            int number = numbers.computeIfAbsent(fact, none -> numbers.size());
            gained.computeIfAbsent(new Way(from, to), none -> new BitSet()).set(number);
            forms.computeIfAbsent(fact.value(), none -> new TreeSet<>()).add(fact.form());
        }
    }

    /** Returns the forms in which a value is known to be in a block; {@link GuardFacts#EMPTY} when it is null or empty. */
    Set<String> forms(int value, int block) {
        return known.length == 0 || !forms.containsKey(value) ? Set.of() : forms(value, known[block]);
    }

    /** Returns the forms in which a value is known to be before an instruction of a block. */
    Set<String> forms(int value, int block, int instruction) {
        Set<String> found = forms(value, block);
        for (Behind check : behind.getOrDefault(block, List.of())) {
            if (check.instruction() < instruction && check.fact().value() == value) {
                found = new TreeSet<>(found);
                found.add(check.fact().form());
            }
        }
        return found;
    }

    /** Returns the forms in which a value is known to be on the way from one block to another. */
    Set<String> formsBetween(int value, int from, int to) {
        return known.length == 0 || !forms.containsKey(value) ? Set.of() : forms(value, along(from, to, known[from]));
    }

    private Set<String> forms(int value, BitSet holding) {
        Set<String> found = new TreeSet<>();
        for (String form : forms.getOrDefault(value, Set.of())) {
            Integer number = numbers.get(new GuardFacts.Fact(value, form));
            if (number != null && holding.get(number)) {
                found.add(form);
            }
        }
        return found;
    }

    /** Rounds only take away, so they end. */
    private BitSet[] solve(BitSet[] touched) {
        BitSet[] now = new BitSet[body.blocks().size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = new BitSet();
            now[i].set(0, i == 0 || body.blocks().get(i).predecessors().length == 0 ? 0 : numbers.size());
            now[i].andNot(touched[i]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < now.length; i++) {
                int before = now[i].cardinality();
                for (int predecessor : body.blocks().get(i).predecessors()) {
                    now[i].and(along(predecessor, i, now[predecessor]));
                }
                changed |= now[i].cardinality() < before;
            }
        }
        return now;
    }

    private BitSet along(int from, int to, BitSet before) {
        BitSet gain = gained.getOrDefault(new Way(from, to), nothing);
        if (gain.isEmpty()) {
            return before;
        }
        BitSet edge = (BitSet) before.clone();
        edge.or(gain);
        return edge;
    }

    /** Returns the facts about containers that each block may end: it calls a method on one, or hands it to one. */
    private BitSet[] touched() {
        BitSet[] touched = new BitSet[body.blocks().size()];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = new BitSet();
            for (int j = body.blocks().get(i).first(); j < body.blocks().get(i).end(); j++) {
                if (body.code().get(j) instanceof Instruction.Call call && !GuardFacts.isQuestion(call.name())) {
                    touch(call.target(), touched[i]);
                    for (int argument : call.arguments()) {
                        touch(argument, touched[i]);
                    }
                }
            }
        }
        return touched;
    }

    private void touch(int value, BitSet touched) {
        boolean isText = value >= 0 && method.valueTypes()[value].erasedName().equals("java.lang.String");
        Integer number = value < 0 || isText ? null : numbers.get(new GuardFacts.Fact(value, GuardFacts.EMPTY));
        if (number != null) {
            touched.set(number);
        }
    }
}
