package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What small methods prove of the texts they are given: by answering yes or no, or by returning at all.
 *
 * <p>Only their own code is looked at: a check that itself calls a check proves nothing. Safe for many threads.
 */
final class Proofs {
    private static final int MAX_CODE = 80;

    private final CallGraph calls;
    private final Map<Integer, Proof> known = new ConcurrentHashMap<>();

    Proofs(CallGraph calls) {
        this.calls = calls;
    }

    /**
     * What one method proves: forms of its parameters, by their index.
     *
     * @param whenTrue what holds when it answers true
     * @param whenFalse what holds when it answers false
     * @param whenReturned what holds when it returns
     */
    record Proof(
            Map<Integer, Set<String>> whenTrue,
            Map<Integer, Set<String>> whenFalse,
            Map<Integer, Set<String>> whenReturned) {
        static final Proof NOTHING = new Proof(Map.of(), Map.of(), Map.of());
    }

    /** Returns what the call at an instruction proves. */
    Proof of(LinkedMethod caller, int instruction) {
        if (!(caller.body().code().get(instruction) instanceof Instruction.Call call) || call.arguments().length == 0) {
            return Proof.NOTHING;
        }
        int[] targets = calls.targets(caller, instruction);
        if (targets.length != 1
                || calls.methods().get(targets[0]).body().code().size() > MAX_CODE
                || calls.methods().get(targets[0]).body().blocks().isEmpty()) {
            return Proof.NOTHING;
        }
        return known.computeIfAbsent(
                targets[0], body -> new Search(calls.methods().get(body)).proof());
    }

    /** Looks at all ways out of one body. */
    private static final class Search {
        private final Body body;
        private final Definitions definitions;
        private final Guards guards;
        private final Map<Integer, Integer> texts = new TreeMap<>();

        Search(LinkedMethod method) {
            this.body = method.body();
            this.definitions = body.definitions();
            this.guards = new Guards(method, definitions, null);
            for (Instruction code : body.code()) {
                if (code instanceof Instruction.Parameter parameter
                        && method.valueTypes()[parameter.result()].erasedName().equals("java.lang.String")) {
                    texts.put(parameter.index(), parameter.result());
                }
            }
        }

        Proof proof() {
            if (texts.isEmpty() || guards.isEmpty()) {
                return Proof.NOTHING;
            }
            return new Proof(proven(true), proven(false), proven(null));
        }

        private Map<Integer, Set<String>> proven(@Nullable Boolean outcome) {
            Map<Integer, Set<String>> proven = new TreeMap<>();
            texts.forEach((index, value) -> {
                Set<String> forms = null;
                for (int i = 0; i < body.blocks().size(); i++) {
                    if (body.code().get(body.blocks().get(i).end() - 1) instanceof Instruction.Return result) {
                        forms = both(forms, atReturn(value, result.value(), i, outcome));
                    }
                }
                if (forms != null && !forms.isEmpty()) {
                    proven.put(index, forms);
                }
            });
            return proven;
        }

        /** Returns what holds of a value when a block returns this; null when it does not. */
        private @Nullable Set<String> atReturn(int value, int result, int block, @Nullable Boolean outcome) {
            if (outcome == null) {
                return guards.forms(value, block);
            }
            Instruction code = definitions.origin(result);
            if (code instanceof Instruction.Constant known) {
                boolean isOutcome = !(known.literal() instanceof Literal.Truth truth) || truth.value() == outcome;
                return isOutcome ? guards.forms(value, block) : null;
            }
            if (code instanceof Instruction.Phi phi) {
                return joined(value, phi, block, outcome);
            }
            Set<String> forms = new TreeSet<>(guards.forms(value, block));
            forms.addAll(guards.formsWhen(value, result, outcome));
            return forms;
        }

        private @Nullable Set<String> joined(int value, Instruction.Phi phi, int block, boolean outcome) {
            int[] predecessors = body.blocks().get(at(phi)).predecessors();
            Set<String> forms = null;
            for (int i = 0; i < phi.operands().length; i++) {
                if (definitions.origin(phi.operands()[i]) instanceof Instruction.Phi) {
                    return guards.forms(value, block);
                }
                Set<String> one = atReturn(value, phi.operands()[i], predecessors[i], outcome);
                if (one != null) {
                    Set<String> along = new TreeSet<>(one);
                    along.addAll(guards.formsBetween(value, predecessors[i], at(phi)));
                    forms = both(forms, along);
                }
            }
            return forms;
        }

        private int at(Instruction.Phi phi) {
            int instruction = definitions.index(phi.result());
            for (int i = 0; i < body.blocks().size(); i++) {
                Block block = body.blocks().get(i);
                if (block.first() <= instruction && instruction < block.end()) {
                    return i;
                }
            }
            throw new IllegalStateException("instruction " + instruction + " is in no block");
        }

        private static @Nullable Set<String> both(@Nullable Set<String> some, @Nullable Set<String> others) {
            if (some == null || others == null) {
                return some == null ? others : some;
            }
            Set<String> both = new TreeSet<>(some);
            both.retainAll(others);
            return both;
        }
    }
}
