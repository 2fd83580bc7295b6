package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Effect;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Who hears of an object that is published: listeners for its type, found by their annotations or names as library models say.
 *
 * <p>Only objects of the program's own classes are followed: texts and maps would reach everybody. Imprecise: names of queues and
 * conditions of listeners are not compared.
 */
final class Deliveries {
    private static final int MAX_LISTENERS = 16;

    private final ClassIndex index;
    private final Function<MethodSymbol, Optional<Effect.Delivery>> models;
    /** Bodies with a parameter that might be published, by whatever a model may call them: name, annotations. */
    private final Map<String, List<Listener>> listeners = new TreeMap<>();

    private record Listener(int body, int parameter, Type type) {}

    Deliveries(
            List<LinkedMethod> methods,
            ClassIndex index,
            Set<String> audiences,
            Function<MethodSymbol, Optional<Effect.Delivery>> models) {
        this.index = index;
        this.models = models;
        for (int i = 0; i < methods.size() && !audiences.isEmpty(); i++) {
            if (!methods.get(i).isLambda()) {
                addListener(i, methods.get(i), audiences);
            }
        }
    }

    private void addListener(int body, LinkedMethod method, Set<String> audiences) {
        List<ParameterDeclaration> parameters = method.declaration().parameters();
        Set<String> ofMethod = names(method.declaration().annotations());
        ofMethod.add(method.declaration().name());
        for (int i = 0; i < parameters.size(); i++) {
            Set<String> all = names(parameters.get(i).annotations());
            all.addAll(ofMethod);
            all.retainAll(audiences);
            for (String name : all) {
                Listener listener =
                        new Listener(body, i, method.symbol().parameters().get(i));
                listeners.computeIfAbsent(name, none -> new ArrayList<>()).add(listener);
            }
        }
    }

    private static Set<String> names(List<Annotation> annotations) {
        Set<String> names = new HashSet<>();
        annotations.forEach(annotation -> names.add(annotation.simpleName()));
        return names;
    }

    /** Returns the listeners that the call at an instruction reaches, in the order of their bodies. */
    List<CallGraph.Delivery> of(LinkedMethod method, int instruction) {
        if (listeners.isEmpty()
                || !(method.body().code().get(instruction) instanceof Instruction.Call call)
                || !(method.resolutions()[instruction] instanceof Resolution.Method target)) {
            return List.of();
        }
        Optional<Effect.Delivery> delivery = models.apply(target.method());
        return delivery.filter(known -> known.argument() < call.arguments().length)
                .map(known -> reached(known, method.valueTypes()[call.arguments()[known.argument()]]))
                .orElse(List.of());
    }

    private List<CallGraph.Delivery> reached(Effect.Delivery delivery, Type published) {
        boolean isOwn = published instanceof Type.ClassType known
                && index.find(known.name()).map(ClassSymbol::origin).orElse(Origin.JDK) == Origin.SOURCE;
        Map<Integer, CallGraph.Delivery> found = new TreeMap<>();
        for (String audience : isOwn ? delivery.to() : List.<String>of()) {
            for (Listener listener : listeners.getOrDefault(audience, List.of())) {
                if (index.isSubtype(published.erasedName(), listener.type().erasedName())) {
                    found.putIfAbsent(
                            listener.body(),
                            new CallGraph.Delivery(listener.body(), listener.parameter(), delivery.argument()));
                }
            }
        }
        return found.size() > MAX_LISTENERS ? List.of() : List.copyOf(found.values());
    }
}
