package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.rule.MapPart;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What endpoints answer of patients, for maps: to whom the interface is open they hand it out. */
public final class Answers implements MapPart {
    private static final Set<String> STORED =
            Set.of("Entity", "Document", "MappedSuperclass", "Embeddable", "Table", "MappedEntity");

    @Override
    public List<Seen> of(Scene scene) {
        Exposed exposed = new Exposed(scene);
        List<Seen> seen = new ArrayList<>();
        for (Endpoint endpoint : new Endpoints(scene, new Marks(scene)).all()) {
            if (!endpoint.method().silent()) {
                for (Evidence evidence : exposed.of(endpoint).returned()) {
                    seen.add(seen(scene, endpoint, evidence));
                }
            }
        }
        return seen;
    }

    private static Seen seen(Scene scene, Endpoint endpoint, Evidence evidence) {
        Type answer = endpoint.method().symbol().returns();
        Optional<TypeDeclaration> shown = shown(scene, answer);
        boolean isStored = shown.stream()
                .flatMap(type -> type.annotations().stream())
                .anyMatch(one -> STORED.contains(one.simpleName()));
        String name = shown.map(TypeDeclaration::simpleName)
                .orElse(endpoint.method().type().simpleName());
        return new Seen(
                evidence.type(),
                new Movement.Entry(isStored ? "entity" : "field", "object in the program", name),
                List.of(endpoint.method().type().name()),
                "response",
                target(endpoint),
                "",
                endpoint.location(),
                "");
    }

    private static String target(Endpoint endpoint) {
        if (endpoint.kind() == Endpoint.Kind.FHIR || endpoint.kind() == Endpoint.Kind.GRAPHQL) {
            return endpoint.name();
        }
        String verbs = String.join(",", new TreeSet<>(endpoint.verbs()));
        String path = endpoint.path().isEmpty() ? "/" : endpoint.path();
        return (verbs + " " + path).strip();
    }

    /** Returns the class of the program that an answer shows: itself, or what a container holds. */
    private static Optional<TypeDeclaration> shown(Scene scene, Type type) {
        if (type instanceof Type.ArrayType array) {
            return shown(scene, array.element());
        }
        Optional<TypeDeclaration> own = scene.index().declaration(type.erasedName());
        if (own.isPresent() || !(type instanceof Type.ClassType named)) {
            return own;
        }
        return named.arguments().stream()
                .flatMap(argument -> shown(scene, argument).stream())
                .findFirst();
    }
}
