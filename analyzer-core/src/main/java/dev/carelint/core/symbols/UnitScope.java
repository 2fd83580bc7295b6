package dev.carelint.core.symbols;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a simple type name means at the top of one file: imports, its package and {@code java.lang}. */
final class UnitScope {
    private static final Type NOT_FOUND = new Type.UnknownType("");

    private final NameSpace names;
    private final String prefix;
    private final Map<String, String> single = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final Map<String, Type> found = new ConcurrentHashMap<>();
    private volatile @Nullable List<String> unknownOnDemand;

    UnitScope(CompilationUnit unit, NameSpace names) {
        this.names = names;
        this.prefix = unit.packageName().isEmpty() ? "" : unit.packageName() + ".";
        for (Import declaration : unit.imports()) {
            add(declaration);
        }
    }

    private void add(Import declaration) {
        if (declaration.onDemand()) {
            onDemand.add(declaration.name());
        } else {
            String name = declaration.name();
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (declaration.isStatic()) {
                // May import a static member type; a field or method of that name matters to the linker only.
                if (NameSpace.looksLikeType(simple)) {
                    single.putIfAbsent(simple, name);
                }
            } else {
                single.put(simple, name);
            }
        }
    }

    /** Returns the type of that simple name if it is imported by name or found, else null. */
    @Nullable
    Type known(String simple) {
        Type known = found.get(simple);
        if (known == null) {
            Type search = search(simple);
            known = search == null ? NOT_FOUND : search;
            if (names.isComplete()) {
                found.put(simple, known);
            }
        }
        return known == NOT_FOUND ? null : known;
    }

    private @Nullable Type search(String simple) {
        String name = single.get(simple);
        if (name != null) {
            return Type.ofClass(names.binaryName(name));
        }
        if (names.exists(prefix + simple)) {
            return Type.ofClass(prefix + simple);
        }
        if (names.exists("java.lang." + simple)) {
            return Type.ofClass("java.lang." + simple);
        }
        for (String scope : onDemand) {
            String candidate = member(scope, simple);
            if (candidate != null) {
                return Type.ofClass(candidate);
            }
        }
        return null;
    }

    private @Nullable String member(String scope, String simple) {
        if (names.exists(scope + "." + simple)) {
            return scope + "." + simple;
        }
        if (names.looksLikeTypeName(scope)) {
            return names.memberType(names.binaryName(scope), simple);
        }
        return null;
    }

    /**
     * Returns what a name that is found nowhere most likely means: of the only unknown package imported on demand or the only one of
     * which a model names such a class, or of the file's own package; an unknown type when several could be meant.
     *
     * @param mayBeInherited whether it could also be a member type of a supertype that is nowhere
     */
    Type guess(String simple, boolean mayBeInherited) {
        List<String> unknown = unknownOnDemand();
        if (unknown.size() == 1 && !mayBeInherited) {
            String scope = unknown.get(0);
            return Type.ofClass(
                    names.looksLikeTypeName(scope) ? names.binaryName(scope) + "$" + simple : scope + "." + simple);
        }
        List<String> described = unknown.stream()
                .map(scope -> scope + "." + simple)
                .filter(names::isDescribed)
                .toList();
        if (described.size() == 1) {
            return Type.ofClass(described.get(0));
        }
        if (unknown.isEmpty() && !mayBeInherited) {
            return Type.ofClass(prefix + simple);
        }
        return new Type.UnknownType(simple);
    }

    private List<String> unknownOnDemand() {
        List<String> known = unknownOnDemand;
        if (known == null) {
            known = onDemand.stream()
                    .distinct()
                    .filter(scope -> !names.hasPackage(scope) && !names.exists(names.binaryName(scope)))
                    .toList();
            if (names.isComplete()) {
                unknownOnDemand = known;
            }
        }
        return known;
    }
}
