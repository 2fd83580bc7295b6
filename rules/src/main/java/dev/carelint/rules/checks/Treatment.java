package dev.carelint.rules.checks;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.rules.checks.Identifiers.Held;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a method does to the identifiers of what it is given, together with the methods that it calls.
 *
 * <p>Unsound: objects of one class are not told apart, and one branch that treats a property speaks for all. What another method makes of
 * a value is believed.
 */
final class Treatment {
    private static final int MAX_DEPTH = 3;
    private static final int MOST_BODIES = 40;
    private static final Pattern OPAQUE = Pattern.compile(
            "(?i)(copyProperties|convert|map|mask|anonymi|de_?identif|redact|scrub|clear|clean"
                    + "|visit|accept|apply|process|transform|remove|filter|getDeclaredFields|getFields|getPropertyDescriptors|invoke).*");

    private final Scene scene;
    private final LinkedMethod start;
    private final String input;
    private final List<Held> held;
    private final Map<LinkedMethod, BodyAccesses> bodies = new HashMap<>();

    Treatment(Scene scene, SafeHarbor harbor, LinkedMethod start, String input, List<Held> held) {
        this.scene = scene;
        this.start = start;
        this.input = input;
        this.held = held;
        HeldKeys keys = new HeldKeys(scene, harbor, held);
        collect(keys);
    }

    private void collect(HeldKeys keys) {
        record Reached(LinkedMethod body, int depth) {}
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(start, 0)));
        while (!open.isEmpty() && bodies.size() < MOST_BODIES) {
            Reached reached = open.remove();
            LinkedMethod body = reached.body();
            if (bodies.putIfAbsent(body, new BodyAccesses(body, keys)) == null) {
                body.lambdas().forEach(lambda -> open.add(new Reached(lambda, reached.depth())));
                for (int i = 0; i < body.body().code().size() && reached.depth() < MAX_DEPTH; i++) {
                    for (int target : scene.calls().targets(body, i)) {
                        LinkedMethod called = scene.method(target);
                        if (!keys.isAccessor(called)) {
                            open.add(new Reached(called, reached.depth() + 1));
                        }
                    }
                }
            }
        }
    }

    /** Returns what identifies and is still there afterwards; nothing when that cannot be told. */
    List<Held> left() {
        if (bodies.keySet().stream().anyMatch(this::isOpaque)) {
            return List.of();
        }
        Set<Identifiers.Key> written = new HashSet<>();
        bodies.values().forEach(body -> written.addAll(body.written()));
        return switch (new ResultShape(scene, input).of(start)) {
            case SAME -> written.isEmpty() ? List.of() : without(written);
            case FRESH -> carried(written);
            case UNKNOWN -> List.of();
        };
    }

    private List<Held> without(Set<Identifiers.Key> written) {
        return held.stream()
                .filter(one -> one.within().stream().noneMatch(written::contains))
                .toList();
    }

    /** Only what the method and its own class carry over counts: others keep books of what they see. */
    private List<Held> carried(Set<Identifiers.Key> written) {
        String outermost = outermost(start);
        Set<Identifiers.Key> carried = new HashSet<>();
        bodies.forEach((method, body) -> {
            if (outermost(method).equals(outermost)) {
                carried.addAll(body.carried());
            }
        });
        if (bodies.get(start) != null) {
            carried.addAll(bodies.get(start).returned());
        }
        return held.stream()
                .filter(one -> one.within().stream().anyMatch(carried::contains))
                .filter(one -> one.within().stream().noneMatch(key -> written.contains(key) && !carried.contains(key)))
                .toList();
    }

    private static String outermost(LinkedMethod method) {
        String name = method.type().name();
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** Tells whether a body hands the object to code that nobody can look into, and that may change or copy it. */
    private boolean isOpaque(LinkedMethod body) {
        List<Instruction> code = body.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && OPAQUE.matcher(call.name()).matches()
                    && scene.calls().targets(body, i).length == 0
                    && (call.name().startsWith("get") || takesInput(body, call))) {
                return true;
            }
        }
        return false;
    }

    private boolean takesInput(LinkedMethod body, Instruction.Call call) {
        for (int argument : call.arguments()) {
            if (argument >= 0 && ResultShape.isInput(scene, body.valueTypes()[argument], input)) {
                return true;
            }
        }
        return false;
    }
}
