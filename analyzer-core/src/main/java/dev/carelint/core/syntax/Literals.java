package dev.carelint.core.syntax;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.carelint.core.ir.Literal;
import org.jspecify.annotations.Nullable;

/** Literals of the tree as values, a negated number being one literal. */
final class Literals {
    private Literals() {}

    /** Returns the value of a literal, or null when the expression is none. */
    static @Nullable Literal of(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return new Literal.Text(unescape(text.getValue()));
        }
        if (expression instanceof TextBlockLiteralExpr block) {
            return new Literal.Text(unescape(block.getValue().stripIndent()));
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return new Literal.Truth(truth.getValue());
        }
        if (expression instanceof NullLiteralExpr) {
            return Literal.Null.INSTANCE;
        }
        if (expression instanceof CharLiteralExpr letter) {
            String value = unescape(letter.getValue());
            return new Literal.Letter(value.isEmpty() ? ' ' : value.charAt(0));
        }
        return number(expression);
    }

    private static @Nullable Literal number(Expression expression) {
        if (expression instanceof IntegerLiteralExpr whole) {
            long value = parse(whole.getValue());
            // 2147483648 is written after a minus only; hexadecimal int literals reach over the sign bit.
            boolean decimal = Character.isDigit(whole.getValue().charAt(0))
                    && (whole.getValue().length() == 1 || whole.getValue().charAt(0) != '0');
            return new Literal.Whole(decimal ? value : (int) value, false);
        }
        if (expression instanceof LongLiteralExpr whole) {
            return new Literal.Whole(parse(whole.getValue()), true);
        }
        if (expression instanceof DoubleLiteralExpr real) {
            return new Literal.Real(parseReal(real.getValue()));
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            return negated(unary.getExpression());
        }
        return null;
    }

    private static @Nullable Literal negated(Expression operand) {
        Literal literal = operand instanceof UnaryExpr ? null : number(operand);
        if (literal instanceof Literal.Whole whole) {
            return new Literal.Whole(-whole.value(), whole.isLong());
        }
        return literal instanceof Literal.Real real ? new Literal.Real(-real.value()) : null;
    }

    private static long parse(String written) {
        String digits = written.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        if (digits.endsWith("l")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        try {
            if (digits.startsWith("0x")) {
                return Long.parseUnsignedLong(digits.substring(2), 16);
            }
            if (digits.startsWith("0b")) {
                return Long.parseUnsignedLong(digits.substring(2), 2);
            }
            boolean octal = digits.length() > 1 && digits.charAt(0) == '0';
            return Long.parseUnsignedLong(digits, octal ? 8 : 10);
        } catch (NumberFormatException outOfRange) {
            return 0;
        }
    }

    private static double parseReal(String written) {
        try {
            return Double.parseDouble(written.replace("_", ""));
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /** Translates the escapes of a string or character literal; what is no escape stays as it is. */
    static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        String text = decodeUnicode(raw);
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static String decodeUnicode(String raw) {
        if (!raw.contains("\\u")) {
            return raw;
        }
        StringBuilder decoded = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                decoded.append(c);
                i++;
            } else if (raw.charAt(i + 1) == 'u') {
                i = decodeUnit(raw, i, decoded);
            } else {
                decoded.append(c).append(raw.charAt(i + 1));
                i += 2;
            }
        }
        return decoded.toString();
    }

    private static int decodeUnit(String raw, int start, StringBuilder decoded) {
        int digits = start + 1;
        while (digits < raw.length() && raw.charAt(digits) == 'u') {
            digits++;
        }
        try {
            decoded.append((char) Integer.parseInt(raw.substring(digits, digits + 4), 16));
        } catch (NumberFormatException | StringIndexOutOfBoundsException malformed) {
            return digits;
        }
        return digits + 4;
    }
}
