package dev.carelint.core.rule;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the table or collection is called in which objects of a class are stored. */
public final class Tables {
    /** Annotations that say it, the nearest to the store first, and the members that hold the name. */
    private static final Map<String, List<String>> NAMING = Map.of(
            "Table", List.of("name", "value"),
            "Document", List.of("collection", "indexName", "value"),
            "DynamoDBTable", List.of("tableName"),
            "RedisHash", List.of("value"),
            "Container", List.of("containerName"));

    /** The word before the name of a table. */
    static final String WORD = "table ";

    /** Annotations of classes whose objects are rows of their own. */
    static final Set<String> ROWS = Set.of("Entity", "Table", "Document", "MappedEntity", "Node");

    private static final Pattern NAME = Pattern.compile("[\\w.$-]{1,80}");

    private Tables() {}

    /** Returns the name of the table: what an annotation says, else the simple name of the class. */
    public static String nameOf(TypeDeclaration type) {
        return type.annotations().stream()
                .flatMap(annotation -> name(annotation).stream())
                .findFirst()
                .orElseGet(type::simpleName);
    }

    private static Optional<String> name(Annotation annotation) {
        return NAMING.getOrDefault(annotation.simpleName(), List.of()).stream()
                .map(member -> annotation.members().getOrDefault(member, ""))
                .filter(name -> NAME.matcher(name).matches())
                .findFirst();
    }

    /** Returns the table that objects of a type are stored in, of a collection those in it; empty when it is no class of the sources. */
    static Optional<String> of(Scene scene, Type type) {
        if (type instanceof Type.ArrayType array) {
            return of(scene, array.element());
        }
        Optional<String> own = scene.index().declaration(type.erasedName()).map(Tables::nameOf);
        if (own.isPresent()
                || !(type instanceof Type.ClassType named)
                || named.arguments().size() != 1) {
            return own;
        }
        return of(scene, named.arguments().get(0));
    }
}
