package dev.carelint.rules.checks;

import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.rules.checks.Identifiers.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The properties that identify, to be found by how code reads and writes them. */
final class HeldKeys {
    private static final List<String> READING = List.of("get", "is", "has");
    private static final List<String> WRITING = List.of("set", "with", "clear");
    /** FHIR's model has further accessors of a property. */
    private static final List<String> ENDINGS = List.of("Element", "FirstRep");

    private final Scene scene;
    private final SafeHarbor harbor;
    private final Map<String, Set<Identifiers.Key>> byProperty = new HashMap<>();
    private final Map<Identifiers.Key, Set<SafeHarbor.Group>> groups = new HashMap<>();
    private final Set<Identifiers.Key> innermost = new HashSet<>();

    HeldKeys(Scene scene, SafeHarbor harbor, List<Held> held) {
        this.scene = scene;
        this.harbor = harbor;
        for (Held one : held) {
            innermost.add(one.within().get(one.within().size() - 1));
            for (Identifiers.Key key : one.within()) {
                byProperty
                        .computeIfAbsent(key.property(), name -> new HashSet<>())
                        .add(key);
                groups.computeIfAbsent(key, name -> new HashSet<>()).add(one.group());
            }
        }
    }

    /** Returns the properties of this name whose class is related to one; of an unknown class, all. */
    Set<Identifiers.Key> find(String owner, String property) {
        return byProperty.getOrDefault(property, Set.of()).stream()
                .filter(key -> owner.isEmpty() || isRelated(key.owner(), owner))
                .collect(Collectors.toSet());
    }

    private boolean isRelated(String declaring, String owner) {
        return owner.equals(declaring)
                || owner.startsWith(declaring + "$")
                || scene.index().isSubtype(owner, declaring)
                || scene.index().isSubtype(declaring, owner);
    }

    /** Returns the names that a method without parameters may read. */
    static List<String> readBy(String method) {
        return named(method, READING);
    }

    /** Returns the names that a method may write. */
    static List<String> writtenBy(String method) {
        return named(method, WRITING);
    }

    private static List<String> named(String method, List<String> prefixes) {
        List<String> names = new ArrayList<>(List.of(method));
        for (String prefix : prefixes) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                String rest = method.substring(prefix.length());
                names.add(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
            }
        }
        List<String> shorter = names.stream()
                .flatMap(name -> ENDINGS.stream()
                        .filter(name::endsWith)
                        .map(ending -> name.substring(0, name.length() - ending.length())))
                .toList();
        names.addAll(shorter);
        return names;
    }

    /** Returns those of the properties whose data a method of this name lets through. */
    Set<Identifiers.Key> kept(String method, Set<Identifiers.Key> keys) {
        return keys.stream()
                .filter(key ->
                        groups.getOrDefault(key, Set.of()).stream().anyMatch(group -> harbor.keeps(method, group)))
                .collect(Collectors.toSet());
    }

    /** Returns those of the properties that are data themselves, and no objects of which more is known. */
    Set<Identifiers.Key> innermost(Set<Identifiers.Key> keys) {
        return keys.stream().filter(innermost::contains).collect(Collectors.toSet());
    }

    /** Returns those of the properties that are places. */
    Set<Identifiers.Key> places(Set<Identifiers.Key> keys) {
        return keys.stream()
                .filter(key -> groups.getOrDefault(key, Set.of()).stream().anyMatch(SafeHarbor.Group::isPlace))
                .collect(Collectors.toSet());
    }

    boolean mayKeep(String method) {
        return harbor.mayKeep(method);
    }

    /** Tells whether a body only reads or writes a property: its caller is looked at. */
    boolean isAccessor(LinkedMethod method) {
        String name = method.declaration().name();
        if (method.declaration().isConstructor() || name.equals(MethodDeclaration.STATIC_INITIALIZER)) {
            return true;
        }
        String owner = method.type().name();
        return List.of(readBy(name), writtenBy(name)).stream()
                .flatMap(List::stream)
                .anyMatch(property -> !find(owner, property).isEmpty());
    }
}
