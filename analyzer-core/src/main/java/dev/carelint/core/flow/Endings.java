package dev.carelint.core.flow;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.model.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the last dot or slash of a text, taken by its position: {@code name.substring(name.lastIndexOf('.') + 1)}. Behind the
 * last dot there is no way up out of a directory; behind the last slash there is no directory.
 */
final class Endings {
    private static final Set<String> SEPARATORS = Set.of(".", "/");

    private Endings() {}

    /** Returns the result of a call, in the form of a file's name when it is such an ending. */
    static Value inForm(BodySolver solver, Value result, Calls.Request call) {
        return call.method().owner().equals("java.lang.String")
                        && call.method().name().equals("substring")
                        && call.arguments().size() == 1
                        && call.site().method() == solver.number()
                        && solver.code().get(call.site().instruction()) instanceof Instruction.Call taking
                        && isBehindLast(solver, taking)
                ? result.encodedAs(Set.of(Form.FILE_NAME))
                : result;
    }

    private static boolean isBehindLast(BodySolver solver, Instruction.Call taking) {
        Body body = solver.body();
        return body.origin(taking.arguments()[0]) instanceof Instruction.Binary sum
                && sum.operator() == Operator.PLUS
                && body.origin(sum.left()) instanceof Instruction.Call sought
                && sought.name().equals("lastIndexOf")
                && sought.arguments().length == 1
                && body.origin(sought.target()) == body.origin(taking.target())
                && isOne(Folding.constant(solver.value(sum.right())))
                && SEPARATORS.contains(text(Folding.constant(solver.value(sought.arguments()[0]))));
    }

    private static boolean isOne(@Nullable Object number) {
        return number instanceof Long one && one == 1;
    }

    private static String text(@Nullable Object constant) {
        return constant instanceof Long code ? Character.toString((char) code.longValue()) : String.valueOf(constant);
    }
}
