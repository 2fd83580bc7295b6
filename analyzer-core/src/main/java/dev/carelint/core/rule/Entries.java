package dev.carelint.core.rule;

import dev.carelint.core.callgraph.Dispatch;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Origin;
import java.util.Optional;

/** Entry points: bodies of whose parameters no analyzed caller can tell what they are. */
final class Entries {
    private final Scene scene;

    Entries(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether a body may be entered from outside the analyzed code, so that names must speak for its parameters. */
    boolean isEntry(int body) {
        LinkedMethod method = scene.method(body);
        if (method.isLambda()) {
            return false;
        }
        return !scene.calls().isCalled(body) || hasEntryAnnotation(method.declaration()) || overridesLibrary(method);
    }

    private static boolean hasEntryAnnotation(MethodDeclaration declaration) {
        return declaration.annotations().stream()
                .map(Annotation::simpleName)
                .anyMatch(name -> name.endsWith("Mapping")
                        || name.endsWith("Listener")
                        || name.equals("Path")
                        || name.equals("Scheduled")
                        || name.equals("GET")
                        || name.equals("POST")
                        || name.equals("PUT")
                        || name.equals("DELETE")
                        || name.equals("PATCH"));
    }

    private boolean overridesLibrary(LinkedMethod method) {
        if (method.declaration().isStatic() || method.declaration().isConstructor()) {
            return false;
        }
        return scene.index().supertypes(method.type().name()).stream()
                .skip(1)
                .filter(name -> !name.equals("java.lang.Object"))
                .map(scene.index()::find)
                .flatMap(Optional::stream)
                .filter(type -> type.origin() != Origin.SOURCE)
                .flatMap(type -> type.methods().stream())
                .anyMatch(inherited -> Dispatch.overrides(method.symbol(), inherited));
    }
}
