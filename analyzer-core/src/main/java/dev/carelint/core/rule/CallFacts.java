package dev.carelint.core.rule;

import dev.carelint.core.flow.MethodNames;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call was resolved to and by what it is known what it does, in words. */
final class CallFacts {
    private static final int MOST_NAMED = 3;
    private static final int MOST_QUOTED = 160;

    private final Scene scene;

    CallFacts(Scene scene) {
        this.scene = scene;
    }

    /** Returns the method that a call names, or null when that is not known. */
    @Nullable
    MethodSymbol method(Site site) {
        Resolution resolution = resolution(site);
        return resolution instanceof Resolution.Method target ? target.method() : null;
    }

    private @Nullable Resolution resolution(Site site) {
        @Nullable
        Resolution found =
                scene.code(site) == null ? null : scene.method(site.method()).resolutions()[site.instruction()];
        return found instanceof Resolution.Function function ? function.referenced() : found;
    }

    /** Returns the bodies that a call may run. */
    List<LinkedMethod> bodies(Site site) {
        if (scene.code(site) == null) {
            return List.of();
        }
        int[] targets = scene.calls().targets(scene.method(site.method()), site.instruction());
        return Arrays.stream(targets).mapToObj(scene::method).toList();
    }

    /** Returns the library models that count at a call: where there are bodies of a method of the program, none does. */
    List<MethodModel> models(Site site) {
        MethodSymbol method = method(site);
        if (method == null || !bodies(site).isEmpty() && method.origin() == Origin.SOURCE) {
            return List.of();
        }
        List<MethodModel> models = scene.knowledge().modelsOf(seen(site, method), scene.index());
        return models.isEmpty() ? scene.knowledge().modelsOf(method, scene.index()) : models;
    }

    /** Models of the receiver's class win over those of the class that declares the method. */
    private MethodSymbol seen(Site site, MethodSymbol method) {
        if (scene.code(site) instanceof Instruction.Call call
                && call.target() >= 0
                && !Modifiers.has(method.modifiers(), Modifiers.STATIC)) {
            String type =
                    scene.method(site.method()).valueTypes()[call.target()].erasedName();
            return scene.index().isSubtype(type, method.owner()) ? method.seenFrom(type) : method;
        }
        return method;
    }

    /** Returns the kinds of sinks that a model makes of a call; a stream may lead anywhere. */
    List<String> sinkKinds(Site site) {
        List<String> kinds = new ArrayList<>();
        for (MethodModel model : models(site)) {
            for (Effect effect : model.effects()) {
                if (effect instanceof Effect.Sink sink) {
                    kinds.add(sink.kind());
                }
            }
        }
        return kinds.stream().distinct().toList();
    }

    /** Tells whether data leaves by a call directly. */
    boolean isSink(Site site) {
        return models(site).stream()
                .flatMap(model -> model.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Sink || effect instanceof Effect.SinkBy);
    }

    /** Returns what is known of a call in short sentences: its target, and what says what that does. */
    List<String> of(Site site) {
        MethodSymbol method = method(site);
        if (method == null) {
            return List.of(unresolved(site));
        }
        List<LinkedMethod> bodies = bodies(site);
        List<MethodModel> models = models(site);
        List<String> facts = new ArrayList<>();
        if (!bodies.isEmpty()) {
            facts.add("it runs " + bodies(method, bodies));
        } else {
            facts.add("it is " + name(method) + origin(method));
        }
        models.forEach(model -> facts.add("a library model says what it does: " + quoted(model)));
        if (bodies.isEmpty() && models.isEmpty()) {
            facts.add(cautiously(method.name()));
        }
        return facts;
    }

    private String unresolved(Site site) {
        String cause = resolution(site) instanceof Resolution.Unresolved unresolved
                ? unresolved.reason()
                : "nothing is known of it";
        String name = scene.code(site) instanceof Instruction.Call call ? call.name() : "";
        return "it is not resolved (" + cause + "); " + cautiously(name);
    }

    private static String cautiously(String name) {
        if (MethodNames.isCleaning(name)) {
            return "neither source nor model is known, so its name is trusted to clean what it is given";
        }
        return MethodNames.isQuestion(name)
                ? "neither source nor model is known; by its name it only counts or answers yes or no"
                : "neither source nor model is known, so the cautious rule holds: text of what goes in may come back as text";
    }

    static String quoted(MethodModel model) {
        String text = model.text().length() > MOST_QUOTED ? model.text().substring(0, MOST_QUOTED) + "…" : model.text();
        return "\"" + text + "\"" + (model.declaredAt().isEmpty() ? "" : " (" + model.declaredAt() + ")");
    }

    private static String origin(MethodSymbol method) {
        return switch (method.origin()) {
            case SOURCE -> ", which has no body here";
            case CLASSPATH -> ", found on the class path";
            case JDK -> ", found in the JDK";
            case ASSUMED -> ", as the imports tell; its class is not on the class path";
        };
    }

    private String bodies(MethodSymbol method, List<LinkedMethod> bodies) {
        if (bodies.size() > 1) {
            return "one of " + bodies.size() + " bodies that the types allow: "
                    + bodies.stream().limit(MOST_NAMED).map(CallFacts::place).collect(Collectors.joining(", "))
                    + (bodies.size() > MOST_NAMED ? ", …" : "");
        }
        LinkedMethod body = bodies.get(0);
        boolean isDeclared = body.type().name().equals(method.owner());
        return place(body)
                + (isDeclared
                        ? ", the body of the class that declares it"
                        : ", the only implementation of " + name(method));
    }

    /** Returns {@code Masking.maskSsn (Masking.java:12)}. */
    static String place(LinkedMethod body) {
        String name = Scene.readableName(body);
        String type = body.type().simpleName();
        boolean tellsType = name.startsWith("new ") || name.startsWith("the ") || type.isEmpty();
        return (tellsType ? "" : type + ".") + name + " ("
                + shortPlace(new Location(body.path(), body.declaration().nameSpan())) + ")";
    }

    static String shortPlace(Location location) {
        String path = location.path();
        return path.substring(path.lastIndexOf('/') + 1) + ":" + location.span().line();
    }

    static String name(MethodSymbol method) {
        String owner = method.owner().replace('$', '.');
        if (method.name().equals("<init>")) {
            return "the constructor of " + owner;
        }
        return owner.isEmpty() ? method.name() + "(…)" : owner + "#" + method.name();
    }
}
