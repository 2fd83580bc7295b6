package dev.carelint.core.link;

import dev.carelint.core.symbols.MethodSymbol;
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
    private final Map<String, Type> bounds;
    private final boolean generic;

    private Inference(Conversions conversions, Substitution renamed, Map<String, Type> bounds, boolean generic) {
        this.conversions = conversions;
        this.renamed = renamed;
        this.bounds = bounds;
        this.generic = generic;
    }

    /** Starts for a method's variables (and a class's, for a diamond), a receiver's arguments already known. */
    static Inference of(
            Conversions conversions, Substitution receiver, MethodSymbol method, List<Type.TypeVariable> ofClass) {
        if (method.typeParameters().isEmpty() && ofClass.isEmpty()) {
            return new Inference(conversions, receiver, Map.of(), false);
        }
        Map<String, Type> fresh = new HashMap<>();
        Map<String, Type> bounds = new HashMap<>();
        for (Type.TypeVariable variable : ofClass) {
            fresh.put(variable.name(), fresh(variable.name()));
            addBound(variable, bounds);
        }
        for (String variable : method.typeParameters()) {
            fresh.put(variable, fresh(variable));
        }
        method.parameters().forEach(parameter -> collectBounds(parameter, fresh, bounds, 0));
        collectBounds(method.returns(), fresh, bounds, 0);
        return new Inference(conversions, receiver.with(fresh), bounds, true);
    }

    private static Type fresh(String variable) {
        return new Type.TypeVariable(variable + "'", Type.ofClass("java.lang.Object"));
    }

    private static void collectBounds(Type type, Map<String, Type> fresh, Map<String, Type> bounds, int depth) {
        if (type instanceof Type.TypeVariable variable && fresh.containsKey(variable.name())) {
            addBound(variable, bounds);
        } else if (type instanceof Type.ArrayType array) {
            collectBounds(array.element(), fresh, bounds, depth + 1);
        } else if (type instanceof Type.ClassType known && depth < DEEPEST) {
            known.arguments().forEach(argument -> collectBounds(argument, fresh, bounds, depth + 1));
        }
    }

    private static void addBound(Type.TypeVariable variable, Map<String, Type> bounds) {
        if (variable.bound() instanceof Type.ClassType && !Conversions.isObject(variable.bound())) {
            bounds.putIfAbsent(variable.name() + "'", variable.bound());
        }
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
            return solve(((Type.TypeVariable) formal).name(), depth);
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

    /** What is known of a variable, made more precise by its bound ({@code C extends Collection<T>}). */
    private Type solve(String variable, int depth) {
        Type known = bindings.get(variable);
        Type bound = bounds.get(variable);
        if (bound == null) {
            return known == null ? Type.unknown() : known;
        }
        if (known == null) {
            return Type.ofClass(bound.erasedName());
        }
        return depth > DEEPEST || !isIncomplete(known)
                ? known
                : conversions.refine(known, solve(formal(bound), depth + 4));
    }

    private static boolean isIncomplete(Type type) {
        return type instanceof Type.ClassType known
                && known.arguments().stream().anyMatch(Type.UnknownType.class::isInstance);
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
