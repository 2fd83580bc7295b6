package dev.carelint.core.flow;

import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Computes with constants: operators, and the pure methods of {@code String} that programs build names of algorithms with. */
final class Folding {
    private static final int MAX_LENGTH = 4_096;
    private static final int MAX_ALTERNATIVES = 8;

    private Folding() {}

    /** Returns the constant that a literal stands for. */
    static Atom.Known known(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return new Atom.Known(text.value());
        }
        if (literal instanceof Literal.Whole whole) {
            return new Atom.Known(whole.value());
        }
        if (literal instanceof Literal.Truth truth) {
            return new Atom.Known(truth.value());
        }
        if (literal instanceof Literal.Letter letter) {
            return new Atom.Known(letter.value());
        }
        if (literal instanceof Literal.Real real) {
            return new Atom.Known(real.value());
        }
        return literal instanceof Literal.Null ? Atom.Known.NULL : Atom.Known.FIXED;
    }

    /** Returns the one constant of a value, or null. */
    static @Nullable Object constant(Value value) {
        return value.single() instanceof Atom.Known known && !(known.value() instanceof Atom.Known.Special)
                ? known.value()
                : null;
    }

    /** Returns the truth value of a condition if it is always the same, else null. */
    static @Nullable Boolean truth(Value value) {
        return constant(value) instanceof Boolean truth ? truth : null;
    }

    /** Returns all texts that two constant texts make joined, or null when a part is not constant. */
    static @Nullable Value concatenate(Value left, Value right) {
        if (left.isEmpty() || right.isEmpty() || left.size() * right.size() > MAX_ALTERNATIVES) {
            return null;
        }
        Value.Builder joined = new Value.Builder();
        for (Atom first : left.atoms()) {
            for (Atom second : right.atoms()) {
                if (!(first instanceof Atom.Known a) || !(second instanceof Atom.Known b)) {
                    return null;
                }
                joined.add(join(a.value(), b.value()), null);
            }
        }
        return joined.build();
    }

    private static Atom.Known join(Object left, Object right) {
        if (left == Atom.Known.Special.FIXED || right == Atom.Known.Special.FIXED) {
            return Atom.Known.FIXED;
        }
        String text = shown(left) + shown(right);
        return text.length() > MAX_LENGTH ? Atom.Known.FIXED : new Atom.Known(text);
    }

    private static String shown(Object constant) {
        return constant == Atom.Known.Special.NULL ? "null" : constant.toString();
    }

    /** Applies a binary operator to two constants, or returns null when the result is not known. */
    static @Nullable Object binary(Operator operator, Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return truths(operator, a, b);
        }
        if (left instanceof String && right instanceof String) {
            return null;
        }
        if (left instanceof Atom.Known.ClassName && right instanceof Atom.Known.ClassName) {
            boolean isSame = left.equals(right);
            return operator == Operator.EQUAL
                    ? Boolean.valueOf(isSame)
                    : operator == Operator.NOT_EQUAL ? !isSame : null;
        }
        @Nullable Long a = whole(left);
        @Nullable Long b = whole(right);
        return a == null || b == null ? null : wholes(operator, a, b);
    }

    private static @Nullable Long whole(Object constant) {
        if (constant instanceof Long number) {
            return number;
        }
        return constant instanceof Character letter ? Long.valueOf(letter) : null;
    }

    private static @Nullable Object truths(Operator operator, boolean a, boolean b) {
        return switch (operator) {
            case AND -> a && b;
            case OR -> a || b;
            case XOR, NOT_EQUAL -> a ^ b;
            case EQUAL -> a == b;
            default -> null;
        };
    }

    private static @Nullable Object wholes(Operator operator, long a, long b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> b == 0 ? null : a / b;
            case REMAINDER -> b == 0 ? null : a % b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_EQUAL -> a >= b;
            default -> null;
        };
    }

    /** Applies a unary operator to a constant, or returns null when the result is not known. */
    static @Nullable Object unary(Operator operator, Object operand) {
        if (operator == Operator.NOT && operand instanceof Boolean truth) {
            return !truth;
        }
        if (operand instanceof Long number) {
            return operator == Operator.NEGATE
                    ? Long.valueOf(-number)
                    : operator == Operator.COMPLEMENT ? ~number : null;
        }
        return null;
    }

    /** Returns the result of a pure text method on constants, or null when the call is not such. */
    static @Nullable Value fold(Calls.Request call) {
        if (!call.method().owner().equals("java.lang.String")) {
            return call.arguments().size() == 1 ? parsed(call) : null;
        }
        List<String> receivers = texts(call.receiver());
        if (receivers.isEmpty()) {
            return null;
        }
        if (call.method().name().equals("getBytes")) {
            return call.receiver(); // the same text, whatever the charset
        }
        List<Object> arguments = new ArrayList<>();
        for (Value argument : call.arguments()) {
            Object constant = constant(argument);
            if (constant == null) {
                return null;
            }
            arguments.add(constant);
        }
        Value.Builder results = new Value.Builder();
        for (String text : receivers) {
            Object result = text(text, call.method().name(), arguments);
            if (result == null) {
                return null;
            }
            results.add(new Atom.Known(result), null);
        }
        return results.build();
    }

    /** Returns the number or truth that a constant text says, or null. */
    private static @Nullable Value parsed(Calls.Request call) {
        Object constant = constant(call.arguments().get(0));
        Object result = constant == null
                ? null
                : switch (call.method().owner() + "#" + call.method().name()) {
                    case "java.lang.Integer#parseInt",
                            "java.lang.Long#parseLong",
                            "java.lang.Integer#valueOf",
                            "java.lang.Long#valueOf" -> number(constant);
                    case "java.lang.Boolean#parseBoolean", "java.lang.Boolean#valueOf" ->
                        constant instanceof String text ? Boolean.valueOf(Boolean.parseBoolean(text)) : constant;
                    default -> null;
                };
        return result == null ? null : Value.of(new Atom.Known(result), null);
    }

    private static @Nullable Object number(Object constant) {
        if (!(constant instanceof String text)) {
            return constant instanceof Long ? constant : null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** Returns the texts that a value may be, or nothing when it may be something else. */
    static List<String> texts(Value value) {
        List<String> texts = new ArrayList<>();
        for (Atom atom : value.atoms()) {
            if (!(atom instanceof Atom.Known known && known.value() instanceof String text)) {
                return List.of();
            }
            texts.add(text);
        }
        return texts.size() <= MAX_ALTERNATIVES ? texts : List.of();
    }

    private static @Nullable Object text(String text, String method, List<Object> arguments) {
        if (arguments.isEmpty()) {
            return plain(text, method);
        }
        if (arguments.size() == 1) {
            return arguments.get(0) instanceof String other
                    ? withText(text, method, other)
                    : withNumber(text, method, arguments.get(0));
        }
        boolean replaces = method.equals("replace") && arguments.size() == 2;
        if (replaces) {
            return text.replace(arguments.get(0).toString(), arguments.get(1).toString());
        }
        return method.equals("substring")
                        && arguments.get(0) instanceof Long from
                        && arguments.get(1) instanceof Long to
                        && 0 <= from
                        && from <= to
                        && to <= text.length()
                ? text.substring(from.intValue(), to.intValue())
                : null;
    }

    private static @Nullable Object plain(String text, String method) {
        return switch (method) {
            case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
            case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
            case "trim", "strip" -> text.strip();
            case "toString", "intern", "toCharArray" -> text;
            case "length" -> (long) text.length();
            case "isEmpty" -> text.isEmpty();
            case "isBlank" -> text.isBlank();
            default -> null;
        };
    }

    private static @Nullable Object withText(String text, String method, String other) {
        return switch (method) {
            case "concat" -> text.concat(other);
            case "equals" -> text.equals(other);
            case "equalsIgnoreCase" -> text.equalsIgnoreCase(other);
            case "startsWith" -> text.startsWith(other);
            case "endsWith" -> text.endsWith(other);
            case "contains" -> text.contains(other);
            case "indexOf" -> (long) text.indexOf(other);
            default -> null;
        };
    }

    private static @Nullable Object withNumber(String text, String method, Object number) {
        if (!(number instanceof Long index) || index < 0 || index > text.length()) {
            return null;
        }
        return switch (method) {
            case "substring" -> text.substring(index.intValue());
            case "charAt" -> index < text.length() ? text.charAt(index.intValue()) : null;
            default -> null;
        };
    }

    /** Returns a constant text or number, or the name of a constant of which no more is known; empty when it is none. */
    static String constantName(Atom atom) {
        if (atom instanceof Atom.Known known && Operands.isKey(known.value())) {
            return known.value().toString();
        }
        return atom instanceof Atom.Place place
                        && place.root() instanceof Root.Static
                        && place.path().depth() == 1
                        && place.path().last() != null
                ? place.path().last().name()
                : "";
    }
}
