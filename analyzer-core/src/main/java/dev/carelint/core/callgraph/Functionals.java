package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The one method of a type that is left to be written, so that its objects are functions; safe for many threads. */
final class Functionals {
    private final ClassIndex index;
    private final Map<String, Optional<MethodSymbol>> functions = new ConcurrentHashMap<>();

    Functionals(ClassIndex index) {
        this.index = index;
    }

    /** Returns the one abstract method that a type declares or inherits and no library implements, or empty when there is none or several. */
    Optional<MethodSymbol> of(String className) {
        return functions.computeIfAbsent(className, this::find);
    }

    private Optional<MethodSymbol> find(String className) {
        List<MethodSymbol> found = new ArrayList<>();
        List<MethodSymbol> implemented = new ArrayList<>();
        for (String name : index.supertypes(className)) {
            Optional<ClassSymbol> type = index.find(name);
            if (type.isPresent() && !name.equals("java.lang.Object")) {
                type.get().methods().stream()
                        .filter(method -> Modifiers.has(method.modifiers(), Modifiers.ABSTRACT))
                        .filter(method -> !isObjectMethod(method))
                        .filter(method ->
                                found.stream().noneMatch(other -> other.name().equals(method.name())))
                        .filter(method -> implemented.stream().noneMatch(other -> Dispatch.overrides(other, method)))
                        .forEach(found::add);
                if (type.get().origin() != Origin.SOURCE) {
                    type.get().methods().stream()
                            .filter(method -> !Modifiers.has(method.modifiers(), Modifiers.ABSTRACT))
                            .forEach(implemented::add);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isObjectMethod(MethodSymbol method) {
        return method.name().equals("equals") && method.parameters().size() == 1
                || method.name().equals("hashCode") && method.parameters().isEmpty()
                || method.name().equals("toString") && method.parameters().isEmpty();
    }
}
