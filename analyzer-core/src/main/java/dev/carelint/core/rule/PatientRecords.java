package dev.carelint.core.rule;

import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.resource.Library;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which programs keep records of patients: by stored classes with such data, or by libraries that serve them. Owned by one thread. */
final class PatientRecords {
    private static final Set<String> STORED = Set.of(
            "Entity",
            "Embeddable",
            "MappedSuperclass",
            "Document",
            "Table",
            "Node",
            "RedisHash",
            "MappedEntity",
            "PersistenceCapable",
            "DynamoDbBean",
            "DynamoDBTable");

    private final Scene scene;
    private final Map<Optional<String>, Boolean> known = new HashMap<>();

    PatientRecords(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether the program that a file belongs to keeps patient data, or uses one of these libraries. */
    boolean standBehind(String path, List<Pattern> libraries) {
        return known.computeIfAbsent(scene.configuration().program(path), this::areStoredIn) || uses(path, libraries);
    }

    private boolean uses(String path, List<Pattern> patterns) {
        return !patterns.isEmpty()
                && scene.configuration().libraries(path).stream()
                        .map(Library::id)
                        .anyMatch(id -> patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(id).matches()));
    }

    private boolean areStoredIn(Optional<String> program) {
        Set<String> seen = new HashSet<>();
        for (LinkedMethod method : scene.calls().methods()) {
            TypeDeclaration type = method.type();
            if (seen.add(type.name())
                    && isStored(type)
                    && scene.configuration().program(method.path()).equals(program)
                    && type.fields().stream().anyMatch(field -> isOfPatient(type, field))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStored(TypeDeclaration type) {
        return type.annotations().stream().anyMatch(one -> STORED.contains(one.simpleName()))
                || !scene.mappings().properties(type.name()).isEmpty();
    }

    private boolean isOfPatient(TypeDeclaration type, FieldDeclaration field) {
        if (Modifiers.has(field.modifiers(), Modifiers.STATIC)) {
            return false;
        }
        Clue clue = new Clue(
                Clue.Kind.FIELD,
                field.name(),
                type.name(),
                "",
                "",
                List.of(),
                type.fields().stream().map(FieldDeclaration::name).toList());
        return scene.vocabulary()
                .classify(clue)
                .filter(found -> found.certainty() == Evidence.Certainty.HIGH)
                .filter(found -> found.type().family() == DataType.Family.PHI)
                .isPresent();
    }
}
