package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What text methods answer of a text whose constant beginning is known, whatever follows: {@code ("Name: " + name).substring(0, 4)}.
 *
 * <p>Only what this very body joins counts, seen through its local variables.
 */
final class Beginnings {
    /** Parts of a joined text that are looked at. */
    private static final int MAX_PARTS = 16;

    private final BodySolver solver;

    Beginnings(BodySolver solver) {
        this.solver = solver;
    }

    /**
     * How a text begins.
     *
     * @param isWhole whether nothing follows
     */
    private record Beginning(String text, boolean isWhole) {
        static final Beginning UNKNOWN = new Beginning("", false);
    }

    /** Returns the constant result of a method of a text, or null when its known beginning does not decide it. */
    @Nullable
    Value fold(Calls.Request call) {
        boolean isWritten = call.method().owner().equals("java.lang.String")
                && call.site().method() == solver.number()
                && call.site().instruction() < solver.code().size();
        if (!isWritten
                || !(solver.code().get(call.site().instruction()) instanceof Instruction.Call written)
                || written.target() < 0) {
            return null;
        }
        String text = of(written.target(), 0).text();
        Object first = call.arguments().isEmpty()
                ? null
                : Folding.constant(call.arguments().get(0));
        Object second = call.arguments().size() != 2
                ? null
                : Folding.constant(call.arguments().get(1));
        Object result = text.isEmpty()
                ? null
                : result(text, call.method().name(), call.arguments().size(), first, second);
        return result == null ? null : Value.of(new Atom.Known(result), null);
    }

    private static @Nullable Object result(
            String text, String method, int arguments, @Nullable Object first, @Nullable Object second) {
        if (arguments == 0) {
            return method.equals("isEmpty") || method.equals("isBlank") && !text.isBlank() ? false : null;
        }
        if (arguments == 2) {
            boolean isWithin = first instanceof Long from
                    && second instanceof Long to
                    && 0 <= from
                    && from <= to
                    && to <= text.length();
            boolean isPart = method.equals("substring") || method.equals("subSequence");
            return isPart && isWithin && first instanceof Long from && second instanceof Long to
                    ? text.substring(from.intValue(), to.intValue())
                    : null;
        }
        return switch (method) {
            case "charAt" ->
                first instanceof Long at && at >= 0 && at < text.length() ? text.charAt(at.intValue()) : null;
            case "indexOf" -> position(text, first);
            case "startsWith" -> first instanceof String start ? begins(text, start) : null;
            default -> null;
        };
    }

    private static @Nullable Object position(String text, @Nullable Object wanted) {
        boolean isText = wanted instanceof String || wanted instanceof Character;
        int at = isText ? text.indexOf(String.valueOf(wanted)) : -1;
        return at < 0 ? null : Long.valueOf(at);
    }

    private static @Nullable Boolean begins(String text, String start) {
        return text.startsWith(start) ? Boolean.TRUE : start.startsWith(text) ? null : Boolean.FALSE;
    }

    private Beginning of(int value, int depth) {
        if (Folding.constant(solver.value(value)) instanceof String whole) {
            return new Beginning(whole, true);
        }
        Instruction code = depth > MAX_PARTS ? null : solver.definitions().origin(value);
        if (code instanceof Instruction.Binary joined && joined.operator() == Operator.PLUS) {
            return joined(joined.left(), joined.right(), depth);
        }
        if (code instanceof Instruction.Call call && call.name().equals("concat") && call.arguments().length == 1) {
            return joined(call.target(), call.arguments()[0], depth);
        }
        return code instanceof Instruction.Call call && Formats.makesText(call.name())
                ? new Beginning(formatted(call), false)
                : Beginning.UNKNOWN;
    }

    private Beginning joined(int left, int right, int depth) {
        Beginning first = of(left, depth + 1);
        if (!first.isWhole()) {
            return first;
        }
        Beginning rest = of(right, depth + 1);
        return new Beginning(first.text() + rest.text(), rest.isWhole());
    }

    private String formatted(Instruction.Call call) {
        int format = call.name().equals("formatted")
                ? call.target()
                : call.arguments().length > 0 ? call.arguments()[0] : -1;
        return format >= 0 && Folding.constant(solver.value(format)) instanceof String text
                ? Formats.beginning(text)
                : "";
    }
}
