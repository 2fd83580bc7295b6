package dev.carelint.core.rule;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import java.util.regex.Pattern;

/** What the names and texts of a method and its class say a call is for. */
final class NamesAround {
    private NamesAround() {}

    /** Tells whether a name or text in the method contains what the pattern asks for. */
    static boolean contain(LinkedMethod method, Pattern wanted) {
        return contains(method.type().simpleName(), wanted)
                || contains(method.declaration().name(), wanted)
                || method.declaration().parameters().stream().anyMatch(parameter -> contains(parameter.name(), wanted))
                || method.body().locals().stream().anyMatch(local -> contains(local.name(), wanted))
                || method.body().code().stream().anyMatch(code -> contains(said(code), wanted));
    }

    private static boolean contains(String name, Pattern wanted) {
        return wanted.matcher(name).find();
    }

    private static String said(Instruction code) {
        if (code instanceof Instruction.Call call) {
            return call.name();
        }
        if (code instanceof Instruction.NameRead read) {
            return read.name();
        }
        if (code instanceof Instruction.FieldRead read) {
            return read.name();
        }
        if (code instanceof Instruction.NameWrite write) {
            return write.name();
        }
        if (code instanceof Instruction.FieldWrite write) {
            return write.name();
        }
        return code instanceof Instruction.Constant constant && constant.literal() instanceof Literal.Text text
                ? text.value()
                : "";
    }
}
