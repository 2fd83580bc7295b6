package dev.carelint.core.flow;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where the text goes that a handler of a web framework returns: it is the page, or the name of a view, which may be a redirect.
 *
 * <p>Spring MVC and JAX-RS. A handler that says it produces anything but HTML returns no page. What a handler of exceptions returns, all
 * of it, is the answer to a request that failed.
 */
final class HandlerResults {
    private static final String TEXT = "java.lang.String";
    private static final Set<String> MAPPINGS =
            Set.of("RequestMapping", "GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping");
    /** What carries a text and says more about the answer. */
    private static final Set<String> RESPONSES = Set.of(
            "org.springframework.http.ResponseEntity", "javax.ws.rs.core.Response", "jakarta.ws.rs.core.Response");

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final BodySolver solver;
    private final LinkedMethod method;
    /** What holds when the body is left. */
    private final Heap exit;

    HandlerResults(BodySolver solver, LinkedMethod method, Heap exit) {
        this.solver = solver;
        this.method = method;
        this.exit = exit;
    }

    /** Tells whether a media type, as text or as the name of a constant, is known to be no page. */
    static boolean isNoPage(String media) {
        String lower = media.toLowerCase(Locale.ROOT);
        return !lower.isEmpty()
                && !lower.contains("html")
                && !lower.contains("xml")
                && !lower.contains("*/*")
                && !lower.contains("svg")
                && !lower.endsWith("all_value");
    }

    /** Tells the solver what leaves by returning. */
    void leave() {
        Type type = method.symbol().returns();
        if (!method.isLambda()
                && has(Set.of("ExceptionHandler"), method.declaration().annotations())
                && isOwn(type)) {
            leave("error-response", (value, site) -> solver.texts().ofAllFields(value, type, exit, site));
        }
        if (!method.isLambda() && RESPONSES.contains(type.erasedName()) && saysPage()) {
            leave("html", (value, site) -> solver.texts().of(value, type, exit, site));
        }
        if (method.isLambda() || !type.erasedName().equals(TEXT)) {
            return;
        }
        boolean isHandler = has(MAPPINGS, method.declaration().annotations());
        if (isHandler && isBody()) {
            if (!isNoPage(produced(MAPPINGS, "produces"))) {
                leave("html");
            }
        } else if (isHandler) {
            leave("view");
        } else if (has(VERBS, method.declaration().annotations()) && saysPage()) {
            leave("html");
        }
    }

    /** Tells whether a result is a text or an object of the program; what a library's carries is said where it is put there. */
    private boolean isOwn(Type type) {
        return type.erasedName().equals(TEXT)
                || solver.classes()
                        .find(type.erasedName())
                        .filter(known -> known.origin() == Origin.SOURCE)
                        .isPresent();
    }

    private void leave(String kind) {
        leave(kind, (value, site) -> value);
    }

    private void leave(String kind, BiFunction<Value, Site, Value> shown) {
        List<Instruction> code = solver.code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Return result) {
                Site site = new Site(solver.number(), i);
                Value text = shown.apply(solver.value(result.value()), site);
                if (solver.mayLead(kind, text)) {
                    leave(kind, text, site);
                }
            }
        }
    }

    private void leave(String kind, Value text, Site site) {
        SinkPoint point = new SinkPoint(site, null);
        for (int i = 0; i < text.size(); i++) {
            Step step = new Step(site, Step.Kind.LEAVES, text.step(i), null);
            solver.use(new Summary.Use(point, kind, text.atom(i), step));
        }
    }

    private boolean saysPage() {
        return (produced(MAPPINGS, "produces") + produced(Set.of("Produces"), "value"))
                .toLowerCase(Locale.ROOT)
                .contains("html");
    }

    private boolean isBody() {
        return has(Set.of("RestController", "ResponseBody"), method.type().annotations())
                || has(Set.of("ResponseBody"), method.declaration().annotations());
    }

    private static boolean has(Set<String> names, List<Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> names.contains(annotation.simpleName()));
    }

    /** Returns what the method, or else its class, says of the media type; empty when neither does. */
    private String produced(Set<String> names, String member) {
        return Stream.of(method.declaration().annotations(), method.type().annotations())
                .flatMap(List::stream)
                .filter(annotation -> names.contains(annotation.simpleName()))
                .map(annotation -> annotation.members().getOrDefault(member, ""))
                .filter(media -> !media.isEmpty())
                .findFirst()
                .orElse("");
    }
}
