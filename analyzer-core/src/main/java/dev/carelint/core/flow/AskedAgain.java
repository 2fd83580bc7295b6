package dev.carelint.core.flow;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Other values of a body that are what a value is: the same getter asked on the same object, the same field read, in the same body.
 *
 * <p>Unsound: a field may be changed, and a getter answer something else, between two questions; only writes in the same body are seen.
 */
final class AskedAgain {
    private static final Pattern GETTER = Pattern.compile("(get|is)[A-Z].*|name|path|value|toString");

    private final LinkedMethod method;
    private final Definitions definitions;

    AskedAgain(LinkedMethod method, Definitions definitions) {
        this.method = method;
        this.definitions = definitions;
    }

    /** Returns the other values, none when a value is neither what a getter answers nor a field. */
    List<Integer> of(int value) {
        int at = definitions.originIndex(value);
        return at < 0
                ? List.of()
                : IntStream.range(0, method.body().code().size())
                        .filter(other -> other != at && isSame(at, other))
                        .map(other -> method.body().code().get(other).result())
                        .boxed()
                        .toList();
    }

    private boolean isSame(int one, int other) {
        Instruction code = method.body().code().get(one);
        if (code instanceof Instruction.Call call) {
            return method.body().code().get(other) instanceof Instruction.Call again
                    && call.arguments().length == 0
                    && again.arguments().length == 0
                    && call.name().equals(again.name())
                    && GETTER.matcher(call.name()).matches()
                    && isSameValue(call.target(), again.target());
        }
        FieldSymbol field = read(one);
        return field != null
                && field.equals(read(other))
                && isSameValue(target(one), target(other))
                && !isWritten(field);
    }

    /** Calls on this have no target. */
    private boolean isSameValue(int one, int other) {
        int origin = definitions.originIndex(one);
        return origin >= 0 && origin == definitions.originIndex(other) || isThis(one) && isThis(other);
    }

    private boolean isThis(int value) {
        return value < 0 || definitions.origin(value) instanceof Instruction.This;
    }

    private int target(int instruction) {
        return method.body().code().get(instruction) instanceof Instruction.FieldRead read ? read.target() : -1;
    }

    private @Nullable FieldSymbol read(int instruction) {
        Instruction code = method.body().code().get(instruction);
        boolean isRead = code instanceof Instruction.NameRead || code instanceof Instruction.FieldRead;
        return isRead && method.resolutions()[instruction] instanceof Resolution.Field field ? field.field() : null;
    }

    private boolean isWritten(FieldSymbol field) {
        return IntStream.range(0, method.body().code().size())
                .anyMatch(i -> method.body().code().get(i).written() >= 0
                        && method.resolutions()[i] instanceof Resolution.Field written
                        && written.field().equals(field));
    }
}
