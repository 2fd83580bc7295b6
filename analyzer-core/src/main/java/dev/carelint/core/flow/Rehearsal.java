package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a small body on an invented text, to see what it does with it: loops over characters are hard to reason about and easy to try.
 *
 * <p>Anything beyond text, characters and numbers is {@link Special#UNKNOWN}, and nothing of the invented text is ever in that: a call
 * that might put it there, a write to a field, a branch on what is not known end the trial without an outcome.
 */
final class Rehearsal {
    private static final int MAX_STEPS = 3_000;
    private static final int MAX_DEPTH = 3;
    private static final int MAX_ARRAY = 4_096;

    /** What is no value of the program. */
    enum Special {
        UNKNOWN
    }

    /** What a body knows beyond its code. */
    interface Surroundings {
        /** Returns the constant that a value always is, or null. */
        @Nullable
        Object constant(int value);

        /** Returns the one body that a call in some body runs, or null. */
        @Nullable
        LinkedMethod callee(LinkedMethod caller, int instruction);
    }

    /**
     * How a trial ended.
     *
     * @param returned what was returned; null also when it failed
     * @param exit the instruction that returned it, -1 when it failed
     * @param edges which way control went, see {@link #edge}
     */
    record Outcome(@Nullable Object returned, int exit, Set<Long> edges) {}

    /** The trial cannot go on. */
    private static final class GivenUp extends Exception {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    private final LinkedMethod method;
    private final Surroundings surroundings;
    private final List<@Nullable Object> arguments;
    private final int depth;
    /** Steps made so far, together with whoever calls this body. */
    private final int[] steps;

    private final @Nullable Object[] values;
    private final Set<Long> edges = new HashSet<>();
    /** How many elements a loop has taken, by the block that asks for more. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private int element;

    private Rehearsal(
            LinkedMethod method, Surroundings surroundings, List<@Nullable Object> arguments, int depth, int[] steps) {
        this.method = method;
        this.surroundings = surroundings;
        this.arguments = arguments;
        this.depth = depth;
        this.steps = steps;
        this.values = new @Nullable Object[method.body().values()];
    }

    /** Returns how a body ends for these arguments, or null when that cannot be told. */
    static @Nullable Outcome run(LinkedMethod method, Surroundings surroundings, List<@Nullable Object> arguments) {
        try {
            return new Rehearsal(method, surroundings, arguments, 0, new int[1]).run();
        } catch (GivenUp e) {
            return null;
        }
    }

    static long edge(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private Outcome run() throws GivenUp {
        int from = -1;
        int block = 0;
        try {
            while (true) {
                Block present = method.body().blocks().get(block);
                enter(present, from);
                Instruction last = perform(present);
                if (last instanceof Instruction.Return result) {
                    return new Outcome(value(result.value()), present.end() - 1, edges);
                }
                if (last instanceof Instruction.Throw) {
                    return failed(present);
                }
                int next = next(last, block, from);
                edges.add(edge(block, next));
                from = block;
                block = next;
            }
        } catch (PureCalls.Failed e) {
            return failed(method.body().blocks().get(block));
        }
    }

    private Outcome failed(Block block) throws GivenUp {
        if (block.handlers().length > 0) {
            throw new GivenUp();
        }
        return new Outcome(null, -1, edges);
    }

    private void enter(Block block, int from) throws GivenUp {
        int way = 0;
        while (way < block.predecessors().length && block.predecessors()[way] != from) {
            way++;
        }
        Map<Integer, @Nullable Object> joined = new HashMap<>();
        for (int i = block.first(); i < block.end(); i++) {
            if (method.body().code().get(i) instanceof Instruction.Phi phi) {
                if (way >= phi.operands().length) {
                    throw new GivenUp();
                }
                joined.put(phi.result(), value(phi.operands()[way]));
            }
        }
        joined.forEach((result, value) -> values[result] = value);
    }

    private Instruction perform(Block block) throws GivenUp, PureCalls.Failed {
        for (int i = block.first(); i < block.end(); i++) {
            if (++steps[0] > MAX_STEPS) {
                throw new GivenUp();
            }
            Instruction code = method.body().code().get(i);
            if (code.result() >= 0 && !(code instanceof Instruction.Phi)) {
                values[code.result()] = fitted(code.result(), evaluate(code, i));
            } else {
                affect(code, i);
            }
        }
        return method.body().code().get(block.end() - 1);
    }

    private int next(Instruction last, int block, int from) throws GivenUp {
        if (last instanceof Instruction.Jump jump) {
            return jump.block();
        }
        if (!(last instanceof Instruction.Branch branch)) {
            throw new GivenUp();
        }
        if (branch.condition() < 0) {
            return hasMore(branch, block, from) ? branch.whenTrue() : branch.whenFalse();
        }
        if (!(value(branch.condition()) instanceof Boolean truth)) {
            throw new GivenUp();
        }
        return truth ? branch.whenTrue() : branch.whenFalse();
    }

    /** The head of a loop over elements: the block that it leads to begins by taking one. */
    private boolean hasMore(Instruction.Branch branch, int block, int from) throws GivenUp {
        Block body = method.body().blocks().get(branch.whenTrue());
        for (int i = body.first(); i < body.end(); i++) {
            if (method.body().code().get(i) instanceof Instruction.Element next) {
                if (!(value(next.iterated()) instanceof char[] letters)) {
                    throw new GivenUp();
                }
                element = from < block ? 0 : taken.getOrDefault(block, 0);
                taken.put(block, element + 1);
                return element < letters.length;
            }
        }
        throw new GivenUp();
    }

    private @Nullable Object value(int number) {
        return number < 0 ? Special.UNKNOWN : values[number];
    }

    private @Nullable Object known(int value) {
        Object constant = surroundings.constant(value);
        return constant == null ? Special.UNKNOWN : constant;
    }

    /** Whole numbers and letters turn into each other where the type says so. */
    private @Nullable Object fitted(int result, @Nullable Object value) {
        String type = method.valueTypes()[result].erasedName();
        if (type.equals("char") && value instanceof Long number) {
            return (char) number.longValue();
        }
        return (type.equals("int") || type.equals("long")) && value instanceof Character letter
                ? Long.valueOf(letter)
                : value;
    }

    private @Nullable Object evaluate(Instruction code, int index) throws GivenUp, PureCalls.Failed {
        if (code instanceof Instruction.Constant constant) {
            return literal(constant.literal());
        }
        if (code instanceof Instruction.Parameter parameter) {
            return parameter.index() < arguments.size() && arguments.get(parameter.index()) != Special.UNKNOWN
                    ? arguments.get(parameter.index())
                    : known(parameter.result());
        }
        if (code instanceof Instruction.Assign assign) {
            return value(assign.value());
        }
        if (code instanceof Instruction.Cast cast) {
            return value(cast.value());
        }
        if (code instanceof Instruction.Binary binary) {
            return binary(binary, index);
        }
        if (code instanceof Instruction.Unary unary) {
            Object operand = value(unary.operand());
            Object result = operand == null ? null : Folding.unary(unary.operator(), operand);
            return result == null ? Special.UNKNOWN : result;
        }
        if (code instanceof Instruction.Call call) {
            return call(call, index);
        }
        return code instanceof Instruction.NewArray array ? newArray(array) : read(code, index);
    }

    private static @Nullable Object literal(Literal literal) {
        if (literal instanceof Literal.Null) {
            return null;
        }
        Object constant = Folding.known(literal).value();
        return constant instanceof Atom.Known.Special ? Special.UNKNOWN : constant;
    }

    private @Nullable Object binary(Instruction.Binary binary, int index) throws GivenUp {
        Object left = value(binary.left());
        Object right = value(binary.right());
        if (method.resolutions()[index] instanceof Resolution.Concatenation) {
            return shown(left) + shown(right);
        }
        if (left == null || right == null) {
            boolean isEqual = left == right;
            return left == Special.UNKNOWN || right == Special.UNKNOWN
                    ? Special.UNKNOWN
                    : switch (binary.operator()) {
                        case EQUAL -> isEqual;
                        case NOT_EQUAL -> !isEqual;
                        default -> Special.UNKNOWN;
                    };
        }
        Object result = Folding.binary(binary.operator(), left, right);
        if (result != null) {
            return result;
        }
        boolean isSame = binary.operator() == Operator.EQUAL && left == right && left != Special.UNKNOWN;
        if (isSame) {
            return true;
        }
        return Special.UNKNOWN;
    }

    private static String shown(@Nullable Object value) throws GivenUp {
        if (value instanceof char[]) {
            throw new GivenUp();
        }
        return value == Special.UNKNOWN ? "" : String.valueOf(value);
    }

    private @Nullable Object newArray(Instruction.NewArray array) throws GivenUp {
        boolean isOfLetters = method.valueTypes()[array.result()].erasedName().equals("char[]");
        if (!isOfLetters
                || array.dimensions().length != 1
                || !(value(array.dimensions()[0]) instanceof Long size)
                || size < 0
                || size > MAX_ARRAY) {
            throw new GivenUp();
        }
        return new char[size.intValue()];
    }

    private @Nullable Object read(Instruction code, int index) throws GivenUp, PureCalls.Failed {
        if (code instanceof Instruction.FieldRead field
                && method.resolutions()[index] instanceof Resolution.ArrayLength
                && value(field.target()) instanceof char[] letters) {
            return (long) letters.length;
        }
        if (code instanceof Instruction.ArrayRead array && value(array.array()) instanceof char[] letters) {
            return letters[position(letters, value(array.index()))];
        }
        if (code instanceof Instruction.Element next && value(next.iterated()) instanceof char[] letters) {
            return letters[position(letters, (long) element)];
        }
        Object constant = surroundings.constant(code.result());
        if (constant != null) {
            return constant;
        }
        return method.resolutions()[index] instanceof Resolution.Field field
                        && field.field().constant() != null
                        && Modifiers.has(field.field().modifiers(), Modifiers.FINAL)
                ? literal(field.field().constant())
                : Special.UNKNOWN;
    }

    private static int position(char[] letters, @Nullable Object index) throws GivenUp, PureCalls.Failed {
        if (!(index instanceof Long number)) {
            throw new GivenUp();
        }
        if (number < 0 || number >= letters.length) {
            throw new PureCalls.Failed();
        }
        return number.intValue();
    }

    /** Performs an instruction without a result. */
    private void affect(Instruction code, int index) throws GivenUp, PureCalls.Failed {
        if (code instanceof Instruction.ArrayWrite write) {
            Object letter = value(write.value());
            if (!(value(write.array()) instanceof char[] letters)) {
                throw new GivenUp();
            }
            letters[position(letters, value(write.index()))] = letter instanceof Character written
                    ? written
                    : letter instanceof Long number ? (char) number.longValue() : '?';
        } else if (code instanceof Instruction.Construct construct) {
            construct(construct, index);
        } else if (code instanceof Instruction.FieldWrite || code instanceof Instruction.NameWrite) {
            throw new GivenUp();
        }
    }

    private void construct(Instruction.Construct construct, int index) throws GivenUp, PureCalls.Failed {
        if (method.resolutions()[index] instanceof Resolution.Method made
                && PureCalls.knows(made.method().owner())) {
            List<@Nullable Object> given = given(construct.arguments());
            if (given.contains(Special.UNKNOWN)) {
                throw new GivenUp();
            }
            values[construct.target()] = PureCalls.perform(made.method(), null, given);
        } else {
            values[construct.target()] = Special.UNKNOWN;
        }
    }

    private List<@Nullable Object> given(int[] numbers) {
        List<@Nullable Object> given = new ArrayList<>();
        for (int number : numbers) {
            given.add(value(number));
        }
        return given;
    }

    private @Nullable Object call(Instruction.Call call, int index) throws GivenUp, PureCalls.Failed {
        Object constant = surroundings.constant(call.result());
        if (constant != null) {
            return constant;
        }
        List<@Nullable Object> given = given(call.arguments());
        if (!(method.resolutions()[index] instanceof Resolution.Method target)) {
            return untouched(call, given);
        }
        MethodSymbol called = target.method();
        boolean isStatic = Modifiers.has(called.modifiers(), Modifiers.STATIC);
        Object receiver = isStatic ? null : value(call.target());
        LinkedMethod callee = surroundings.callee(method, index);
        if (callee != null && depth < MAX_DEPTH) {
            return new Rehearsal(callee, new Inner(surroundings), given, depth + 1, steps).result();
        }
        if (!isStatic && receiver == null) {
            throw new PureCalls.Failed();
        }
        if (receiver == Special.UNKNOWN || given.contains(Special.UNKNOWN) || !PureCalls.knows(called.owner())) {
            return untouched(call, given);
        }
        Object result = PureCalls.perform(called, receiver, given);
        return result == Special.UNKNOWN ? untouched(call, given) : result;
    }

    private @Nullable Object result() throws GivenUp, PureCalls.Failed {
        Outcome outcome = run();
        if (outcome.exit() < 0) {
            throw new PureCalls.Failed();
        }
        return outcome.returned();
    }

    /** What an unknown call yields has nothing of the text in it only when it was given none. */
    private @Nullable Object untouched(Instruction.Call call, List<@Nullable Object> given) throws GivenUp {
        boolean isGivenText = isText(value(call.target()));
        for (int i = 0; i < given.size(); i++) {
            isGivenText |= isText(given.get(i)) && surroundings.constant(call.arguments()[i]) == null;
        }
        if (isGivenText) {
            throw new GivenUp();
        }
        return Special.UNKNOWN;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence
                || value instanceof char[]
                || value instanceof Character
                || value instanceof java.util.regex.Matcher;
    }

    /** What is constant in a called body its code alone tells. */
    private record Inner(Surroundings outer) implements Surroundings {
        @Override
        public @Nullable Object constant(int value) {
            return null;
        }

        @Override
        public @Nullable LinkedMethod callee(LinkedMethod caller, int instruction) {
            return outer.callee(caller, instruction);
        }
    }
}
