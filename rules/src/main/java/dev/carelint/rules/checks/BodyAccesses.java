package dev.carelint.rules.checks;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which identifying properties one body overwrites, and which it carries over as they are. */
final class BodyAccesses {
    private static final Pattern EMPTYING = Pattern.compile("(clear|remove|retain|delete).*");
    private static final Pattern CHANGING = Pattern.compile("(set|replace|forEach|iterator).*");
    private static final Pattern FILLING = Pattern.compile("(set|with|add|put|append|of|entry|copyOf).*");
    private static final Pattern FAILURE = Pattern.compile(".*(Exception|Error)");
    private static final Pattern YEAR = Pattern.compile("[yu]+");
    private static final int MAX_DEPTH = 8;
    /** A ZIP code may keep so many digits. */
    private static final long AREA = 3;

    private final LinkedMethod method;
    private final HeldKeys keys;
    private final Definitions definitions;
    private final List<Instruction> code;

    BodyAccesses(LinkedMethod method, HeldKeys keys) {
        this.method = method;
        this.keys = keys;
        this.definitions = method.body().definitions();
        this.code = method.body().code();
    }

    /** Returns the properties that get another value than they had. */
    Set<Identifiers.Key> written() {
        Set<Identifiers.Key> written = new HashSet<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).written() >= 0 && method.resolutions()[i] instanceof Resolution.Field field) {
                Set<Identifiers.Key> found =
                        keys.find(field.field().owner(), field.field().name());
                addChanged(found, code.get(i).written(), written);
            } else if (code.get(i) instanceof Instruction.Call call) {
                addWritten(call, i, written);
            }
        }
        return written;
    }

    private void addWritten(Instruction.Call call, int index, Set<Identifiers.Key> written) {
        if (EMPTYING.matcher(call.name()).matches()) {
            written.addAll(readAt(iterated(call.target())));
        } else if (CHANGING.matcher(call.name()).matches()) {
            written.addAll(keys.innermost(readAt(iterated(call.target()))));
        }
        boolean clears = call.name().startsWith("clear") && call.arguments().length == 0;
        if (call.arguments().length != 1 && !clears) {
            return;
        }
        for (String property : HeldKeys.writtenBy(call.name())) {
            Set<Identifiers.Key> found = keys.find(owner(index), property);
            if (clears) {
                written.addAll(found);
            } else {
                addChanged(found, call.arguments()[0], written);
            }
        }
    }

    private void addChanged(Set<Identifiers.Key> found, int value, Set<Identifiers.Key> written) {
        Set<Identifiers.Key> raw = found.isEmpty() ? Set.of() : raw(value, 0);
        found.stream().filter(key -> !raw.contains(key)).forEach(written::add);
    }

    /** An element of a collection speaks for all of it. */
    private int iterated(int value) {
        return definitions.origin(value) instanceof Instruction.Element element ? element.iterated() : value;
    }

    /** Returns the properties whose values are put into other objects as they are. */
    Set<Identifiers.Key> carried() {
        Set<Identifiers.Key> carried = new HashSet<>();
        for (int i = 0; i < code.size(); i++) {
            Instruction one = code.get(i);
            if (one instanceof Instruction.FieldWrite write) {
                carried.addAll(raw(write.value(), 0));
            } else if (one instanceof Instruction.Construct made && made.kind() == Instruction.Construct.Kind.NEW) {
                if (!FAILURE.matcher(owner(i)).matches()) {
                    addRaw(made.arguments(), carried);
                }
            } else if (one instanceof Instruction.Call call && isFilling(call, i)) {
                addRaw(call.arguments(), carried);
            }
        }
        return carried;
    }

    private boolean isFilling(Instruction.Call call, int index) {
        String owner = owner(index);
        return !owner.startsWith("java.time.")
                && (FILLING.matcher(call.name()).matches()
                        || owner.contains("Builder")
                        || call.arguments().length == 1
                                && !keys.find("", call.name()).isEmpty());
    }

    /** Returns the properties whose values the body answers with. */
    Set<Identifiers.Key> returned() {
        Set<Identifiers.Key> returned = new HashSet<>();
        for (Instruction one : code) {
            if (one instanceof Instruction.Return answer && answer.value() >= 0) {
                returned.addAll(raw(answer.value(), 0));
            }
        }
        return returned;
    }

    private void addRaw(int[] values, Set<Identifiers.Key> found) {
        for (int value : values) {
            found.addAll(raw(value, 0));
        }
    }

    /** Returns the properties that a value shows as they are. */
    private Set<Identifiers.Key> raw(int value, int depth) {
        int index = definitions.originIndex(value);
        if (index < 0 || depth > MAX_DEPTH) {
            return Set.of();
        }
        Set<Identifiers.Key> read = readAt(value);
        if (!read.isEmpty()) {
            return read;
        }
        Instruction one = code.get(index);
        if (one instanceof Instruction.Cast cast) {
            return raw(cast.value(), depth + 1);
        }
        if (one instanceof Instruction.Phi phi) {
            return rawOf(phi.operands(), depth);
        }
        if (one instanceof Instruction.Binary binary) {
            return rawOf(new int[] {binary.left(), binary.right()}, depth);
        }
        if (one instanceof Instruction.Allocate && owner(index).startsWith("java.util.")) {
            int construct = method.body().constructIndex(index);
            return construct >= 0 && code.get(construct) instanceof Instruction.Construct made
                    ? rawOf(made.arguments(), depth)
                    : Set.of();
        }
        return one instanceof Instruction.Call call ? rawOf(call, index, depth) : Set.of();
    }

    private Set<Identifiers.Key> rawOf(int[] values, int depth) {
        Set<Identifiers.Key> found = new HashSet<>();
        for (int value : values) {
            found.addAll(raw(value, depth + 1));
        }
        return found;
    }

    private Set<Identifiers.Key> rawOf(Instruction.Call call, int index, int depth) {
        if (!keys.mayKeep(call.name()) && !call.name().equals("substring")) {
            return Set.of();
        }
        Set<Identifiers.Key> found = rawOf(call.arguments(), depth);
        found.addAll(raw(call.target(), depth + 1));
        if (found.isEmpty()) {
            return found;
        }
        if (call.name().equals("substring")) {
            return isShort(call) ? Set.of() : keys.places(found);
        }
        if (owner(index).equals("java.time.Year") || call.name().equals("format") && isYear(call)) {
            return Set.of();
        }
        return owner(index).equals("java.lang.String") && call.name().equals("format")
                ? found
                : keys.kept(call.name(), found);
    }

    /** Only a piece from the beginning can be told to be short enough. */
    private boolean isShort(Instruction.Call call) {
        int end = call.arguments().length == 2 ? definitions.originIndex(call.arguments()[1]) : -1;
        Literal literal = end < 0 ? null : method.literal(end);
        return !(literal instanceof Literal.Whole whole) || whole.value() <= AREA;
    }

    private boolean isYear(Instruction.Call call) {
        for (int argument : call.arguments()) {
            if (definitions.origin(argument) instanceof Instruction.Call formatter
                    && formatter.arguments().length > 0) {
                int pattern = definitions.originIndex(formatter.arguments()[0]);
                Literal literal = pattern < 0 ? null : method.literal(pattern);
                if (literal instanceof Literal.Text text
                        && YEAR.matcher(text.value()).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<Identifiers.Key> readAt(int value) {
        int index = definitions.originIndex(value);
        if (index < 0) {
            return Set.of();
        }
        if (method.resolutions()[index] instanceof Resolution.Field field) {
            return keys.find(field.field().owner(), field.field().name());
        }
        Set<Identifiers.Key> found = new HashSet<>();
        if (code.get(index) instanceof Instruction.Call call
                && call.arguments().length == 0
                && !owner(index).isEmpty()) {
            HeldKeys.readBy(call.name()).forEach(property -> found.addAll(keys.find(owner(index), property)));
        }
        return found;
    }

    /** Returns the class that declares what is called or made; empty when nobody knows it. */
    private String owner(int index) {
        if (method.resolutions()[index] instanceof Resolution.Method target) {
            return target.method().owner();
        }
        Instruction one = code.get(index);
        int object = one instanceof Instruction.Call call
                ? call.target()
                : one instanceof Instruction.Construct made ? made.target() : one.result();
        return object < 0 ? "" : method.valueTypes()[object].erasedName();
    }
}
