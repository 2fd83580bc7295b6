package dev.carelint.core.symbols;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what classes inherit; every walk is over names seen once, so cyclic declarations end too. */
final class Hierarchy implements NameSpace.MemberTypes {
    private static final String OBJECT = "java.lang.Object";
    /** Methods that an interface may declare again without being less functional (JLS 9.8). */
    private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "toString");

    private final ClassIndex index;
    private volatile @Nullable Map<String, List<String>> subtypes;

    Hierarchy(ClassIndex index) {
        this.index = index;
    }

    List<String> supertypes(String name) {
        ClassEntry entry = index.entry(name);
        if (entry == ClassEntry.MISSING) {
            return assumed(name);
        }
        List<String> known = entry.supertypes;
        if (known == null) {
            known = List.copyOf(walk(name));
            entry.supertypes = known;
        }
        return known;
    }

    /** A class that is nowhere but is called an exception is taken for one. */
    private static List<String> assumed(String name) {
        boolean isThrowable = name.endsWith("Exception") || name.endsWith("Error");
        return isThrowable
                ? List.of(name, "java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable", OBJECT)
                : List.of(name);
    }

    private Set<String> walk(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<Type> interfaces = new ArrayDeque<>();
        String current = name;
        while (current != null && seen.add(current)) {
            Optional<ClassSymbol> symbol = index.find(current);
            symbol.ifPresent(found -> interfaces.addAll(found.interfaces()));
            current = symbol.map(ClassSymbol::superClass)
                    .map(Type::erasedName)
                    .orElseGet(() -> symbol.isPresent() ? unknownSuperclass(symbol.get()) : null);
        }
        while (!interfaces.isEmpty()) {
            String next = interfaces.poll().erasedName();
            if (seen.add(next)) {
                index.find(next).ifPresent(found -> interfaces.addAll(found.interfaces()));
            }
        }
        return seen;
    }

    /** The hint of a superclass that is ambiguous stands in its place, so that the hierarchy is known to be incomplete. */
    private @Nullable String unknownSuperclass(ClassSymbol symbol) {
        SourceType source = index.sourceType(symbol.name());
        return source == null || source.supertypes().isEmpty() || symbol.name().equals(OBJECT)
                ? null
                : source.supertypes().get(0);
    }

    @Override
    public boolean hasMissingSupertype(SourceType type) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(type.supertypes());
        while (!todo.isEmpty()) {
            String next = todo.poll();
            if (seen.add(next)) {
                if (!index.exists(next)) {
                    return true;
                }
                todo.addAll(directSupertypes(next));
            }
        }
        return false;
    }

    @Nullable
    String missingSupertype(String name) {
        ClassEntry entry = index.entry(name);
        if (entry == ClassEntry.MISSING) {
            return name;
        }
        ClassEntry.Answer<String> known = entry.missing;
        if (known == null) {
            known = new ClassEntry.Answer<>(firstMissing(supertypes(name)));
            entry.missing = known;
        }
        return known.value();
    }

    private @Nullable String firstMissing(List<String> names) {
        for (String name : names) {
            if (index.entry(name) == ClassEntry.MISSING) {
                return name;
            }
        }
        return null;
    }

    @Override
    public @Nullable String memberType(String owner, String simple) {
        String own = declaredMemberType(owner, simple);
        if (own != null) {
            return own;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(directSupertypes(owner));
        while (!todo.isEmpty()) {
            String next = todo.poll();
            if (seen.add(next)) {
                String member = declaredMemberType(next, simple);
                if (member != null) {
                    return member;
                }
                todo.addAll(directSupertypes(next));
            }
        }
        return null;
    }

    private @Nullable String declaredMemberType(String owner, String simple) {
        SourceType source = index.sourceType(owner);
        return source == null ? index.entry(owner).memberTypes.get(simple) : source.memberType(simple);
    }

    private List<String> directSupertypes(String name) {
        SourceType source = index.sourceType(name);
        if (source != null) {
            return source.supertypes();
        }
        List<String> names = new ArrayList<>();
        index.entry(name).symbol.ifPresent(symbol -> {
            if (symbol.superClass() != null) {
                names.add(symbol.superClass().erasedName());
            }
            symbol.interfaces().forEach(type -> names.add(type.erasedName()));
        });
        return names;
    }

    List<MethodSymbol> methods(String name, String method) {
        ClassEntry entry = index.entry(name);
        if (entry == ClassEntry.MISSING) {
            return List.of();
        }
        if (method.charAt(0) == '<') {
            return entry.declared.getOrDefault(method, List.of());
        }
        List<MethodSymbol> known = entry.methods.get(method);
        if (known == null) {
            known = inherited(name, method);
            entry.methods.put(method, known);
        }
        return known;
    }

    private List<MethodSymbol> inherited(String name, String method) {
        List<MethodSymbol> methods = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String supertype : supertypes(name)) {
            for (MethodSymbol candidate : index.entry(supertype).declared.getOrDefault(method, List.of())) {
                if (isInherited(candidate, name) && keys.add(candidate.key().substring(supertype.length()))) {
                    methods.add(candidate);
                }
            }
        }
        return List.copyOf(methods);
    }

    /** Private members stay reachable: nested classes use those of their neighbours. */
    private boolean isInherited(MethodSymbol method, String name) {
        return method.owner().equals(name)
                || !Modifiers.has(method.modifiers(), Modifiers.STATIC)
                || index.entry(method.owner())
                        .symbol
                        .map(owner -> owner.kind() != Kind.INTERFACE)
                        .orElse(true);
    }

    @Nullable
    FieldSymbol field(String name, String field) {
        ClassEntry entry = index.entry(name);
        if (entry == ClassEntry.MISSING) {
            return null;
        }
        FieldSymbol own = entry.fields.get(field);
        if (own != null) {
            return own;
        }
        Optional<FieldSymbol> known = entry.inheritedFields.get(field);
        if (known == null) {
            known = supertypes(name).stream()
                    .map(supertype ->
                            Optional.ofNullable(index.entry(supertype).fields.get(field)))
                    .flatMap(Optional::stream)
                    .findFirst();
            entry.inheritedFields.put(field, known);
        }
        return known.orElse(null);
    }

    Type.@Nullable ClassType view(Type.ClassType type, String superName) {
        if (type.name().equals(superName)) {
            return type;
        }
        ClassEntry entry = index.entry(type.name());
        if (entry == ClassEntry.MISSING) {
            return null;
        }
        Optional<Type.ClassType> known = entry.views.get(superName);
        if (known == null) {
            known = supertypes(type.name()).contains(superName)
                    ? Optional.ofNullable(pathTo(entry.symbol.orElseThrow(), superName, new HashSet<>()))
                    : Optional.empty();
            entry.views.put(superName, known);
        }
        if (known.isEmpty() || known.get().arguments().isEmpty()) {
            return known.orElse(null);
        }
        List<Type.TypeVariable> variables = entry.symbol.orElseThrow().typeParameters();
        return (Type.ClassType) Substitution.of(variables, type.arguments()).apply(known.get());
    }

    /** Returns the supertype in terms of the class's own variables. */
    private Type.@Nullable ClassType pathTo(ClassSymbol from, String superName, Set<String> seen) {
        List<Type> direct = new ArrayList<>(from.interfaces());
        if (from.superClass() != null) {
            direct.add(0, from.superClass());
        }
        for (Type next : direct) {
            if (next instanceof Type.ClassType type && seen.add(type.name())) {
                Type.ClassType found = through(type, superName, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Type.@Nullable ClassType through(Type.ClassType type, String superName, Set<String> seen) {
        if (type.name().equals(superName)) {
            return type;
        }
        Optional<ClassSymbol> symbol = index.find(type.name());
        Type.ClassType above = symbol.isPresent() ? pathTo(symbol.get(), superName, seen) : null;
        return above == null
                ? null
                : (Type.ClassType) Substitution.of(symbol.get().typeParameters(), type.arguments())
                        .apply(above);
    }

    @Nullable
    MethodSymbol function(String name) {
        ClassEntry entry = index.entry(name);
        if (entry == ClassEntry.MISSING) {
            return null;
        }
        ClassEntry.Answer<MethodSymbol> known = entry.function;
        if (known == null) {
            boolean isInterface =
                    entry.symbol.map(symbol -> symbol.kind() == Kind.INTERFACE).orElse(false);
            known = new ClassEntry.Answer<>(isInterface ? onlyAbstract(name) : null);
            entry.function = known;
        }
        return known.value();
    }

    private @Nullable MethodSymbol onlyAbstract(String name) {
        MethodSymbol only = null;
        Set<String> overridden = new HashSet<>();
        for (String supertype : supertypes(name)) {
            ClassSymbol symbol = index.find(supertype).orElse(null);
            if (symbol == null || symbol.kind() != Kind.INTERFACE) {
                continue;
            }
            for (MethodSymbol method : symbol.methods()) {
                String shape = method.name() + "/" + method.parameters().size();
                if (!isAbstract(method)) {
                    overridden.add(shape);
                } else if (overridden.add(shape)) {
                    if (only != null) {
                        return null;
                    }
                    only = method;
                }
            }
        }
        return only;
    }

    private static boolean isAbstract(MethodSymbol method) {
        return Modifiers.has(method.modifiers(), Modifiers.ABSTRACT) && !OBJECT_METHODS.contains(method.name());
    }

    List<String> sourceSubtypes(String name) {
        Map<String, List<String>> known = subtypes;
        if (known == null) {
            known = invert();
            subtypes = known;
        }
        return known.getOrDefault(name, List.of());
    }

    private Map<String, List<String>> invert() {
        Map<String, List<String>> below = new HashMap<>();
        for (String source : index.sourceNames().stream().sorted().toList()) {
            for (String supertype : supertypes(source)) {
                if (!supertype.equals(source) && !supertype.equals(OBJECT)) {
                    below.computeIfAbsent(supertype, key -> new ArrayList<>()).add(source);
                }
            }
        }
        below.replaceAll((key, names) -> List.copyOf(names));
        if (!index.sourceNames().isEmpty()) {
            below.put(OBJECT, index.sourceNames().stream().sorted().toList());
        }
        return below;
    }
}
