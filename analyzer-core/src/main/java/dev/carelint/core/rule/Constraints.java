package dev.carelint.core.rule;

import dev.carelint.core.flow.AccessPath;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.SafePatterns;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells values that a framework checks against a pattern before a handler is called: {@code @Pattern} at the parameter, or at a field of
 * the object that is bound to a parameter with {@code @Valid}. Owned by one thread.
 */
final class Constraints {
    private static final Set<String> VALIDATING = Set.of("Valid", "Validated");

    private final Scene scene;
    private final Map<String, TypeDeclaration> types = new HashMap<>();

    Constraints(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether a pattern leaves only harmless values. */
    boolean allow(ParameterDeclaration parameter, AccessPath path) {
        if (isHarmless(parameter.annotations())) {
            return true;
        }
        List<Part> fields =
                path.parts().stream().filter(part -> !part.isPseudo()).toList();
        boolean isValidated =
                parameter.annotations().stream().map(Annotation::simpleName).anyMatch(VALIDATING::contains);
        // Imprecise: a nested object counts as validated, whether its own field says so or not.
        return isValidated && !fields.isEmpty() && isHarmless(annotations(fields.get(fields.size() - 1)));
    }

    private List<Annotation> annotations(Part field) {
        TypeDeclaration owner = types().get(field.owner());
        if (owner == null) {
            return List.of();
        }
        return owner.fields().stream()
                .filter(declared -> declared.name().equals(field.name()))
                .findFirst()
                .map(FieldDeclaration::annotations)
                .orElse(List.of());
    }

    private Map<String, TypeDeclaration> types() {
        if (types.isEmpty()) {
            scene.calls()
                    .methods()
                    .forEach(method -> types.putIfAbsent(method.type().name(), method.type()));
        }
        return types;
    }

    private static boolean isHarmless(List<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.simpleName().equals("Pattern"))
                .map(annotation -> annotation.members().getOrDefault("regexp", "."))
                .anyMatch(pattern -> isWritten(pattern) && SafePatterns.isSafe(pattern));
    }

    /** The name of a constant is no pattern. */
    private static boolean isWritten(String pattern) {
        return pattern.contains("[") || pattern.contains("\\");
    }
}
