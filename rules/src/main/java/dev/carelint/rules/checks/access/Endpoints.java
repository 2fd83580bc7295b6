package dev.carelint.rules.checks.access;

import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the methods of a program that answer requests: of Spring, JAX-RS, servlets, HAPI FHIR servers and GraphQL. */
final class Endpoints {
    private static final Map<String, String> SPRING = Map.of(
            "RequestMapping", "",
            "GetMapping", "GET",
            "PostMapping", "POST",
            "PutMapping", "PUT",
            "PatchMapping", "PATCH",
            "DeleteMapping", "DELETE");
    private static final Set<String> CONTROLLERS = Set.of("RestController", "Controller");
    private static final Set<String> JAX_RS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> FHIR =
            Set.of("Read", "Search", "Create", "Update", "Patch", "Operation", "History", "Delete", "Transaction");
    private static final Set<String> GRAPHQL =
            Set.of("QueryMapping", "MutationMapping", "SubscriptionMapping", "DgsQuery", "DgsMutation", "GraphQLQuery");
    private static final Set<String> SERVLET = Set.of("doGet", "doPost", "doPut", "doDelete", "service");
    private static final Pattern VERB = Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\b");

    private final Scene scene;
    private final Marks marks;
    private final Texts texts;

    Endpoints(Scene scene, Marks marks) {
        this.scene = scene;
        this.marks = marks;
        this.texts = new Texts(scene);
    }

    /** Returns all endpoints, in the order of the program's bodies. */
    List<Endpoint> all() {
        List<Endpoint> found = new ArrayList<>();
        for (LinkedMethod method : scene.calls().methods()) {
            if (!method.isLambda() && !method.declaration().isStatic()) {
                of(method).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Endpoint> of(LinkedMethod method) {
        if (SERVLET.contains(method.declaration().name()) && isBelow(method, "HttpServlet")) {
            return Optional.of(servlet(method));
        }
        List<Marks.Mark> own = method.declaration().annotations().isEmpty()
                        && method.type().interfaces().isEmpty()
                        && method.type().superClass() == null
                ? List.of()
                : marks.of(method);
        for (Marks.Mark mark : own) {
            String name = mark.annotation().simpleName();
            List<Marks.Mark> around = List.of();
            if (SPRING.containsKey(name) || JAX_RS.contains(name)) {
                around = marks.ofType(method.type().name());
            }
            if (SPRING.containsKey(name) && around.stream().anyMatch(one -> one.is(CONTROLLERS))) {
                return Optional.of(spring(method, mark, own, around));
            }
            if (JAX_RS.contains(name) && around.stream().anyMatch(one -> one.is(Set.of("Path")))) {
                return Optional.of(jaxRs(method, name, own, around));
            }
            if (GRAPHQL.contains(name)) {
                around = marks.ofType(method.type().name());
                Set<String> post = Set.of("POST");
                return Optional.of(
                        new Endpoint(method, Endpoint.Kind.GRAPHQL, post, List.of("/graphql"), true, own, around));
            }
            if (FHIR.contains(name) && scene.around(method).contains("fhir")) {
                around = marks.ofType(method.type().name());
                List<String> path = List.of(Texts.UNKNOWN);
                return Optional.of(new Endpoint(method, Endpoint.Kind.FHIR, Set.of(), path, false, own, around));
            }
        }
        return Optional.empty();
    }

    private boolean isBelow(LinkedMethod method, String simpleName) {
        return scene.index().supertypes(method.type().name()).stream()
                .anyMatch(name -> name.endsWith("." + simpleName) || name.equals(simpleName));
    }

    private Endpoint servlet(LinkedMethod method) {
        List<Marks.Mark> around = marks.ofType(method.type().name());
        List<String> paths = around.stream()
                .filter(mark -> mark.is(Set.of("WebServlet")))
                .flatMap(mark -> named(mark, "value", "urlPatterns").stream())
                .map(path -> path.replace("/*", "/" + Texts.UNKNOWN))
                .toList();
        String name = method.declaration().name();
        Set<String> verbs =
                name.equals("service") ? Set.of() : Set.of(name.substring(2).toUpperCase(Locale.ROOT));
        boolean isExact = !paths.isEmpty();
        List<String> known = isExact ? paths : List.of(Texts.UNKNOWN);
        return new Endpoint(method, Endpoint.Kind.SERVLET, verbs, known, isExact, List.of(), around);
    }

    private Endpoint spring(LinkedMethod method, Marks.Mark mapping, List<Marks.Mark> own, List<Marks.Mark> around) {
        Set<String> verbs = new HashSet<>();
        VERB.matcher(SPRING.getOrDefault(mapping.annotation().simpleName(), "") + " " + mapping.member("method"))
                .results()
                .forEach(verb -> verbs.add(verb.group()));
        List<String> prefixes = around.stream()
                .filter(mark -> mark.is(Set.of("RequestMapping")))
                .findFirst()
                .map(mark -> named(mark, "value", "path"))
                .orElse(List.of());
        List<String> paths = joined(prefixes, named(mapping, "value", "path"));
        return endpoint(method, Endpoint.Kind.SPRING, verbs, paths, true, own, around);
    }

    /** What stands before the paths of JAX-RS is seldom written beside them. */
    private Endpoint jaxRs(LinkedMethod method, String verb, List<Marks.Mark> own, List<Marks.Mark> around) {
        List<String> paths = joined(ofPath(around), ofPath(own));
        return endpoint(method, Endpoint.Kind.JAX_RS, Set.of(verb), paths, false, own, around);
    }

    private List<String> ofPath(List<Marks.Mark> marked) {
        return marked.stream()
                .filter(mark -> mark.is(Set.of("Path")))
                .findFirst()
                .map(mark -> texts.of(mark, "value"))
                .orElse(List.of());
    }

    private static Endpoint endpoint(
            LinkedMethod method,
            Endpoint.Kind kind,
            Set<String> verbs,
            List<String> paths,
            boolean isRooted,
            List<Marks.Mark> own,
            List<Marks.Mark> around) {
        boolean isExact =
                isRooted && paths.stream().noneMatch(path -> path.contains(Texts.UNKNOWN) || path.contains("${"));
        return new Endpoint(method, kind, verbs, paths, isExact, own, around);
    }

    private List<String> named(Marks.Mark mark, String name, String other) {
        List<String> found = texts.of(mark, name);
        return found.isEmpty() ? texts.of(mark, other) : found;
    }

    private static List<String> joined(List<String> prefixes, List<String> paths) {
        List<String> joined = new ArrayList<>();
        for (String prefix : prefixes.isEmpty() ? List.of("") : prefixes) {
            for (String path : paths.isEmpty() ? List.of("") : paths) {
                joined.add(("/" + prefix + "/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", ""));
            }
        }
        return joined;
    }
}
