package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a solved body the texts that join a mask with too much of what it masks: {@code "***" + ssn.substring(2)}.
 *
 * <p>The joined text is computed for an invented number in place of what is cut; whatever else is in it counts as empty. One place
 * in a body speaks for all of them.
 */
final class WeakMasks {
    private static final Set<String> CUTS = Set.of("substring", "replaceAll", "replaceFirst");
    private static final List<Integer> LENGTHS = List.of(9, 12, 16);
    private static final Pattern MASKED =
            Pattern.compile("([*]|[#•●█]{2}|[xX]{2})-?[0-9]|[0-9]-?([*]|[#•●█]{2}|[xX]{2})");
    private static final int MAX_DEPTH = 16;

    private final BodySolver solver;
    private final LinkedMethod method;
    private @Nullable Site told;

    WeakMasks(BodySolver solver, LinkedMethod method) {
        this.solver = solver;
        this.method = method;
    }

    /** Tells each weak mask like what reaches a sink. */
    void tell() {
        BitSet inner = parts();
        for (int i = 0; i < solver.code().size(); i++) {
            if (isJoining(i) && !inner.get(solver.code().get(i).result())) {
                for (int cut : cuts(solver.code().get(i).result())) {
                    tellIfWeak(i, cut);
                }
            }
        }
    }

    private boolean isJoining(int instruction) {
        return method.resolutions()[instruction] instanceof Resolution.Concatenation;
    }

    /** Returns the values that are joined to larger texts. */
    private BitSet parts() {
        BitSet parts = new BitSet();
        for (int i = 0; i < solver.code().size(); i++) {
            if (isJoining(i) && solver.code().get(i) instanceof Instruction.Binary joined) {
                parts.set(joined.left());
                parts.set(joined.right());
            }
        }
        return parts;
    }

    /** Returns the values of which pieces are joined. */
    private List<Integer> cuts(int joined) {
        List<Integer> cuts = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(joined));
        for (int i = 0; i < open.size() && i < MAX_DEPTH; i++) {
            Instruction part = solver.definitions().origin(open.get(i));
            if (part instanceof Instruction.Binary more) {
                open.add(more.left());
                open.add(more.right());
            } else if (part instanceof Instruction.Call call && CUTS.contains(call.name()) && call.target() >= 0) {
                cuts.add(call.target());
            }
        }
        return cuts;
    }

    private void tellIfWeak(int instruction, int cut) {
        int joined = solver.code().get(instruction).result();
        for (int length : LENGTHS) {
            Object text = compute(joined, cut, Rehearsals.number(length), 0);
            if (!(text instanceof String rest)
                    || !Rehearsals.isPartial(length, rest)
                    || length == LENGTHS.get(0) && Rehearsals.isHarmless(rest)
                    || !MASKED.matcher(rest).find()) {
                return;
            }
        }
        told = told == null ? new Site(solver.number(), instruction) : told;
        Value data = solver.value(cut);
        for (int i = 0; i < data.size(); i++) {
            Step step = new Step(told, Step.Kind.LEAVES, data.step(i), null);
            solver.use(new Summary.Use(
                    new SinkPoint(told, null),
                    MaskingBodies.WEAK,
                    data.atom(i).plain().asDerived(),
                    step));
        }
    }

    /** Computes a value with a number in place of what is cut; unknown when that cannot be told. */
    private @Nullable Object compute(int value, int cut, String number, int depth) {
        if (isSame(value, cut, 0)) {
            return number;
        }
        Object constant = value < 0 ? null : Folding.constant(solver.value(value));
        Instruction code =
                constant == null && depth < MAX_DEPTH ? solver.definitions().origin(value) : null;
        if (code instanceof Instruction.Binary binary) {
            return joined(
                    binary,
                    compute(binary.left(), cut, number, depth + 1),
                    compute(binary.right(), cut, number, depth + 1));
        }
        if (code instanceof Instruction.Call call) {
            return called(call, cut, number, depth);
        }
        return constant == null ? Rehearsal.Special.UNKNOWN : constant;
    }

    private @Nullable Object joined(Instruction.Binary binary, @Nullable Object left, @Nullable Object right) {
        if (method.valueTypes()[binary.result()].erasedName().equals("java.lang.String")) {
            return shown(left) + shown(right);
        }
        Object result = left == null || right == null ? null : Folding.binary(binary.operator(), left, right);
        return result == null ? Rehearsal.Special.UNKNOWN : result;
    }

    private static String shown(@Nullable Object value) {
        return value == Rehearsal.Special.UNKNOWN ? "" : String.valueOf(value);
    }

    private @Nullable Object called(Instruction.Call call, int cut, String number, int depth) {
        if (!(method.resolutions()[solver.definitions().index(call.result())] instanceof Resolution.Method target)
                || !PureCalls.knows(target.method().owner())) {
            return Rehearsal.Special.UNKNOWN;
        }
        boolean isStatic = Modifiers.has(target.method().modifiers(), Modifiers.STATIC);
        Object receiver = isStatic ? null : compute(call.target(), cut, number, depth + 1);
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int argument : call.arguments()) {
            arguments.add(compute(argument, cut, number, depth + 1));
        }
        if (!isStatic && !(receiver instanceof String) || arguments.contains(Rehearsal.Special.UNKNOWN)) {
            return Rehearsal.Special.UNKNOWN;
        }
        try {
            return PureCalls.perform(target.method(), receiver, arguments);
        } catch (PureCalls.Failed e) {
            return Rehearsal.Special.UNKNOWN;
        }
    }

    /** Tells whether two values are the same local, or read in the same way. */
    private boolean isSame(int value, int other, int depth) {
        Instruction one = solver.definitions().origin(value);
        Instruction two = solver.definitions().origin(other);
        if (value == other || one == null || two == null || depth > MAX_DEPTH) {
            return value == other;
        }
        if (one instanceof Instruction.NameRead read && two instanceof Instruction.NameRead same) {
            return read.name().equals(same.name());
        }
        if (one instanceof Instruction.FieldRead read && two instanceof Instruction.FieldRead same) {
            return read.name().equals(same.name()) && isSame(read.target(), same.target(), depth + 1);
        }
        if (one instanceof Instruction.Call call && two instanceof Instruction.Call same) {
            return call.name().equals(same.name())
                    && call.arguments().length + same.arguments().length == 0
                    && isSame(call.target(), same.target(), depth + 1);
        }
        return one.equals(two);
    }
}
