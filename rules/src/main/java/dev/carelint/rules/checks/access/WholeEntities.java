package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Stored classes with patient data that endpoints return as they are: one finding a class. Callers of GraphQL choose what they get. */
final class WholeEntities implements JavaCheck {
    private static final int LEAST_KINDS = 3;
    private static final Set<String> STORED = Set.of("Entity", "Document", "Table");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Map<String, List<Access.Served>> byEntity = new TreeMap<>();
        for (Access.Served served : Access.of(scene, judge).served()) {
            String entity = entity(scene, served.endpoint().method().symbol().returns());
            boolean isChosen = served.endpoint().kind() == Endpoint.Kind.GRAPHQL;
            if (!isChosen && !entity.isEmpty() && served.titles().size() >= LEAST_KINDS) {
                byEntity.computeIfAbsent(entity, none -> new ArrayList<>()).add(served);
            }
        }
        Told told = new Told(rule, scene);
        List<Finding> findings = new ArrayList<>();
        byEntity.forEach((entity, served) -> findings.add(told.minor(
                served,
                served.get(0).endpoint().location(),
                Told.names(served) + (served.size() == 1 ? " returns " : " return ") + ShownData.simple(entity)
                        + " as it is stored, with " + Told.data(served.get(0))
                        + "; return a class of its own that holds what this caller needs.",
                Confidence.MEDIUM,
                entity)));
        return findings;
    }

    /** Returns the name of the stored class that a type is or contains; empty when it is none. */
    private static String entity(Scene scene, Type type) {
        if (type instanceof Type.ArrayType array) {
            return entity(scene, array.element());
        }
        if (!(type instanceof Type.ClassType named)) {
            return "";
        }
        boolean isStored = scene.index()
                .declaration(named.name())
                .filter(WholeEntities::isStored)
                .isPresent();
        return isStored
                ? named.name()
                : named.arguments().stream()
                        .map(argument -> entity(scene, argument))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static boolean isStored(TypeDeclaration type) {
        return type.annotations().stream().anyMatch(one -> STORED.contains(one.simpleName()));
    }
}
