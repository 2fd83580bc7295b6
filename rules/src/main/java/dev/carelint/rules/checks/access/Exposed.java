package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what patient data an endpoint hands out, and what it takes in a body. */
final class Exposed {
    private static final int MAX_DEPTH = 8;
    private static final Set<String> OPEN_RESULTS = Set.of(
            "ResponseEntity",
            "HttpEntity",
            "Response",
            "Object",
            "String",
            "Mono",
            "RestResponse",
            "Uni",
            "ModelAndView");
    private static final Set<String> BODIES = Set.of("RequestBody", "ResourceParam", "Argument", "InputArgument");
    private static final Set<String> ANSWERS = Set.of(
            "getWriter", "getOutputStream", "writeValue", "forward", "include", "toJson", "print", "println", "write");

    private final ShownData data;
    private final Scene scene;

    Exposed(Scene scene) {
        this.scene = scene;
        this.data = new ShownData(scene);
    }

    /** What an endpoint shows of patients, and what it is given. */
    record Exposure(List<Evidence> returned, List<Evidence> accepted) {
        boolean isNothing() {
            return returned.isEmpty() && accepted.isEmpty();
        }

        /** Returns what is returned, or else what is accepted. */
        List<Evidence> main() {
            return returned.isEmpty() ? accepted : returned;
        }
    }

    Exposure of(Endpoint endpoint) {
        List<Evidence> returned =
                endpoint.kind() == Endpoint.Kind.SERVLET ? handled(endpoint.method()) : returned(endpoint.method());
        return new Exposure(returned, accepted(endpoint));
    }

    private List<Evidence> returned(LinkedMethod method) {
        Type declared = method.symbol().returns();
        List<Evidence> found = data.of(declared);
        if (!found.isEmpty() || !OPEN_RESULTS.contains(ShownData.simple(declared.erasedName()))) {
            return found;
        }
        Definitions definitions = method.body().definitions();
        List<Evidence> traced = new ArrayList<>();
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Return answer && answer.value() >= 0) {
                trace(method, definitions, answer.value(), MAX_DEPTH, traced);
            }
        }
        return traced;
    }

    /** Looks through {@code ResponseEntity.ok().body(patient)} for what is put in. */
    private void trace(LinkedMethod method, Definitions definitions, int value, int depth, List<Evidence> found) {
        if (value < 0 || depth == 0) {
            return;
        }
        List<Evidence> shown = data.of(method.valueTypes()[value]);
        if (!shown.isEmpty()) {
            found.addAll(shown);
            return;
        }
        Instruction code = definitions.origin(value);
        named(method, definitions, value).ifPresent(found::add);
        String type = method.valueTypes()[value].erasedName();
        boolean isBuilding =
                !type.equals("java.lang.String") && OPEN_RESULTS.stream().anyMatch(type::contains);
        if (code instanceof Instruction.Call call && isBuilding) {
            trace(method, definitions, call.target(), depth - 1, found);
            for (int argument : call.arguments()) {
                trace(method, definitions, argument, depth - 1, found);
            }
        } else if (code instanceof Instruction.Phi phi) {
            for (int operand : phi.operands()) {
                trace(method, definitions, operand, depth / 2, found);
            }
        }
    }

    /** {@code encounter.getDiagnosisCode()}: what a single value is, its name says. */
    private Optional<Evidence> named(LinkedMethod method, Definitions definitions, int value) {
        int index = definitions.originIndex(value);
        if (index < 0
                || !(method.body().code().get(index) instanceof Instruction.Call call)
                || call.arguments().length > 0
                || !(method.resolutions()[index] instanceof Resolution.Method target)) {
            return Optional.empty();
        }
        String owner = target.method().owner();
        String type = method.valueTypes()[value].erasedName();
        String name = ShownData.property(call.name());
        Clue clue = new Clue(Clue.Kind.FIELD, name, owner, "", type, List.of(), List.of());
        return scene.vocabulary()
                .classify(clue)
                .filter(found ->
                        found.type().family() == DataType.Family.PHI && found.certainty() == Evidence.Certainty.HIGH);
    }

    private List<Evidence> accepted(Endpoint endpoint) {
        LinkedMethod method = endpoint.method();
        List<ParameterDeclaration> declared = method.declaration().parameters();
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < declared.size() && i < method.symbol().parameters().size(); i++) {
            if (isBody(endpoint, declared.get(i))) {
                found.addAll(data.of(method.symbol().parameters().get(i)));
            }
        }
        return found;
    }

    private static boolean isBody(Endpoint endpoint, ParameterDeclaration parameter) {
        boolean isUnnamed = endpoint.kind() == Endpoint.Kind.JAX_RS
                && parameter.annotations().stream()
                        .noneMatch(one -> one.simpleName().matches("\\w+Param|Context|Suspended"));
        return isUnnamed || parameter.annotations().stream().anyMatch(one -> BODIES.contains(one.simpleName()));
    }

    /** A servlet answers with what it handles. */
    private List<Evidence> handled(LinkedMethod method) {
        boolean isAnswered = method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.Call call && ANSWERS.contains(call.name()));
        List<Evidence> found = new ArrayList<>();
        for (Instruction code : method.body().code()) {
            if (isAnswered && code instanceof Instruction.Call call) {
                found.addAll(data.of(method.valueTypes()[call.result()]));
            }
        }
        return found;
    }
}
