package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of which classes the objects can be that a call is made on, by the types of all that is written into a field, or that a private
 * method returns.
 *
 * <p>Only of private and final fields without annotations is everything known that is ever written; others may hold any object of their
 * type. After the field-sensitive type analysis of Tip and Palsberg (OOPSLA 2000), kept to the types that the language knows anyway.
 */
final class FieldClasses {
    private static final String ANY = "";
    /** How many private methods that hand out an object are looked into. */
    private static final int MAX_CALLS = 2;

    private final Map<String, Set<String>> written = new HashMap<>();
    private final Map<String, LinkedMethod> privateMethods = new HashMap<>();

    FieldClasses(List<LinkedMethod> methods) {
        for (LinkedMethod method : methods) {
            addWrites(method);
            if (!method.isLambda() && isPrivate(method.symbol())) {
                privateMethods.put(method.key(), method);
            }
        }
    }

    private void addWrites(LinkedMethod method) {
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            int value = code.get(i).written();
            if (value >= 0 && method.resolutions()[i] instanceof Resolution.Field field && isClosed(field.field())) {
                add(method, value, key(field.field()));
            }
        }
    }

    private void add(LinkedMethod method, int value, String key) {
        if (method.body().origin(value) instanceof Instruction.Constant constant
                && constant.literal() instanceof Literal.Null) {
            return;
        }
        written.computeIfAbsent(key, none -> new TreeSet<>()).add(className(method, value));
    }

    /** A container or a generator fills annotated fields from outside. */
    private static boolean isClosed(FieldSymbol field) {
        return field.origin() == Origin.SOURCE
                && field.annotations().isEmpty()
                && (Modifiers.has(field.modifiers(), Modifiers.PRIVATE)
                        || Modifiers.has(field.modifiers(), Modifiers.FINAL));
    }

    private static String key(FieldSymbol field) {
        return field.owner() + "." + field.name();
    }

    /** Returns classes, of one of which or below every object is that a call can be made on; none when that is not known. */
    Set<String> of(LinkedMethod method, int receiver) {
        Set<String> classes = new TreeSet<>();
        add(method, receiver, MAX_CALLS, classes);
        return classes.contains(ANY) ? Set.of() : classes;
    }

    private void add(LinkedMethod method, int value, int calls, Set<String> classes) {
        int definition = method.body().originIndex(value);
        @Nullable Resolution resolution = definition < 0 ? null : method.resolutions()[definition];
        if (resolution instanceof Resolution.Field field && written.containsKey(key(field.field()))) {
            classes.addAll(written.getOrDefault(key(field.field()), Set.of()));
        } else if (resolution instanceof Resolution.Method target && calls > 0 && isPrivate(target.method())) {
            addReturned(target.method(), calls - 1, classes);
        } else {
            classes.add(className(method, value));
        }
    }

    private void addReturned(MethodSymbol target, int calls, Set<String> classes) {
        @Nullable LinkedMethod method = privateMethods.get(target.key());
        if (method == null) {
            classes.add(ANY);
            return;
        }
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Return end && end.value() >= 0) {
                add(method, end.value(), calls, classes);
            }
        }
    }

    private static boolean isPrivate(MethodSymbol method) {
        return method.origin() == Origin.SOURCE && Modifiers.has(method.modifiers(), Modifiers.PRIVATE);
    }

    private static String className(LinkedMethod method, int value) {
        return method.valueTypes()[value] instanceof Type.ClassType known ? known.name() : ANY;
    }
}
