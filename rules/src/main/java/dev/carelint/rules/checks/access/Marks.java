package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations that hold at a method or class: those written there, at what it overrides or extends, and at the annotations
 * themselves. Remembers answers; owned by one thread.
 */
final class Marks {
    private static final int MAX_META = 2;

    private final Scene scene;
    private final Map<String, List<Mark>> types = new HashMap<>();

    /**
     * An annotation and where it stands.
     *
     * @param annotation as written
     * @param at the type in which its constants have their meaning
     */
    record Mark(Annotation annotation, TypeDeclaration at) {
        boolean is(Set<String> names) {
            return names.contains(annotation.simpleName());
        }

        String member(String name) {
            return annotation.members().getOrDefault(name, "");
        }
    }

    Marks(Scene scene) {
        this.scene = scene;
    }

    /** Returns the marks of a method, its own first, then those of what it overrides. */
    List<Mark> of(LinkedMethod method) {
        List<Mark> found = new ArrayList<>();
        for (String name : scene.index().supertypes(method.type().name())) {
            Optional<TypeDeclaration> type = scene.index().declaration(name);
            type.ifPresent(declared -> declared.methods().stream()
                    .filter(one -> isSame(one, method.declaration()))
                    .forEach(one -> add(one.annotations(), declared, MAX_META, found)));
        }
        return found;
    }

    private static boolean isSame(MethodDeclaration one, MethodDeclaration other) {
        return one.equals(other)
                || one.name().equals(other.name())
                        && one.parameters().size() == other.parameters().size();
    }

    /** Returns the marks of a class and its supertypes, its own first. */
    List<Mark> ofType(String className) {
        List<Mark> known = types.get(className);
        if (known == null) {
            List<Mark> found = new ArrayList<>();
            for (String name : scene.index().supertypes(className)) {
                scene.index().declaration(name).ifPresent(type -> add(type.annotations(), type, MAX_META, found));
            }
            known = List.copyOf(found);
            types.put(className, known);
        }
        return known;
    }

    private void add(List<Annotation> annotations, TypeDeclaration at, int depth, List<Mark> found) {
        for (Annotation annotation : annotations) {
            found.add(new Mark(annotation, at));
            if (depth > 0) {
                declaration(annotation, at).ifPresent(meta -> add(meta.annotations(), meta, depth - 1, found));
            }
        }
    }

    /** Returns the declaration of an annotation that the program declares itself. */
    private Optional<TypeDeclaration> declaration(Annotation annotation, TypeDeclaration at) {
        String name =
                scene.index().scope(at).resolve(TypeUse.of(annotation.name())).erasedName();
        return scene.index().declaration(name);
    }
}
