package dev.carelint.core.flow;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a body are known to be null or empty in which block, by the conditions on every way there: what
 * {@code if (name.isBlank()) throw new X("not a name: " + name)} shows holds nothing.
 *
 * <p>Only conditions that stand in the body count. A text is empty as well where what it was split into is; of a container nothing is
 * known any more once it may have been filled.
 */
final class Emptiness {
    private static final Set<String> EMPTY = Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNull", "isNullOrBlank");
    private static final Set<String> FILLED =
            Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull", "isNotNull");
    private static final Set<String> SIZES = Set.of("size", "length");

    private final BitSet nothing = new BitSet();
    private final LinkedMethod method;
    private final Body body;
    private final int[] definitions;
    /** Numbers of the values that conditions test, by value. */
    private final Map<Integer, Integer> tested = new HashMap<>();
    /** What is known on the way from a block to the one that follows when its condition holds, and when it does not. */
    private final BitSet[] whenTrue;

    private final BitSet[] whenFalse;
    /** What is known in each block; empty when no condition tests anything. */
    private final BitSet[] known;

    Emptiness(LinkedMethod method, int[] definitions) {
        this.method = method;
        this.body = method.body();
        this.definitions = definitions;
        int blocks = body.blocks().size();
        this.whenTrue = new BitSet[blocks];
        this.whenFalse = new BitSet[blocks];
        for (int i = 0; i < blocks; i++) {
            Instruction last = body.code().get(body.blocks().get(i).end() - 1);
            boolean isTest = last instanceof Instruction.Branch branch && branch.whenTrue() != branch.whenFalse();
            whenTrue[i] = isTest ? facts((Instruction.Branch) last, true) : nothing;
            whenFalse[i] = isTest ? facts((Instruction.Branch) last, false) : nothing;
        }
        this.known = tested.isEmpty() ? new BitSet[0] : solve(touched());
    }

    /** Tells whether a value has no content in a block. */
    boolean isEmpty(int value, int block) {
        Integer number = known.length == 0 ? null : tested.get(value);
        return number != null && known[block].get(number);
    }

    /** A forward analysis of what holds on every way; rounds only take away, so they end. */
    private BitSet[] solve(BitSet[] touched) {
        BitSet[] now = new BitSet[body.blocks().size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = new BitSet();
            now[i].set(0, i == 0 || body.blocks().get(i).predecessors().length == 0 ? 0 : tested.size());
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

    private BitSet along(int from, int to, BitSet known) {
        boolean isTest = !whenTrue[from].isEmpty() || !whenFalse[from].isEmpty();
        if (!isTest || !(body.code().get(body.blocks().get(from).end() - 1) instanceof Instruction.Branch branch)) {
            return known;
        }
        BitSet edge = (BitSet) known.clone();
        edge.or(branch.whenTrue() == to ? whenTrue[from] : branch.whenFalse() == to ? whenFalse[from] : nothing);
        return edge;
    }

    /** Returns the tested containers that each block may fill: on which it calls a method, or which it hands to one. */
    private BitSet[] touched() {
        BitSet[] touched = new BitSet[body.blocks().size()];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = new BitSet();
            for (int j = body.blocks().get(i).first(); j < body.blocks().get(i).end(); j++) {
                if (body.code().get(j) instanceof Instruction.Call call && !isQuestion(call.name())) {
                    touch(call.target(), touched[i]);
                    for (int argument : call.arguments()) {
                        touch(argument, touched[i]);
                    }
                }
            }
        }
        return touched;
    }

    private static boolean isQuestion(String name) {
        return EMPTY.contains(name) || FILLED.contains(name) || SIZES.contains(name);
    }

    private void touch(int value, BitSet touched) {
        Integer number = value < 0 || isText(value) ? null : tested.get(value);
        if (number != null) {
            touched.set(number);
        }
    }

    private BitSet facts(Instruction.Branch branch, boolean outcome) {
        int value = tested(branch.condition(), outcome);
        if (value < 0) {
            return nothing;
        }
        BitSet facts = new BitSet();
        add(value, facts);
        return facts;
    }

    private void add(int value, BitSet facts) {
        facts.set(numbered(value));
        Instruction code = definitions[value] < 0 ? null : body.code().get(definitions[value]);
        if (code instanceof Instruction.Assign assign) {
            add(assign.value(), facts);
        } else if (code instanceof Instruction.Call call && call.name().startsWith("split")) {
            if (isText(call.target())) {
                facts.set(numbered(call.target()));
            } else if (call.arguments().length > 0 && isText(call.arguments()[0])) {
                facts.set(numbered(call.arguments()[0]));
            }
        }
    }

    private int numbered(int value) {
        return tested.computeIfAbsent(value, none -> tested.size());
    }

    private boolean isText(int value) {
        return value >= 0 && method.valueTypes()[value].erasedName().equals("java.lang.String");
    }

    /** Returns the value that is empty when the condition has this outcome, or -1. */
    private int tested(int condition, boolean outcome) {
        Instruction code = condition < 0 ? null : definition(condition);
        if (code instanceof Instruction.Unary not && not.operator() == Operator.NOT) {
            return tested(not.operand(), !outcome);
        }
        if (code instanceof Instruction.Call call) {
            return call(call, outcome);
        }
        return code instanceof Instruction.Binary binary ? comparison(binary, outcome) : -1;
    }

    private int call(Instruction.Call call, boolean outcome) {
        if (call.name().equals("equals") && call.arguments().length == 1 && outcome) {
            return isEmptyText(call.target())
                    ? call.arguments()[0]
                    : isEmptyText(call.arguments()[0]) ? call.target() : -1;
        }
        if (!(outcome ? EMPTY : FILLED).contains(call.name())) {
            return -1;
        }
        int value = call.arguments().length == 1 ? call.arguments()[0] : call.target();
        return call.arguments().length > 1 || value < 0 || isOptional(method.valueTypes()[value]) ? -1 : value;
    }

    /** That there is no answer says nothing of the question, and a container of one may be filled later. */
    private static boolean isOptional(Type type) {
        return type.erasedName().startsWith("java.util.Optional");
    }

    private int comparison(Instruction.Binary binary, boolean outcome) {
        Operator operator = binary.operator();
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL || (operator == Operator.EQUAL) != outcome) {
            return -1;
        }
        int left = against(binary.left(), binary.right());
        return left >= 0 ? left : against(binary.right(), binary.left());
    }

    private int against(int value, int constant) {
        if (constant < 0 || !(definition(constant) instanceof Instruction.Constant known)) {
            return -1;
        }
        if (known.literal() instanceof Literal.Null) {
            return value;
        }
        boolean isZero = known.literal() instanceof Literal.Whole number && number.value() == 0;
        Instruction size = isZero && value >= 0 ? definition(value) : null;
        if (size instanceof Instruction.Call call && SIZES.contains(call.name()) && call.arguments().length == 0) {
            return call.target();
        }
        return size instanceof Instruction.FieldRead read && read.name().equals("length") ? read.target() : -1;
    }

    private boolean isEmptyText(int value) {
        return value >= 0
                && definition(value) instanceof Instruction.Constant known
                && known.literal() instanceof Literal.Text text
                && text.value().isEmpty();
    }

    private @Nullable Instruction definition(int value) {
        Instruction code = definitions[value] < 0 ? null : body.code().get(definitions[value]);
        return code instanceof Instruction.Assign assign ? definition(assign.value()) : code;
    }
}
