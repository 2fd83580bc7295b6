package dev.carelint.rules.checks.access;

import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.List;
import java.util.Set;

/**
 * A method that answers requests from outside.
 *
 * @param method its body
 * @param kind what calls it
 * @param verbs the HTTP methods that it answers; empty when it answers all
 * @param paths templates of its paths
 * @param exact whether nothing stands before these paths that is not known
 * @param own the marks of the method
 * @param around the marks of its class
 */
record Endpoint(
        LinkedMethod method,
        Kind kind,
        Set<String> verbs,
        List<String> paths,
        boolean exact,
        List<Marks.Mark> own,
        List<Marks.Mark> around) {
    /** What calls an endpoint. */
    enum Kind {
        SPRING,
        JAX_RS,
        SERVLET,
        FHIR,
        GRAPHQL
    }

    Endpoint {
        verbs = Set.copyOf(verbs);
        paths = List.copyOf(paths);
        own = List.copyOf(own);
        around = List.copyOf(around);
    }

    /** Returns its first path as a reader may be told of it. */
    String path() {
        return paths.isEmpty() ? "" : paths.get(0).replace(Texts.UNKNOWN, "…");
    }

    /** Returns how a reader would name it. */
    String name() {
        return method.type().simpleName() + "." + Scene.readableName(method);
    }

    Location location() {
        return new Location(method.path(), method.declaration().nameSpan());
    }
}
