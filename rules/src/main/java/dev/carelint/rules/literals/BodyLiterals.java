package dev.carelint.rules.literals;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The literals of one body, each with the name of what it is given to: variable, field, setter, parameter, key before it. */
final class BodyLiterals {
    private static final Pattern ACCESS = Pattern.compile("(?:get|set|with|add|put|is)(?=[A-Z])");

    private final Scene scene;
    private final LinkedMethod method;
    private final Map<Integer, Literal> literals = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Set<Integer> handedOn = new HashSet<>();

    BodyLiterals(Scene scene, LinkedMethod method) {
        this.scene = scene;
        this.method = method;
    }

    /** Adds the literals that are worth a look, in the order of the code. */
    void addTo(List<Piece> pieces, Predicate<String> isWorth) {
        List<Instruction> code = method.body().code();
        boolean isAnyWorth = false;
        for (Instruction instruction : code) {
            if (instruction instanceof Instruction.Constant constant) {
                literals.put(constant.result(), constant.literal());
                isAnyWorth |= isWorth.test(text(constant.literal()));
            }
        }
        if (!isAnyWorth) {
            return;
        }
        for (int i = 0; i < code.size(); i++) {
            name(i, code.get(i));
        }
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Constant constant && isWorth.test(text(constant.literal()))) {
                String name = names.getOrDefault(constant.result(), "");
                Piece.Kind kind = handedOn.contains(constant.result()) ? Piece.Kind.ARGUMENT : Piece.Kind.LITERAL;
                Piece piece = JavaPieces.piece(
                        constant.literal(), name, kind, method.body().span(i));
                if (piece != null) {
                    pieces.add(piece);
                }
            }
        }
    }

    private static String text(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        return literal instanceof Literal.Whole number ? Long.toString(number.value()) : "";
    }

    private void name(int index, Instruction instruction) {
        if (instruction instanceof Instruction.Assign assign) {
            name(assign.value(), method.body().locals().get(assign.local()).name());
        } else if (instruction instanceof Instruction.FieldWrite write) {
            name(write.value(), write.name());
        } else if (instruction instanceof Instruction.NameWrite write) {
            name(write.value(), write.name());
        } else if (instruction instanceof Instruction.Return returned) {
            name(returned.value(), property(method.declaration().name()));
        } else if (instruction instanceof Instruction.Call call) {
            arguments(index, call.arguments(), property(call.name()));
        } else if (instruction instanceof Instruction.Construct construct) {
            arguments(index, construct.arguments(), "");
        }
    }

    /** What is called decides by the names of its parameters; else the key before a value, or the name of a setter. */
    private void arguments(int index, int[] arguments, String called) {
        List<ParameterDeclaration> parameters = parameters(index);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments.length > 1) {
                handedOn.add(arguments[i]);
            }
            if (i > 0 && literals.get(arguments[i - 1]) instanceof Literal.Text key) {
                name(arguments[i], key.value().length() > 40 ? "" : key.value());
            }
            if (parameters.size() == arguments.length && arguments.length > 1) {
                name(arguments[i], parameters.get(i).name());
            } else if (arguments.length == 1) {
                name(arguments[i], called.equals("<init>") ? "" : called);
            }
        }
    }

    private List<ParameterDeclaration> parameters(int index) {
        if (method.resolutions()[index] instanceof Resolution.Method target) {
            int body = scene.calls().number(target.method().key());
            return body < 0 ? List.of() : scene.method(body).declaration().parameters();
        }
        return List.of();
    }

    private void name(int value, String name) {
        if (literals.containsKey(value) && !name.isEmpty()) {
            names.merge(value, name, (first, more) -> first);
        }
    }

    /** Returns the name of the property that an accessor is for. */
    static String property(String called) {
        return ACCESS.matcher(called).lookingAt() ? ACCESS.matcher(called).replaceFirst("") : called;
    }
}
