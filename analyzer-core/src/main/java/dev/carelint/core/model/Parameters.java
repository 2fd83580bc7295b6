package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;

/** The rules by which the parameter types of a pattern match those of a method. */
final class Parameters {
    private static final String VARARGS = "...";

    private Parameters() {}

    static boolean match(List<String> wanted, MethodSymbol method) {
        return method.origin() == Origin.ASSUMED
                ? mayHaveArity(wanted, method.parameters().size())
                : matchTypes(wanted, method.parameters());
    }

    /** An assumed method has the arguments of its use, so a varargs parameter stands for any number of them. */
    private static boolean mayHaveArity(List<String> wanted, int actual) {
        String last = wanted.isEmpty() ? "" : wanted.get(wanted.size() - 1);
        return last.equals("**") || last.endsWith(VARARGS) ? actual >= wanted.size() - 1 : actual == wanted.size();
    }

    static boolean matchTypes(List<String> wanted, List<Type> actual) {
        boolean open = !wanted.isEmpty() && wanted.get(wanted.size() - 1).equals("**");
        int fixed = open ? wanted.size() - 1 : wanted.size();
        if (open ? actual.size() < fixed : actual.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!matchesType(wanted.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchesType(String wanted, Type actual) {
        if (wanted.equals("*")) {
            return true;
        }
        for (String choice : wanted.indexOf('{') < 0 ? List.of(wanted) : Alternatives.expand(wanted)) {
            if (matchesName(choice.endsWith(VARARGS) ? choice.replace(VARARGS, "[]") : choice, actual)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesName(String wanted, Type actual) {
        if (actual instanceof Type.UnknownType) {
            return true;
        }
        if (actual instanceof Type.ArrayType array) {
            return wanted.endsWith("[]") && matchesName(wanted.substring(0, wanted.length() - 2), array.element());
        }
        String name = actual.erasedName();
        return name.equals(wanted) || isSimpleNameOf(wanted, name);
    }

    private static boolean isSimpleNameOf(String wanted, String name) {
        int before = name.length() - wanted.length() - 1;
        return before >= 0
                && name.endsWith(wanted)
                && (name.charAt(before) == '.' || name.charAt(before) == '$')
                && wanted.indexOf('.') < 0;
    }
}
