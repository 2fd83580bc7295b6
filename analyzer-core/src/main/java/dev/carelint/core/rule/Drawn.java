package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Check;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one body has a value from that must be drawn afresh for each use, and whether it is, between two uses. */
final class Drawn {
    private final Check.Repeated.Repeat one;
    private final CalledMethods called;
    private final int number;
    private final LinkedMethod method;
    private final Body body;
    private final Origins origins;

    Drawn(Scene scene, Check.Repeated.Repeat one, CalledMethods called, int body) {
        this.one = one;
        this.called = called;
        this.number = body;
        this.method = scene.method(body);
        this.body = method.body();
        this.origins = new Origins(this.body);
    }

    /** Returns the value that lies in a holder made here; the value itself where it is none. */
    int held(int value) {
        for (int origin : origins.of(value)) {
            if (body.code().get(origin) instanceof Instruction.Allocate) {
                return origins.of(value).size() == 1 ? heldBy(origin, value) : value;
            }
        }
        return value;
    }

    private int heldBy(int allocation, int otherwise) {
        int made = body.constructIndex(allocation);
        if (made < 0 || !called.matches(one.holders(), new Site(number, made))) {
            return otherwise;
        }
        int held = otherwise;
        for (int argument : ((Instruction.Construct) body.code().get(made)).arguments()) {
            held = method.valueTypes()[argument] instanceof Type.ArrayType ? argument : held;
        }
        return held;
    }

    /** Returns the number of the parameter that is used as it was handed in; -1 when it is none, or is drawn anew before. */
    int parameter(RepeatRule.Use use) {
        int index = parameterOf(use.value());
        return index >= 0 && new Reach(body).follows(use.instruction(), 0, i -> renews(i, use, List.of(use)))
                ? index
                : -1;
    }

    /** Returns the number of the parameter that a value is; -1 when it is none. */
    int parameterOf(int value) {
        Integer origin = only(value);
        return origin != null && body.code().get(origin) instanceof Instruction.Parameter parameter
                ? parameter.index()
                : -1;
    }

    private @Nullable Integer only(int value) {
        Set<Integer> all = origins.of(value);
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Returns the field that a value is read from, or null. */
    @Nullable
    FieldSymbol field(int value) {
        Integer origin = only(value);
        return origin != null ? fieldAt(origin) : null;
    }

    private @Nullable FieldSymbol fieldAt(int instruction) {
        Instruction code = body.code().get(instruction);
        boolean isAccess =
                code instanceof Instruction.NameRead || code instanceof Instruction.FieldRead || code.written() >= 0;
        return isAccess && method.resolutions()[instruction] instanceof Resolution.Field field ? field.field() : null;
    }

    /** Tells whether a use may come after an earlier one, with the value neither drawn nor changed in between. */
    boolean isRepeated(RepeatRule.Use earlier, RepeatRule.Use later, List<RepeatRule.Use> uses) {
        return isSame(earlier.value(), later.value())
                && (earlier.besides() < 0 || later.besides() < 0 || isSame(earlier.besides(), later.besides()))
                && isVariable(later.value())
                && new Reach(body).follows(later.instruction(), earlier.instruction(), i -> renews(i, later, uses));
    }

    private boolean isSame(int one, int other) {
        FieldSymbol field = field(one);
        Integer origin = only(one);
        return origin != null && origin.equals(only(other)) || field != null && field.equals(field(other));
    }

    /** A constant is reported as one; here it is about what was drawn, or handed in. */
    private boolean isVariable(int value) {
        Integer origin = only(value);
        if (origin == null) {
            return false;
        }
        Instruction code = body.code().get(origin);
        return code instanceof Instruction.Parameter
                || code instanceof Instruction.Call call && isDrawing(call.name())
                || code instanceof Instruction.NewArray && isFilled(value);
    }

    private boolean isDrawing(String name) {
        return one.drawnBy().matcher(name).find();
    }

    private boolean isFilled(int array) {
        return body.code().stream()
                .anyMatch(code ->
                        code instanceof Instruction.Call call && isDrawing(call.name()) && isHanded(call, array));
    }

    private boolean isHanded(Instruction.Call call, int value) {
        for (int argument : call.arguments()) {
            if (isSame(argument, value)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an instruction makes the value, or what goes with it, a new one. */
    private boolean renews(int instruction, RepeatRule.Use use, List<RepeatRule.Use> uses) {
        Instruction code = body.code().get(instruction);
        if (code instanceof Instruction.Call call && uses.stream().noneMatch(one -> one.instruction() == instruction)) {
            return isOrigin(instruction, use) || isHanded(call, use.value()) && !isKeeping(call.name());
        }
        if (code instanceof Instruction.ArrayWrite write) {
            return isSame(write.array(), use.value());
        }
        FieldSymbol field = fieldAt(instruction);
        return isOrigin(instruction, use) && field == null
                || code.written() >= 0 && field != null && field.equals(field(use.value()));
    }

    private boolean isOrigin(int instruction, RepeatRule.Use use) {
        boolean isParameter = body.code().get(instruction) instanceof Instruction.Parameter;
        return !isParameter
                && (origins.of(use.value()).contains(instruction)
                        || origins.of(use.besides()).contains(instruction));
    }

    private boolean isKeeping(String name) {
        return one.keeping().matcher(name).find();
    }

    /** Tells whether this body puts a drawn value into a field (true), something else (false), or leaves it alone (null). */
    @Nullable
    Boolean freshlyPut(FieldSymbol field) {
        Boolean put = null;
        for (int i = 0; i < body.code().size(); i++) {
            Instruction code = body.code().get(i);
            if (code instanceof Instruction.Call call && isHandedField(call, field) && !isKeeping(call.name())) {
                put = isDrawing(call.name()) || Boolean.TRUE.equals(put);
            } else if (code.written() >= 0 && field.equals(fieldAt(i))) {
                put = isFresh(held(code.written())) || Boolean.TRUE.equals(put);
            }
        }
        return put;
    }

    private boolean isHandedField(Instruction.Call call, FieldSymbol field) {
        Set<FieldSymbol> handed = new HashSet<>();
        for (int argument : call.arguments()) {
            FieldSymbol read = field(argument);
            if (read != null) {
                handed.add(read);
            }
        }
        return handed.contains(field);
    }

    private boolean isFresh(int value) {
        Integer origin = only(value);
        Instruction code = origin == null ? null : body.code().get(origin);
        return code instanceof Instruction.Call call && isDrawing(call.name())
                || code instanceof Instruction.NewArray && isFilled(value);
    }
}
