package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operands;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells sinks where data arrives and nothing comes of it. */
final class IdleUses {
    private static final String REGEX = "regex";
    private static final String SESSION = "session";
    private static final String URL = "url";
    private static final Set<String> ADDRESSES = Set.of("java.net.URI", "java.net.URL");

    /** A setter of anything but what a request is sent to or a page leads to. */
    private static final Pattern SETTER = Pattern.compile(
            "set(?!.*(?i:ur[il]|location|endpoint|address|target|redirect|link|href|base|server|host|request)).+");

    /** What a page looks like to whoever sent it. */
    private static final Pattern DISPLAY =
            Pattern.compile("(?i)(.*[._-])?(user|current|session|preferred|selected|ui|display)?[_-]?"
                    + "(locale|lang|language|theme|time_?zone)([_-]?(attribute|attr|key|code|name|param|parameter))?");

    private final Scene scene;

    IdleUses(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether an address is only made to be kept in some object, as a value like others: nothing is asked for by it. */
    boolean isKeptAddress(String kind, Site sink) {
        int made = kind.equals(URL) ? address(sink) : -1;
        Body body = scene.method(sink.method()).body();
        Origins origins = new Origins(body);
        boolean isKept = false;
        for (int i = 0; made >= 0 && i < body.code().size(); i++) {
            Instruction code = body.code().get(i);
            if (i != sink.instruction() && uses(code, origins, made)) {
                if (!isSetter(code)) {
                    return false;
                }
                isKept = true;
            }
        }
        return isKept;
    }

    /** Returns where the address is made that a sink is about, or -1. */
    private int address(Site sink) {
        LinkedMethod method = scene.method(sink.method());
        if (!(method.resolutions()[Math.max(0, sink.instruction())] instanceof Resolution.Method target)
                || !ADDRESSES.contains(target.method().owner())) {
            return -1;
        }
        Instruction code = scene.code(sink);
        if (code instanceof Instruction.Construct made) {
            return method.body().originIndex(made.target());
        }
        return code instanceof Instruction.Call call && call.name().equals("create") ? sink.instruction() : -1;
    }

    private static boolean uses(Instruction code, Origins origins, int made) {
        boolean[] found = {false};
        boolean isCopy = code instanceof Instruction.Assign || code instanceof Instruction.Phi;
        Operands.forEach(code, value -> found[0] |= origins.of(value).contains(made));
        return found[0] && !isCopy;
    }

    private static boolean isSetter(Instruction code) {
        return code instanceof Instruction.Call call
                && call.arguments().length == 1
                && SETTER.matcher(call.name()).matches();
    }

    boolean isNone(String kind, Site sink) {
        if (!(scene.code(sink) instanceof Instruction.Call call)) {
            return false;
        }
        Body body = scene.method(sink.method()).body();
        return switch (kind) {
            case REGEX -> isOnlyTried(call, body);
            case SESSION -> call.arguments().length > 1 && isDisplay(body.origin(call.arguments()[0]));
            default -> false;
        };
    }

    /** A pattern that is compiled to see whether it is one searches nothing. */
    private static boolean isOnlyTried(Instruction.Call call, Body body) {
        return call.name().equals("compile") && !new Origins(body).used().get(call.result());
    }

    private static boolean isDisplay(@Nullable Instruction key) {
        if (key instanceof Instruction.Constant constant && constant.literal() instanceof Literal.Text text) {
            return DISPLAY.matcher(text.value()).matches();
        }
        if (key instanceof Instruction.FieldRead read) {
            return DISPLAY.matcher(read.name()).matches();
        }
        return key instanceof Instruction.NameRead read
                && DISPLAY.matcher(read.name()).matches();
    }
}
