package dev.carelint.core.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the program model as text, for golden tests and debugging.
 *
 * <p>Shows literals of the analysed code: never for reports or logs.
 */
public final class Dump {
    private final StringBuilder text = new StringBuilder();

    private Dump() {}

    /** Returns all types of a file with the code of their methods. */
    public static String of(CompilationUnit unit) {
        Dump dump = new Dump();
        unit.types().forEach(dump::type);
        return dump.text.toString();
    }

    /** Returns the code of one body. */
    public static String of(Body body) {
        Dump dump = new Dump();
        dump.body(body, "");
        return dump.text.toString();
    }

    private void type(TypeDeclaration type) {
        text.append(type.kind()).append(' ').append(type.name());
        optional(" extends ", type.superClass() == null ? List.of() : List.of(type.superClass()));
        optional(" implements ", type.interfaces());
        optional(" captures ", type.captures());
        text.append(type.hasOuterInstance() ? " inner" : "").append('\n');
        for (FieldDeclaration field : type.fields()) {
            text.append("  ").append(field.type()).append(' ').append(field.name());
            text.append(field.constant() == null ? "" : " = " + literal(field.constant()));
            text.append('\n');
        }
        for (MethodDeclaration method : type.methods()) {
            method(method);
        }
    }

    private void optional(String title, List<?> items) {
        if (!items.isEmpty()) {
            text.append(title).append(items.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private void method(MethodDeclaration method) {
        boolean synthetic = Modifiers.has(method.modifiers(), Modifiers.SYNTHETIC);
        text.append("  ").append(synthetic ? "synthetic " : "").append(method.isStatic() ? "static " : "");
        text.append(method.returnType()).append(' ').append(method.name());
        text.append(method.parameters().stream()
                .map(parameter -> parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(", ", "(", ")\n")));
        Body body = method.body();
        if (body != null) {
            body(body, "    ");
        }
    }

    private void body(Body body, String indent) {
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            text.append(indent).append('b').append(b).append(':');
            text.append(block.predecessors().length == 0 ? "" : " from " + list("b", block.predecessors()));
            text.append(block.handlers().length == 0 ? "" : " handlers " + list("b", block.handlers()));
            text.append('\n');
            for (int i = block.first(); i < block.end(); i++) {
                Instruction instruction = body.code().get(i);
                text.append(indent).append("  ");
                if (instruction.result() >= 0) {
                    text.append(value(instruction.result())).append(" = ");
                }
                text.append(instruction(instruction, body)).append('\n');
            }
        }
        for (int i = 0; i < body.lambdas().size(); i++) {
            LambdaBody lambda = body.lambdas().get(i);
            text.append(indent)
                    .append("lambda ")
                    .append(i)
                    .append(", captures ")
                    .append(lambda.captures());
            text.append('\n');
            body(lambda.body(), indent + "  ");
        }
    }

    private static String instruction(Instruction instruction, Body body) {
        if (instruction instanceof Instruction.Terminator terminator) {
            return terminator(terminator);
        }
        String access = access(instruction, body);
        return access != null ? access : computation(instruction, body);
    }

    private static String terminator(Instruction.Terminator instruction) {
        if (instruction instanceof Instruction.Return i) {
            return i.value() < 0 ? "return" : "return " + value(i.value());
        }
        if (instruction instanceof Instruction.Throw i) {
            return "throw " + value(i.value());
        }
        if (instruction instanceof Instruction.Jump i) {
            return "jump b" + i.block();
        }
        if (instruction instanceof Instruction.Branch i) {
            return "branch " + value(i.condition()) + " b" + i.whenTrue() + " b" + i.whenFalse();
        }
        Instruction.Switch i = (Instruction.Switch) instruction;
        return "switch " + value(i.selector())
                + i.arms().stream().map(Dump::arm).collect(Collectors.joining("; ", " ", ""));
    }

    private static String arm(Instruction.Arm arm) {
        String labels = arm.labels().isEmpty()
                ? "default"
                : arm.labels().stream()
                        .map(label -> label.literal() == null ? String.valueOf(label.name()) : literal(label.literal()))
                        .collect(Collectors.joining(", "));
        return labels + " b" + arm.block();
    }

    private static @Nullable String access(Instruction instruction, Body body) {
        if (instruction instanceof Instruction.Constant i) {
            return literal(i.literal());
        }
        if (instruction instanceof Instruction.Parameter i) {
            return "parameter " + i.index() + " " + local(body, i.local());
        }
        if (instruction instanceof Instruction.This i) {
            return i.qualifier() == null ? "this" : i.qualifier() + ".this";
        }
        if (instruction instanceof Instruction.Phi i) {
            return "phi " + local(body, i.local()) + list("%", i.operands());
        }
        if (instruction instanceof Instruction.Assign i) {
            return "assign " + local(body, i.local()) + " " + value(i.value());
        }
        if (instruction instanceof Instruction.NameRead i) {
            return "name " + i.name();
        }
        if (instruction instanceof Instruction.NameWrite i) {
            return "name " + i.name() + " := " + value(i.value());
        }
        if (instruction instanceof Instruction.FieldRead i) {
            return value(i.target()) + "." + i.name();
        }
        if (instruction instanceof Instruction.FieldWrite i) {
            return value(i.target()) + "." + i.name() + " := " + value(i.value());
        }
        if (instruction instanceof Instruction.ArrayRead i) {
            return value(i.array()) + "[" + value(i.index()) + "]";
        }
        if (instruction instanceof Instruction.ArrayWrite i) {
            return value(i.array()) + "[" + value(i.index()) + "] := " + value(i.value());
        }
        return null;
    }

    private static String computation(Instruction instruction, Body body) {
        if (instruction instanceof Instruction.Call i) {
            String target = i.receiver() == Instruction.Receiver.IMPLICIT ? "" : value(i.target()) + ".";
            String how = i.receiver() == Instruction.Receiver.SUPER ? "super " : "";
            return "call " + how + target + i.name() + list("%", i.arguments());
        }
        if (instruction instanceof Instruction.Allocate i) {
            return "allocate " + i.type() + (i.anonymous() ? " anonymous" : "");
        }
        if (instruction instanceof Instruction.Construct i) {
            String outer = i.outer() < 0 ? "" : " outer " + value(i.outer());
            return "construct " + i.kind() + " " + value(i.target()) + outer + list("%", i.arguments());
        }
        if (instruction instanceof Instruction.NewArray i) {
            int[] elements = i.elements();
            return "array " + i.type()
                    + (elements == null ? list("%", i.dimensions()) : "{" + list("%", elements) + "}");
        }
        if (instruction instanceof Instruction.Unary i) {
            return i.operator() + " " + value(i.operand());
        }
        if (instruction instanceof Instruction.Binary i) {
            return i.operator() + " " + value(i.left()) + " " + value(i.right());
        }
        if (instruction instanceof Instruction.Cast i) {
            return "cast " + i.type() + " " + value(i.value());
        }
        if (instruction instanceof Instruction.InstanceOf i) {
            return value(i.value()) + " instanceof " + i.type();
        }
        if (instruction instanceof Instruction.Lambda i) {
            return "lambda " + i.lambda() + list("%", i.captures());
        }
        if (instruction instanceof Instruction.MethodReference i) {
            String scope = i.type() == null ? value(i.target()) : i.type().toString();
            return "reference " + scope + "::" + i.name() + (i.onSuper() ? " super" : "");
        }
        if (instruction instanceof Instruction.Element i) {
            return "element " + value(i.iterated());
        }
        if (instruction instanceof Instruction.Caught i) {
            return "caught " + i.types();
        }
        throw new IllegalStateException(body.toString());
    }

    private static String value(int value) {
        return value < 0 ? "-" : "%" + value;
    }

    private static String local(Body body, int local) {
        return local < 0 ? "-" : body.locals().get(local).name();
    }

    private static String list(String prefix, int[] numbers) {
        String separator = prefix.equals("%") ? "(" : "";
        String end = prefix.equals("%") ? ")" : "";
        return Arrays.stream(numbers)
                .mapToObj(number -> prefix + number)
                .collect(Collectors.joining(" ", separator, end));
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return "\"" + escape(text.value()) + "\"";
        }
        if (literal instanceof Literal.Whole whole) {
            return whole.value() + (whole.isLong() ? "L" : "");
        }
        if (literal instanceof Literal.Real real) {
            return String.valueOf(real.value());
        }
        if (literal instanceof Literal.Truth truth) {
            return String.valueOf(truth.value());
        }
        if (literal instanceof Literal.Letter letter) {
            return "'" + escape(String.valueOf(letter.value())) + "'";
        }
        return literal instanceof Literal.TypeName name ? name.type() + ".class" : "null";
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c == '\'') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
