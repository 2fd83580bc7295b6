package dev.carelint.rules.checks;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.Type;
import java.util.regex.Pattern;

/** Tells whether a method answers with what it was given, or with something new. */
final class ResultShape {
    /** What is answered. */
    enum Shape {
        /** The object itself, or a copy of all of it. */
        SAME,
        /** Something made of what is put into it. */
        FRESH,
        UNKNOWN
    }

    private static final Pattern COPY =
            Pattern.compile("(?i)(deep|shallow)?(clone|copy|duplicate)(of|from|values)?|toBuilder|with.*|set.*");
    private static final int MAX_DEPTH = 12;

    private final Scene scene;
    private final String input;

    ResultShape(Scene scene, String input) {
        this.scene = scene;
        this.input = input;
    }

    Shape of(LinkedMethod method) {
        Definitions definitions = method.body().definitions();
        Shape shape = Shape.UNKNOWN;
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Return answer) {
                Shape one = answer.value() < 0 ? Shape.SAME : of(method, definitions, answer.value(), 0);
                shape = stronger(shape, one);
            }
        }
        return shape;
    }

    private static Shape stronger(Shape one, Shape other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static boolean isInput(Scene scene, Type type, String input) {
        String name = type.erasedName();
        return name.equals(input)
                || !name.isEmpty()
                        && !name.equals("java.lang.Object")
                        && (scene.index().isSubtype(input, name)
                                || scene.index().isSubtype(name, input));
    }

    private Shape of(LinkedMethod method, Definitions definitions, int value, int depth) {
        int index = definitions.originIndex(value);
        if (index < 0 || depth > MAX_DEPTH) {
            return Shape.UNKNOWN;
        }
        Instruction code = method.body().code().get(index);
        if (code instanceof Instruction.Parameter || code instanceof Instruction.This) {
            return isInput(method, value) ? Shape.SAME : Shape.UNKNOWN;
        }
        if (code instanceof Instruction.Cast cast) {
            return of(method, definitions, cast.value(), depth + 1);
        }
        if (code instanceof Instruction.Phi phi) {
            Shape shape = Shape.UNKNOWN;
            for (int operand : phi.operands()) {
                shape = stronger(shape, of(method, definitions, operand, depth + 1));
            }
            return shape;
        }
        if (code instanceof Instruction.Allocate) {
            return ofNew(method, index, value);
        }
        if (code instanceof Instruction.Call call) {
            return ofCall(method, definitions, call, depth);
        }
        return code instanceof Instruction.Binary ? Shape.FRESH : Shape.UNKNOWN;
    }

    /** A constructor that takes the whole object copies it, or keeps what nobody knows of it. */
    private Shape ofNew(LinkedMethod method, int allocation, int value) {
        int construct = method.body().constructIndex(allocation);
        boolean takesAll = construct >= 0
                && method.body().code().get(construct) instanceof Instruction.Construct made
                && takesInput(method, made.arguments());
        return !takesAll ? Shape.FRESH : isInput(method, value) ? Shape.SAME : Shape.UNKNOWN;
    }

    private Shape ofCall(LinkedMethod method, Definitions definitions, Instruction.Call call, int depth) {
        boolean takesAll = takesInput(method, call.arguments());
        boolean isCopy = COPY.matcher(call.name()).matches();
        if (isValue(method, definitions, call.target())) {
            if (isInput(method, call.target())) {
                Shape ofTarget = of(method, definitions, call.target(), depth + 1);
                return isCopy ? ofTarget : takesAll ? Shape.UNKNOWN : Shape.FRESH;
            }
            return takesAll ? Shape.UNKNOWN : of(method, definitions, call.target(), depth + 1);
        }
        if (takesAll) {
            return isCopy && isInput(method, call.result()) ? Shape.SAME : Shape.UNKNOWN;
        }
        return Shape.FRESH;
    }

    private static boolean isValue(LinkedMethod method, Definitions definitions, int target) {
        int index = definitions.index(target);
        return index >= 0
                && !(method.resolutions()[index] instanceof Resolution.TypeName)
                && !(method.body().code().get(index) instanceof Instruction.This);
    }

    private boolean takesInput(LinkedMethod method, int[] arguments) {
        for (int argument : arguments) {
            if (argument >= 0 && isInput(method, argument)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInput(LinkedMethod method, int value) {
        return isInput(scene, method.valueTypes()[value], input);
    }
}
