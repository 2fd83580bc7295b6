package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.symbols.TypeScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what of a class becomes columns: fields or accessors, without what the library leaves out or keeps elsewhere. */
final class StoredProperties {
    /** What is not stored, or stored as a row of its own. */
    private static final Set<String> LEFT_OUT = Set.of(
            "Transient",
            "Formula",
            "Version",
            "ReadOnlyProperty",
            "Ignore",
            "BsonIgnore",
            "DynamoDbIgnore",
            "DynamoDBIgnore",
            "ManyToOne",
            "OneToOne",
            "OneToMany",
            "ManyToMany",
            "Any",
            "ManyToAny",
            "DBRef",
            "DocumentReference",
            "Relationship",
            "Reference");

    private static final Set<String> KEYS = Set.of("Id", "EmbeddedId");

    private final Scene scene;
    private final Map<String, Declared> declared = new HashMap<>();

    /** A type of the sources and the path of its file. */
    private record Declared(TypeDeclaration type, String path) {}

    StoredProperties(Scene scene) {
        this.scene = scene;
        for (LinkedMethod method : scene.calls().methods()) {
            declared.putIfAbsent(method.type().name(), new Declared(method.type(), method.path()));
        }
    }

    /** Returns what a class declares itself; nothing when it is not of the sources. */
    List<StoredProperty> of(String className) {
        Declared found = declared.get(className);
        if (found == null) {
            return List.of();
        }
        Set<String> mapped = scene.mappings().properties(className).keySet();
        if (!mapped.isEmpty()) {
            return mapped(found, mapped);
        }
        return isByAccessor(className) ? accessors(found) : fields(found);
    }

    /** A mapping file names properties, whether fields or accessors hold them. */
    private List<StoredProperty> mapped(Declared declared, Set<String> names) {
        Map<String, StoredProperty> found = new LinkedHashMap<>();
        Stream.of(fields(declared), accessors(declared))
                .flatMap(List::stream)
                .filter(property -> names.contains(property.name()))
                .forEach(property -> found.putIfAbsent(property.name(), property));
        return List.copyOf(found.values());
    }

    /** Returns the superclasses of a class that stand in the sources, nearest first. */
    List<String> superclasses(String className) {
        return scene.index().supertypes(className).stream()
                .skip(1)
                .filter(declared::containsKey)
                .filter(name -> declaration(name) != null)
                .toList();
    }

    private @Nullable TypeDeclaration declaration(String name) {
        Declared found = declared.get(name);
        return found == null || found.type().kind() == TypeDeclaration.Kind.INTERFACE ? null : found.type();
    }

    /** JPA looks at accessors where the key is annotated at one. */
    private boolean isByAccessor(String className) {
        return Stream.concat(Stream.of(className), superclasses(className).stream())
                .flatMap(name -> Stream.ofNullable(declaration(name)))
                .flatMap(type -> type.methods().stream())
                .filter(StoredProperties::isAccessor)
                .anyMatch(method -> method.annotations().stream().anyMatch(one -> KEYS.contains(one.simpleName())));
    }

    private List<StoredProperty> fields(Declared declared) {
        Map<String, MethodDeclaration> accessors = new HashMap<>();
        declared.type().methods().stream()
                .filter(StoredProperties::isAccessor)
                .forEach(method -> accessors.putIfAbsent(property(method), method));
        TypeScope scope = scene.index().scope(declared.type());
        List<StoredProperty> found = new ArrayList<>();
        for (FieldDeclaration field : declared.type().fields()) {
            List<Annotation> annotations = new ArrayList<>(field.annotations());
            MethodDeclaration accessor = accessors.get(field.name());
            if (accessor != null) {
                annotations.addAll(accessor.annotations());
            }
            boolean isState = !Modifiers.has(field.modifiers(), Modifiers.STATIC)
                    && !Modifiers.has(field.modifiers(), Modifiers.TRANSIENT)
                    && !field.enumConstant();
            if (isState && isStored(annotations)) {
                found.add(property(declared, field.name(), scope.resolve(field.type()), annotations, field));
            }
        }
        return found;
    }

    private static StoredProperty property(
            Declared declared, String name, Type type, List<Annotation> annotations, FieldDeclaration field) {
        Location location = new Location(declared.path(), field.span());
        return new StoredProperty(name, declared.type().name(), type, annotations, location);
    }

    private List<StoredProperty> accessors(Declared declared) {
        TypeScope scope = scene.index().scope(declared.type());
        List<StoredProperty> found = new ArrayList<>();
        for (MethodDeclaration method : declared.type().methods()) {
            if (!isAccessor(method)) {
                continue;
            }
            List<Annotation> annotations = new ArrayList<>(method.annotations());
            declared.type().fields().stream()
                    .filter(field -> field.name().equals(property(method)))
                    .forEach(field -> annotations.addAll(field.annotations()));
            if (isStored(annotations)) {
                found.add(new StoredProperty(
                        property(method),
                        declared.type().name(),
                        scope.resolve(method.returnType()),
                        annotations,
                        new Location(declared.path(), method.nameSpan())));
            }
        }
        return found;
    }

    private static boolean isAccessor(MethodDeclaration method) {
        return !method.isStatic()
                && method.parameters().isEmpty()
                && !property(method).isEmpty()
                && !method.returnType().name().equals("void");
    }

    private static String property(MethodDeclaration method) {
        String name = method.name();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        return prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))
                ? ""
                : name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
    }

    private static boolean isStored(List<Annotation> annotations) {
        return annotations.stream().noneMatch(one -> LEFT_OUT.contains(one.simpleName()) || isCopy(one));
    }

    /** A column that is never written shows what another one holds. */
    private static boolean isCopy(Annotation annotation) {
        return annotation.simpleName().equals("Column")
                && annotation.members().getOrDefault("insertable", "").equals("false")
                && annotation.members().getOrDefault("updatable", "").equals("false");
    }
}
