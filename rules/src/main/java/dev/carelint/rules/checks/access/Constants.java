package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the constant texts that a value lists: literals, constants, arrays, lists, and what is joined of them. */
final class Constants {
    private static final int MAX_DEPTH = 8;

    private final Scene scene;

    Constants(Scene scene) {
        this.scene = scene;
    }

    /** Returns the texts that a value is or lists; null when some are not known. */
    @Nullable
    List<String> of(LinkedMethod method, int value) {
        return of(method, method.body().definitions(), value, MAX_DEPTH);
    }

    private @Nullable List<String> of(LinkedMethod method, Definitions definitions, int value, int depth) {
        int index = definitions.originIndex(value);
        if (index < 0 || depth == 0) {
            return null;
        }
        Instruction code = method.body().code().get(index);
        if (method.literal(index) instanceof Literal.Text text) {
            return List.of(text.value());
        }
        if (code instanceof Instruction.NewArray array && array.elements() != null) {
            return all(method, definitions, array.elements(), depth);
        }
        if (code instanceof Instruction.Element element) {
            return of(method, definitions, element.iterated(), depth - 1);
        }
        if (code instanceof Instruction.Binary binary
                && method.resolutions()[index] instanceof Resolution.Concatenation) {
            return joined(
                    of(method, definitions, binary.left(), depth - 1),
                    of(method, definitions, binary.right(), depth - 1));
        }
        if (code instanceof Instruction.Call call) {
            return ofCall(method, definitions, call, depth);
        }
        return method.resolutions()[index] instanceof Resolution.Field field
                ? stored(field.field().owner(), field.field().name(), depth)
                : null;
    }

    private static @Nullable List<String> joined(@Nullable List<String> left, @Nullable List<String> right) {
        return left == null || right == null || left.size() != 1 || right.size() != 1
                ? null
                : List.of(left.get(0) + right.get(0));
    }

    private @Nullable List<String> all(LinkedMethod method, Definitions definitions, int[] values, int depth) {
        List<String> texts = new ArrayList<>();
        for (int value : values) {
            List<String> found = of(method, definitions, value, depth - 1);
            if (found == null) {
                return null;
            }
            texts.addAll(found);
        }
        return texts;
    }

    private @Nullable List<String> ofCall(
            LinkedMethod method, Definitions definitions, Instruction.Call call, int depth) {
        return switch (call.name()) {
            case "of", "asList", "copyOf", "unmodifiableList" -> all(method, definitions, call.arguments(), depth);
            case "toArray", "stream", "toList" -> of(method, definitions, call.target(), depth - 1);
            default -> null;
        };
    }

    /** Returns what the initializer of a class puts into a field. */
    private @Nullable List<String> stored(String owner, String field, int depth) {
        for (String name : List.of(MethodDeclaration.STATIC_INITIALIZER, MethodDeclaration.FIELD_INITIALIZER)) {
            int body = scene.calls().number(owner + "#" + name + "()");
            if (body >= 0) {
                LinkedMethod initializer = scene.method(body);
                for (Instruction code : initializer.body().code()) {
                    boolean isField = code instanceof Instruction.NameWrite write
                                    && write.name().equals(field)
                            || code instanceof Instruction.FieldWrite other
                                    && other.name().equals(field);
                    if (isField) {
                        return of(initializer, initializer.body().definitions(), code.written(), depth - 1);
                    }
                }
            }
        }
        return null;
    }
}
