package dev.carelint.core.link;

import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type variables of one generic call and what they turned out to be.
 *
 * <p>Variables are renamed by a prime, so that those of the calling code that bear the same name stay apart. The first useful
 * binding wins unless a later one is more general; this is unification, not the full inference of JLS 18.
 */
final class Inference {
    private static final int DEEPEST = 8;

    private final Conversions conversions;
    private final Substitution renamed;
    private final Map<String, Type> bindings = new HashMap<>();
    private final boolean generic;

    private Inference(Conversions conversions, Substitution renamed, boolean generic) {
        this.conversions = conversions;
        this.renamed = renamed;
        this.generic = generic;
    }

    /** Starts for a method's variables, a receiver's arguments already known. */
    static Inference of(Conversions conversions, Substitution receiver, List<String> variables) {
        if (variables.isEmpty()) {
            return new Inference(conversions, receiver, false);
        }
        Map<String, Type> fresh = new HashMap<>();
        for (String variable : variables) {
            fresh.put(variable, new Type.TypeVariable(variable + "'", Type.ofClass("java.lang.Object")));
        }
        return new Inference(conversions, receiver.with(fresh), true);
    }

    boolean isGeneric() {
        return generic;
    }

    /** Returns a declared type with the receiver's arguments and renamed variables. */
    Type formal(Type declared) {
        return renamed.apply(declared);
    }

    private static boolean isOwn(Type type) {
        return type instanceof Type.TypeVariable variable && variable.name().endsWith("'");
    }

    /** Learns from a value of one type standing where the formal type is wanted. */
    void unify(Type formal, Type actual) {
        if (generic) {
            unify(formal, actual, 0);
        }
    }

    private void unify(Type formal, Type actual, int depth) {
        if (depth > DEEPEST || actual instanceof Type.UnknownType) {
            return;
        }
        if (isOwn(formal)) {
            bind(((Type.TypeVariable) formal).name(), Primitives.box(actual));
        } else if (formal instanceof Type.ArrayType wanted && actual instanceof Type.ArrayType given) {
            unify(wanted.element(), given.element(), depth + 1);
        } else if (formal instanceof Type.ClassType wanted
                && !wanted.arguments().isEmpty()) {
            Type.ClassType view = view(Primitives.box(actual), wanted.name());
            for (int i = 0;
                    view != null
                            && i
                                    < Math.min(
                                            wanted.arguments().size(),
                                            view.arguments().size());
                    i++) {
                unify(wanted.arguments().get(i), view.arguments().get(i), depth + 1);
            }
        }
    }

    private Type.@Nullable ClassType view(Type actual, String name) {
        Type type = actual instanceof Type.TypeVariable variable ? variable.bound() : actual;
        return type instanceof Type.ClassType known ? conversions.index().view(known, name) : null;
    }

    private void bind(String variable, Type actual) {
        if (actual instanceof Type.PrimitiveType) {
            return; // void
        }
        Type known = bindings.get(variable);
        if (known == null) {
            bindings.put(variable, actual);
        } else if (!known.equals(actual)) {
            bindings.put(variable, conversions.join(known, actual));
        }
    }

    /** Learns from the type that the result is wanted as; what arguments said stays. */
    void unifyResult(Type formal, Type wanted) {
        if (!generic || wanted instanceof Type.UnknownType) {
            return;
        }
        if (isOwn(formal)) {
            if (!(wanted instanceof Type.PrimitiveType)) {
                bindings.putIfAbsent(((Type.TypeVariable) formal).name(), wanted);
            }
        } else if (formal instanceof Type.ArrayType own && wanted instanceof Type.ArrayType target) {
            unifyResult(own.element(), target.element());
        } else if (formal instanceof Type.ClassType own && wanted instanceof Type.ClassType target) {
            Type.ClassType view = conversions.index().view(own, target.name());
            for (int i = 0;
                    view != null
                            && i
                                    < Math.min(
                                            view.arguments().size(),
                                            target.arguments().size());
                    i++) {
                unifyResult(view.arguments().get(i), target.arguments().get(i));
            }
        }
    }

    /** Returns a formal type with what is known of the variables; unknown in place of the others. */
    Type solve(Type formal) {
        return generic ? solve(formal, 0) : formal;
    }

    private Type solve(Type formal, int depth) {
        if (isOwn(formal)) {
            return bindings.getOrDefault(((Type.TypeVariable) formal).name(), Type.unknown());
        }
        if (formal instanceof Type.ArrayType array) {
            return new Type.ArrayType(solve(array.element(), depth + 1));
        }
        if (!(formal instanceof Type.ClassType known) || known.arguments().isEmpty() || depth > DEEPEST) {
            return formal;
        }
        List<Type> arguments = new ArrayList<>(known.arguments().size());
        known.arguments().forEach(argument -> arguments.add(solve(argument, depth + 1)));
        return new Type.ClassType(known.name(), arguments);
    }

    /** Tells whether a formal type mentions a variable that nothing is known of yet. */
    boolean isOpen(Type formal) {
        return generic && isOpen(formal, 0);
    }

    private boolean isOpen(Type formal, int depth) {
        if (isOwn(formal)) {
            return !bindings.containsKey(((Type.TypeVariable) formal).name());
        }
        if (formal instanceof Type.ArrayType array) {
            return isOpen(array.element(), depth + 1);
        }
        return formal instanceof Type.ClassType known
                && depth <= DEEPEST
                && known.arguments().stream().anyMatch(argument -> isOpen(argument, depth + 1));
    }
}
