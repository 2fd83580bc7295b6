package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Finds the bodies that a call may run: class hierarchy analysis (Dean, Grove, Chambers, ECOOP 1995) over source classes.
 *
 * <p>Safe for many threads.
 */
public final class Dispatch {
    /** More source targets than this say nothing useful; the call then counts as open. */
    public static final int MAX_TARGETS = 16;

    private static final int[] NONE = {};
    private final ClassIndex index;
    private final ToIntFunction<String> bodyByKey;
    private final Map<Call, int[]> virtualTargets = new ConcurrentHashMap<>();
    private final Map<Call, int[]> wideTargets = new ConcurrentHashMap<>();
    private final Map<MethodSymbol, Integer> bodies = new ConcurrentHashMap<>();
    private final Map<Call, Integer> exactTargets = new ConcurrentHashMap<>();

    /** A call of a method, or of one with the same name and parameters, on an object of a class. */
    private record Call(String className, MethodSymbol method) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Call that
                    && className.equals(that.className)
                    && (method.equals(that.method) || isSame(method, that.method));
        }

        @Override
        public int hashCode() {
            return className.hashCode() * 31 + method.hashCode();
        }

        private static boolean isSame(MethodSymbol one, MethodSymbol other) {
            if (!one.name().equals(other.name())
                    || !one.owner().equals(other.owner())
                    || one.parameters().size() != other.parameters().size()) {
                return false;
            }
            for (int i = 0; i < one.parameters().size(); i++) {
                Type own = one.parameters().get(i);
                Type theirs = other.parameters().get(i);
                if (own != theirs && !own.erasedName().equals(theirs.erasedName())) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Creates a dispatcher.
     *
     * @param bodyByKey number of the body with a method key, or -1
     */
    public Dispatch(ClassIndex index, ToIntFunction<String> bodyByKey) {
        this.index = index;
        this.bodyByKey = bodyByKey;
    }

    /** Returns the body of exactly this method, or -1. */
    public int body(MethodSymbol method) {
        return method.origin() == Origin.SOURCE
                ? bodies.computeIfAbsent(method, called -> bodyByKey.applyAsInt(called.key()))
                : -1;
    }

    /** Returns the body that runs when {@code method} is called on an object of exactly this class, or -1. */
    public int exact(String className, MethodSymbol method) {
        return exactTargets.computeIfAbsent(new Call(className, method), key -> findExact(className, method));
    }

    private int findExact(String className, MethodSymbol method) {
        for (String name : index.supertypes(className)) {
            Optional<ClassSymbol> type = index.find(name);
            if (type.isEmpty() || type.get().origin() != Origin.SOURCE) {
                continue;
            }
            int body = declared(type.get(), method);
            if (body >= 0) {
                return body;
            }
        }
        return -1;
    }

    /** Returns the bodies that may run when {@code method} is called on an object of this class or below, ascending. */
    public int[] virtual(String className, MethodSymbol method) {
        return virtualTargets.computeIfAbsent(new Call(className, method), key -> findVirtual(className, method));
    }

    private int[] findVirtual(String className, MethodSymbol method) {
        int own = exact(className, method);
        List<String> below = index.sourceSubtypes(className);
        int[] found = new int[MAX_TARGETS + 1];
        int size = 0;
        if (own >= 0) {
            found[size++] = own;
        }
        for (String name : below) {
            int body = index.find(name).map(type -> declared(type, method)).orElse(-1);
            if (body >= 0 && body != own) {
                if (size >= MAX_TARGETS) {
                    return own >= 0 ? new int[] {own} : NONE;
                }
                found[size++] = body;
            }
        }
        int[] targets = Arrays.copyOf(found, size);
        Arrays.sort(targets);
        return targets;
    }

    /** Returns the bodies that may run when {@code method} is called on an object of this class or below if they are too many, ascending. */
    int[] beyondBound(String className, MethodSymbol method) {
        return wideTargets.computeIfAbsent(new Call(className, method), key -> findBeyondBound(className, method));
    }

    private int[] findBeyondBound(String className, MethodSymbol method) {
        List<String> below = index.sourceSubtypes(className);
        if (below.size() < MAX_TARGETS) {
            return NONE;
        }
        int[] all = IntStream.concat(
                        IntStream.of(exact(className, method)),
                        below.stream()
                                .mapToInt(name -> index.find(name)
                                        .map(type -> declared(type, method))
                                        .orElse(-1)))
                .filter(body -> body >= 0)
                .sorted()
                .distinct()
                .toArray();
        return all.length > MAX_TARGETS ? all : NONE;
    }

    private int declared(ClassSymbol type, MethodSymbol method) {
        for (MethodSymbol candidate : type.methods()) {
            if (overrides(candidate, method)) {
                return bodyByKey.applyAsInt(candidate.key());
            }
        }
        return -1;
    }

    /** Tells whether a method has the name and parameters to override another. */
    public static boolean overrides(MethodSymbol candidate, MethodSymbol method) {
        return candidate.name().equals(method.name())
                && candidate.parameters().size() == method.parameters().size()
                && !Modifiers.has(candidate.modifiers(), Modifiers.STATIC)
                && sameParameters(candidate.parameters(), method.parameters());
    }

    private static boolean sameParameters(List<Type> own, List<Type> inherited) {
        for (int i = 0; i < own.size(); i++) {
            if (!sameParameter(own.get(i), inherited.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A type variable or unknown type may stand for anything. */
    private static boolean sameParameter(Type own, Type inherited) {
        return own instanceof Type.TypeVariable
                || inherited instanceof Type.TypeVariable
                || own instanceof Type.UnknownType
                || inherited instanceof Type.UnknownType
                || own.erasedName().equals(inherited.erasedName());
    }
}
