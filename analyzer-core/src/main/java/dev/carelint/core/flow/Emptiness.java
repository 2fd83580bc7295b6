package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a body are known to be null or empty in which block, by the conditions on every way there: what
 * {@code if (name.isBlank()) throw new X("not a name: " + name)} shows holds nothing.
 *
 * <p>Only conditions that stand in the body count. A text is empty as well where what it was split into is.
 */
final class Emptiness {
    private static final Set<String> EMPTY = Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNull", "isNullOrBlank");
    private static final Set<String> FILLED =
            Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull", "isNotNull");
    private static final Set<String> SIZES = Set.of("size", "length");

    /** Blocks times values; larger bodies are generated tables. */
    private static final long MOST = 1L << 26;

    private final LinkedMethod method;
    private final Body body;
    private final @Nullable Instruction[] definitions;
    /** By block; null where no block has any. */
    private final BitSet @Nullable [] empty;

    Emptiness(LinkedMethod method, @Nullable Instruction[] definitions) {
        this.method = method;
        this.body = method.body();
        this.definitions = definitions;
        boolean isHuge = (long) body.blocks().size() * body.values() > MOST;
        this.empty = !isHuge && hasTests() ? solve() : null;
    }

    /** Tells whether a value has no content in a block. */
    boolean isEmpty(int value, int block) {
        return empty != null && empty[block].get(value);
    }

    private boolean hasTests() {
        for (Block block : body.blocks()) {
            if (body.code().get(block.end() - 1) instanceof Instruction.Branch branch
                    && (!facts(branch, true).isEmpty() || !facts(branch, false).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private BitSet[] solve() {
        int blocks = body.blocks().size();
        BitSet[] known = new BitSet[blocks];
        for (int i = 0; i < blocks; i++) {
            known[i] = new BitSet();
            known[i].set(0, i == 0 || body.blocks().get(i).predecessors().length == 0 ? 0 : body.values());
        }
        Deque<Integer> todo = new ArrayDeque<>();
        for (int i = 0; i < blocks; i++) {
            todo.add(i);
        }
        while (!todo.isEmpty()) {
            int index = todo.poll();
            BitSet now = entering(index, known);
            if (!now.equals(known[index])) {
                known[index] = now;
                for (int i = 0; i < blocks; i++) {
                    if (comesFrom(i, index)) {
                        todo.add(i);
                    }
                }
            }
        }
        return known;
    }

    private boolean comesFrom(int block, int predecessor) {
        for (int candidate : body.blocks().get(block).predecessors()) {
            if (candidate == predecessor) {
                return true;
            }
        }
        return false;
    }

    /** What holds at the end of every block before; each step can only take away, so this ends. */
    private BitSet entering(int index, BitSet[] known) {
        BitSet common = (BitSet) known[index].clone();
        for (int predecessor : body.blocks().get(index).predecessors()) {
            BitSet edge = (BitSet) known[predecessor].clone();
            Instruction last = body.code().get(body.blocks().get(predecessor).end() - 1);
            if (last instanceof Instruction.Branch branch && branch.whenTrue() != branch.whenFalse()) {
                if (branch.whenTrue() == index) {
                    edge.or(facts(branch, true));
                } else if (branch.whenFalse() == index) {
                    edge.or(facts(branch, false));
                }
            }
            common.and(edge);
        }
        return common;
    }

    private BitSet facts(Instruction.Branch branch, boolean outcome) {
        BitSet facts = new BitSet();
        int value = tested(branch.condition(), outcome);
        if (value >= 0) {
            add(value, facts);
        }
        return facts;
    }

    private void add(int value, BitSet facts) {
        facts.set(value);
        Instruction code = definitions[value];
        if (code instanceof Instruction.Assign assign) {
            add(assign.value(), facts);
        } else if (code instanceof Instruction.Call call && call.name().startsWith("split")) {
            if (isText(call.target())) {
                facts.set(call.target());
            } else if (call.arguments().length > 0 && isText(call.arguments()[0])) {
                facts.set(call.arguments()[0]);
            }
        }
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
        Instruction code = definitions[value];
        return code instanceof Instruction.Assign assign ? definition(assign.value()) : code;
    }
}
