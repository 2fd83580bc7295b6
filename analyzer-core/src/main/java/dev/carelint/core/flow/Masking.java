package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Operator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes by what they do the text operations that leave at most a harmless rest of an identifier: its first character, or its
 * last four.
 *
 * <p>A replacement by pattern is tried on probes of nine digits, the length of a social security number, and of nine letters: it masks
 * when no more than the last four survive of each; when letters survive, it masks digits only.
 */
final class Masking {
    private static final long MAX_REST = 4;
    private static final String PROBE = "123456789";
    private static final String LETTERS = "abcdefghi";
    private static final List<String> NUMBERS = List.of(PROBE, "123-45-6789");

    /** Behind a mask for five digits or more stands what is left of a number. */
    private static final Pattern MASK = Pattern.compile(".*[*#xX•]{3}[- ]?[*#xX•]{2,3}[- ]?", Pattern.DOTALL);

    private static final long MIN_HIDDEN = 5;
    private static final long MAX_HIDDEN = 16;

    private static final Set<String> BUFFERS =
            Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.AbstractStringBuilder");

    private Masking() {}

    /** Tells whether a value is what a text has behind its first five characters or more. */
    static boolean isRest(BodySolver solver, int value) {
        return solver.definition(value) instanceof Instruction.Call call
                && call.name().equals("substring")
                && call.arguments().length == 1
                && Folding.constant(solver.value(call.arguments()[0])) instanceof Long from
                && from >= MIN_HIDDEN
                && from <= MAX_HIDDEN;
    }

    /** Tells whether a text ends in a mask as long as a social security number's. */
    static boolean isMask(String beginning) {
        return MASK.matcher(beginning).matches();
    }

    /** Tells whether a call of a text method masks its receiver or argument. */
    static boolean masks(BodySolver solver, Calls.Request call) {
        String owner = call.method().owner();
        if (owner.equals("java.lang.String")) {
            return switch (call.method().name()) {
                case "substring" -> keepsLittle(solver, call);
                case "replaceAll" -> replacesAll(call, PROBE) && replacesAll(call, LETTERS);
                default -> false;
            };
        }
        return owner.endsWith(".StringUtils")
                && call.method().name().equals("right")
                && isAtMost(lastArgument(call), MAX_REST);
    }

    /** Tells whether a call leaves nothing in a text buffer. */
    static boolean empties(BodySolver solver, Calls.Request call) {
        List<Value> arguments = call.arguments();
        if (!BUFFERS.contains(call.method().owner())
                || arguments.isEmpty()
                || !isAtMost(Folding.constant(arguments.get(0)), 0)) {
            return false;
        }
        return call.method().name().equals("setLength")
                || call.method().name().equals("delete")
                        && arguments.size() == 2
                        && call.site().method() == solver.number()
                        && call.site().instruction() < solver.code().size()
                        && solver.code().get(call.site().instruction()) instanceof Instruction.Call code
                        && isLength(solver, code.arguments()[1], 1);
    }

    private static boolean keepsLittle(BodySolver solver, Calls.Request call) {
        List<Value> arguments = call.arguments();
        if (arguments.size() == 2) {
            return isAtMost(Folding.constant(arguments.get(0)), 0) && isAtMost(Folding.constant(arguments.get(1)), 1);
        }
        int instruction = call.site().instruction();
        if (call.site().method() != solver.number()
                || instruction >= solver.code().size()) {
            return false;
        }
        return solver.code().get(instruction) instanceof Instruction.Call code
                && code.arguments().length == 1
                && isNearEnd(solver, code.arguments()[0], 4);
    }

    /** Tells whether a value is the length of a text less four or fewer, maybe not below zero. */
    private static boolean isNearEnd(BodySolver solver, int value, int depth) {
        @Nullable Instruction definition = solver.definition(value);
        if (depth == 0 || definition == null) {
            return false;
        }
        if (definition instanceof Instruction.Assign assign) {
            return isNearEnd(solver, assign.value(), depth - 1);
        }
        if (definition instanceof Instruction.Call call && call.name().equals("max") && call.arguments().length == 2) {
            return isNearEnd(solver, call.arguments()[0], depth - 1)
                    || isNearEnd(solver, call.arguments()[1], depth - 1);
        }
        return definition instanceof Instruction.Binary binary
                && binary.operator() == Operator.MINUS
                && isAtMost(Folding.constant(solver.value(binary.right())), MAX_REST)
                && isLength(solver, binary.left(), depth);
    }

    private static boolean isLength(BodySolver solver, int value, int depth) {
        @Nullable Instruction definition = solver.definition(value);
        if (definition instanceof Instruction.Assign assign && depth > 0) {
            return isLength(solver, assign.value(), depth - 1);
        }
        return definition instanceof Instruction.Call call && call.name().equals("length");
    }

    private static boolean isAtMost(@Nullable Object constant, long bound) {
        return constant instanceof Long number && number >= 0 && number <= bound;
    }

    private static @Nullable Object lastArgument(Calls.Request call) {
        return call.arguments().isEmpty()
                ? null
                : Folding.constant(call.arguments().get(call.arguments().size() - 1));
    }

    /** Tells whether a call masks the digits of its receiver. */
    static boolean masksDigits(Calls.Request call) {
        return call.method().owner().equals("java.lang.String")
                && call.method().name().equals("replaceAll")
                && NUMBERS.stream().anyMatch(number -> replacesAll(call, number));
    }

    private static boolean replacesAll(Calls.Request call, String probe) {
        if (call.arguments().size() != 2
                || !(Folding.constant(call.arguments().get(0)) instanceof String regex)
                || !(Folding.constant(call.arguments().get(1)) instanceof String replacement)) {
            return false;
        }
        try {
            String rest = Pattern.compile(regex).matcher(probe).replaceAll(replacement);
            return survivors(probe, rest) <= MAX_REST;
        } catch (IndexOutOfBoundsException | IllegalArgumentException notAPattern) {
            return false;
        }
    }

    private static long survivors(String probe, String rest) {
        return rest.chars()
                .filter(letter -> Character.isLetterOrDigit(letter) && probe.indexOf(letter) >= 0)
                .count();
    }
}
