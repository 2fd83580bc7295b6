package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of small bodies decide where their branches lead: for calls that pass constants there, the body is solved again.
 *
 * <p>Only what stands in conditions counts: a parameter alone, negated, compared with a constant, or asked whether it equals one.
 */
final class Choices {
    private static final Set<String> QUESTIONS =
            Set.of("equals", "equalsIgnoreCase", "isEmpty", "isBlank", "startsWith");
    private static final int MAX_TEXT = 64;

    private final Map<Integer, BitSet> deciding = new TreeMap<>();

    /** Looks at all bodies that are not large. */
    Choices(CallGraph calls, Templates templates) {
        for (int body = 0; body < calls.methods().size(); body++) {
            LinkedMethod method = calls.methods().get(body);
            if (!templates.isLarge(body) && method.body().blocks().size() > 1) {
                BitSet found = deciding(method.body());
                if (!found.isEmpty()) {
                    deciding.put(body, found);
                }
            }
        }
    }

    boolean isChoice(int body) {
        return deciding.containsKey(body);
    }

    /**
     * Returns for each argument the constant that decides something, or {@link Atom.Known.Special#FIXED} where there is none; empty when
     * no argument decides anything.
     */
    List<Object> decisive(int body, List<Value> arguments) {
        BitSet deciding = this.deciding.get(body);
        if (deciding == null) {
            return List.of();
        }
        List<Object> constants = new ArrayList<>();
        boolean decides = false;
        for (int i = 0; i < arguments.size(); i++) {
            Object constant = deciding.get(i) ? Folding.constant(arguments.get(i)) : null;
            boolean isShort = constant != null && !(constant instanceof String text && text.length() > MAX_TEXT);
            constants.add(isShort && constant != null ? constant : Atom.Known.Special.FIXED);
            decides |= isShort;
        }
        return decides ? constants : List.of();
    }

    private static BitSet deciding(Body body) {
        Map<Integer, Integer> parameters = new TreeMap<>();
        BitSet found = new BitSet();
        for (Instruction code : body.code()) {
            if (code instanceof Instruction.Parameter parameter) {
                parameters.put(parameter.result(), parameter.index());
            } else if (code instanceof Instruction.Branch branch) {
                add(parameters.get(branch.condition()), found);
            } else if (code instanceof Instruction.Switch choice) {
                add(parameters.get(choice.selector()), found);
            } else if (code.result() >= 0) {
                Integer parameter = parameter(code, parameters);
                if (parameter != null) {
                    parameters.put(code.result(), parameter);
                }
            }
        }
        return found;
    }

    private static void add(@Nullable Integer parameter, BitSet found) {
        if (parameter != null) {
            found.set(parameter);
        }
    }

    private static @Nullable Integer parameter(Instruction code, Map<Integer, Integer> parameters) {
        if (code instanceof Instruction.Assign assign) {
            return parameters.get(assign.value());
        }
        if (code instanceof Instruction.Unary unary) {
            return parameters.get(unary.operand());
        }
        if (code instanceof Instruction.Binary binary) {
            Integer left = parameters.get(binary.left());
            return left == null ? parameters.get(binary.right()) : left;
        }
        if (code instanceof Instruction.Call call && QUESTIONS.contains(call.name()) && call.arguments().length < 2) {
            Integer target = parameters.get(call.target());
            return target == null && call.arguments().length == 1 ? parameters.get(call.arguments()[0]) : target;
        }
        return null;
    }
}
