package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A class whose objects a persistence library stores.
 *
 * @param type its declaration
 * @param path path of its file
 * @param silent whether findings in it are never reported
 * @param mapped what a mapping file says of the properties that are columns; empty when annotations tell
 * @param whole whether the library stores whatever the object holds, annotated or not, as document databases do
 */
record StoredClass(TypeDeclaration type, String path, boolean silent, Map<String, String> mapped, boolean whole) {
    private static final Set<String> JPA = Set.of("persistence");
    private static final Set<String> ANYWHERE = Set.of();

    /** Which annotations make a class stored in columns, and what must stand in the imports for it to be that annotation. */
    private static final Map<String, Set<String>> IN_COLUMNS = Map.ofEntries(
            Map.entry(
                    "Entity",
                    Set.of("persistence", "hibernate", "room", "datastax", "objectify", "micronaut", "nosql")),
            Map.entry("Embeddable", JPA),
            Map.entry("MappedSuperclass", JPA),
            Map.entry("Table", Set.of("relational", "cassandra", "datastax", "r2dbc")),
            Map.entry("UserDefinedType", Set.of("cassandra")),
            Map.entry("Node", Set.of("neo4j")),
            Map.entry("NodeEntity", Set.of("neo4j")),
            Map.entry("RelationshipProperties", Set.of("neo4j")),
            Map.entry("MappedEntity", Set.of("micronaut")),
            Map.entry("PersistenceCapable", ANYWHERE));

    /** The same for libraries that store an object with all that hangs on it. */
    private static final Map<String, Set<String>> WHOLE = Map.ofEntries(
            Map.entry("Entity", Set.of("morphia")),
            Map.entry("Embedded", Set.of("morphia")),
            Map.entry("Document", Set.of("mongodb", "elasticsearch", "couchbase", "arangodb")),
            Map.entry("SolrDocument", ANYWHERE),
            Map.entry("MongoEntity", ANYWHERE),
            Map.entry("Container", Set.of("cosmos")),
            Map.entry("RedisHash", ANYWHERE),
            Map.entry("DynamoDBTable", ANYWHERE),
            Map.entry("DynamoDBDocument", ANYWHERE),
            Map.entry("DynamoDbBean", ANYWHERE),
            Map.entry("DynamoDbImmutable", ANYWHERE));

    private static final Set<String> WHOLE_BASES =
            Set.of("PanacheMongoEntity", "PanacheMongoEntityBase", "ReactivePanacheMongoEntity", "RealmObject");

    /** What is only a view of stored data. */
    private static final String VIEW = "Subselect";

    /** Returns all stored classes of a program, by name, in the order of its bodies. */
    static Map<String, StoredClass> of(Scene scene) {
        Map<String, StoredClass> stored = new LinkedHashMap<>();
        for (LinkedMethod method : scene.calls().methods()) {
            TypeDeclaration type = method.type();
            if (stored.containsKey(type.name()) || has(type, VIEW)) {
                continue;
            }
            Set<String> around = scene.around(method);
            boolean whole = isMarked(type, WHOLE, around)
                    || type.superClass() != null
                            && WHOLE_BASES.contains(last(type.superClass().name()));
            Map<String, String> mapped = scene.mappings().properties(type.name());
            if (whole || !mapped.isEmpty() || isMarked(type, IN_COLUMNS, around)) {
                stored.put(type.name(), new StoredClass(type, method.path(), method.silent(), mapped, whole));
            }
        }
        return stored;
    }

    private static boolean has(TypeDeclaration type, String annotation) {
        return type.annotations().stream().anyMatch(one -> one.simpleName().equals(annotation));
    }

    private static boolean isMarked(TypeDeclaration type, Map<String, Set<String>> marks, Set<String> around) {
        return type.annotations().stream().anyMatch(annotation -> {
            Set<String> libraries = marks.get(annotation.simpleName());
            return libraries != null
                    && (libraries.isEmpty()
                            || words(annotation, around).stream().anyMatch(libraries::contains));
        });
    }

    private static List<String> words(Annotation annotation, Set<String> around) {
        List<String> words = new ArrayList<>(around);
        words.addAll(List.of(annotation.name().toLowerCase(Locale.ROOT).split("\\.")));
        return words;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the place of its name. */
    Location location() {
        return new Location(path, type.nameSpan());
    }
}
