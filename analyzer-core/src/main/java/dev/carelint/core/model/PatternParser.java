package dev.carelint.core.model;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads method patterns by the grammar of {@link MethodPattern}. */
final class PatternParser {
    private final String text;

    PatternParser(String text) {
        this.text = text.strip();
    }

    MethodPattern parse() {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw failure("the class and the method are joined by '#'" + guess());
        }
        int open = text.indexOf('(', hash);
        String names = open < 0 ? text.substring(hash + 1) : text.substring(hash + 1, open);
        return new MethodPattern(
                each(text.substring(0, hash), PatternParser::isClassName, "is not a class name"),
                each(names, PatternParser::isMethodName, "is not a method name with at most one '*'"),
                open < 0 ? null : parameters(open));
    }

    /** A class followed by a dot instead of '#' is the usual slip. */
    private String guess() {
        int open = text.indexOf('(');
        int dot = text.lastIndexOf('.', open < 0 ? text.length() : open);
        return dot < 0 ? "" : "; did you mean " + text.substring(0, dot) + "#" + text.substring(dot + 1) + "?";
    }

    private List<String> each(String part, Predicate<String> shape, String complaint) {
        List<String> expanded = Alternatives.expand(part);
        for (String one : expanded) {
            if (!shape.test(one)) {
                throw failure("'" + one + "' " + complaint);
            }
        }
        return expanded;
    }

    private @Nullable List<String> parameters(int open) {
        if (!text.endsWith(")")) {
            throw failure("the parameter types end with ')'");
        }
        String inner = text.substring(open + 1, text.length() - 1).strip();
        if (inner.isEmpty()) {
            return List.of();
        }
        List<String> types = Alternatives.splitOutside(inner);
        for (int i = 0; i < types.size(); i++) {
            checkParameter(types.get(i), i == types.size() - 1);
        }
        return types;
    }

    private void checkParameter(String type, boolean last) {
        if (type.equals("*") || (type.equals("**") && last)) {
            return;
        }
        if (!last && (type.equals("**") || type.endsWith("..."))) {
            throw failure("'" + type + "' can only be the last parameter");
        }
        if (type.indexOf('<') >= 0) {
            throw failure("parameter types are written without type arguments");
        }
        each(type, PatternParser::isType, "is not a parameter type");
    }

    private static boolean isType(String type) {
        String plain = type.endsWith("...") ? type.substring(0, type.length() - 3) : type;
        while (plain.endsWith("[]")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        return isClassName(plain);
    }

    private static boolean isMethodName(String name) {
        if (name.equals(MethodPattern.CONSTRUCTOR)) {
            return true;
        }
        int star = name.indexOf('*');
        return !name.isEmpty()
                && (star < 0
                        ? isIdentifier(name, 0, name.length())
                        : isPart(name, 0, star) && isPart(name, star + 1, name.length()));
    }

    private static boolean isClassName(String name) {
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            if (!isIdentifier(name, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isIdentifier(name, start, name.length());
    }

    private static boolean isIdentifier(String text, int from, int to) {
        return from < to && Character.isJavaIdentifierStart(text.charAt(from)) && isPart(text, from, to);
    }

    private static boolean isPart(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private IllegalArgumentException failure(String reason) {
        return new IllegalArgumentException("'" + text + "' is not a method pattern: " + reason
                + " (write CLASS#METHOD or CLASS#METHOD(TYPES), for example org.slf4j.Logger#info(String))");
    }
}
