package dev.carelint.core.symbols;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A class with what has been worked out about it; every table is filled when first asked and never changes after. */
final class ClassEntry {
    /** Stands for a class that is nowhere. */
    static final ClassEntry MISSING = new ClassEntry(null, Map.of());

    /** Something that was worked out, which may be that there is none. */
    record Answer<T>(@Nullable T value) {}

    final Optional<ClassSymbol> symbol;
    final Map<String, String> memberTypes;
    final Map<String, List<MethodSymbol>> declared;
    final Map<String, FieldSymbol> fields;
    final Map<String, List<MethodSymbol>> methods = new ConcurrentHashMap<>();
    final Map<String, Optional<FieldSymbol>> inheritedFields = new ConcurrentHashMap<>();
    final Map<String, Optional<Type.ClassType>> views = new ConcurrentHashMap<>();
    volatile @Nullable List<String> supertypes;
    volatile @Nullable Answer<String> missing;
    volatile @Nullable Answer<MethodSymbol> function;

    ClassEntry(@Nullable ClassSymbol symbol, Map<String, String> memberTypes) {
        this.symbol = Optional.ofNullable(symbol);
        this.memberTypes = memberTypes;
        this.declared = symbol == null ? Map.of() : byName(symbol.methods());
        this.fields = symbol == null ? Map.of() : fieldsByName(symbol.fields());
    }

    private static Map<String, List<MethodSymbol>> byName(List<MethodSymbol> methods) {
        Map<String, List<MethodSymbol>> byName = new HashMap<>();
        for (MethodSymbol method : methods) {
            byName.merge(method.name(), List.of(method), ClassEntry::concat);
        }
        return byName;
    }

    private static List<MethodSymbol> concat(List<MethodSymbol> first, List<MethodSymbol> second) {
        List<MethodSymbol> both = new java.util.ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    private static Map<String, FieldSymbol> fieldsByName(List<FieldSymbol> fields) {
        Map<String, FieldSymbol> byName = new HashMap<>();
        fields.forEach(field -> byName.putIfAbsent(field.name(), field));
        return byName;
    }
}
