package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Operands;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the calls that belong to an object: in the method where it is made, and in those that it is handed to.
 *
 * <p>Imprecise: which of two calls comes first is not asked.
 */
final class Companions {
    /** Methods that are entered to see what they do with an object, or where they have it from. */
    private static final int MAX_DEPTH = 3;

    private final Scene scene;
    private final CalledMethods called;

    Companions(Scene scene, CalledMethods called) {
        this.scene = scene;
        this.called = called;
    }

    /** Tells whether an object is made by such a call as a case asks for, here or in a method that returns it. */
    boolean isMadeHere(Check.Ordered.Order one, int body, Set<Integer> object) {
        return one.from().isEmpty()
                || !object.isEmpty()
                        && object.stream()
                                .allMatch(origin ->
                                        isMaking(one, new Site(body, origin), MAX_DEPTH) || isNothing(body, origin));
    }

    /** What a variable holds before anything is put into it. */
    private boolean isNothing(int body, int origin) {
        return scene.code(new Site(body, origin)) instanceof Instruction.Constant;
    }

    private boolean isMaking(Check.Ordered.Order one, Site site, int depth) {
        Instruction code = scene.code(site);
        if (code instanceof Instruction.Allocate) {
            int made = scene.method(site.method()).body().constructIndex(site.instruction());
            return made >= 0 && called.matches(one.from(), new Site(site.method(), made));
        }
        if (!(code instanceof Instruction.Call) || depth == 0) {
            return false;
        }
        return called.matches(one.from(), site) || isReturned(one, site, depth);
    }

    private boolean isReturned(Check.Ordered.Order one, Site site, int depth) {
        int[] targets = scene.calls().targets(scene.method(site.method()), site.instruction());
        if (targets.length != 1) {
            return false;
        }
        Origins origins = new Origins(scene.method(targets[0]).body());
        Set<Integer> returned = new HashSet<>();
        for (Instruction code : scene.method(targets[0]).body().code()) {
            if (code instanceof Instruction.Return back && back.value() >= 0) {
                returned.addAll(origins.of(back.value()));
            }
        }
        return !returned.isEmpty()
                && returned.stream().allMatch(origin -> isMaking(one, new Site(targets[0], origin), depth - 1))
                && !areThere(one, targets[0], returned, depth - 1, true);
    }

    /** Tells whether the calls that a case misses are made after all, or may be. */
    boolean areThere(Check.Ordered.Order one, int body, Set<Integer> object) {
        return one.inClass() && isInClass(one, scene.method(body)) || areThere(one, body, object, MAX_DEPTH, false);
    }

    private boolean isInClass(Check.Ordered.Order one, LinkedMethod method) {
        return one.lacks().stream()
                .flatMap(pattern -> called.sitesOf(pattern).stream())
                .anyMatch(site -> scene.method(site.method())
                        .type()
                        .name()
                        .equals(method.type().name()));
    }

    private boolean areThere(Check.Ordered.Order one, int body, Set<Integer> object, int depth, boolean mayReturn) {
        LinkedMethod method = scene.method(body);
        Origins origins = new Origins(method.body());
        Set<Integer> sources = sources(one, body, object, origins);
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            Site site = new Site(body, i);
            if (code.get(i) instanceof Instruction.Call call) {
                if (isOne(one, site, call, origins, object)
                        || isHanded(one, site, call, origins, object, sources, depth)) {
                    return true;
                }
            } else if (isLetGo(code.get(i), origins, object, mayReturn)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(
            Check.Ordered.Order one, Site site, Instruction.Call call, Origins origins, Set<Integer> object) {
        return origins.isFrom(call.target(), object) && called.matches(one.lacks(), site);
    }

    /** What the object is made from, such as the text of a token: who verifies that, verifies the object. */
    private Set<Integer> sources(Check.Ordered.Order one, int body, Set<Integer> object, Origins origins) {
        Set<Integer> sources = new HashSet<>();
        if (one.excusedBy() != null) {
            for (int origin : object) {
                if (scene.code(new Site(body, origin)) instanceof Instruction.Call made) {
                    for (int argument : made.arguments()) {
                        sources.addAll(origins.of(argument));
                    }
                }
            }
            sources.removeIf(origin -> isNothing(body, origin));
        }
        return sources;
    }

    private boolean isHanded(
            Check.Ordered.Order one,
            Site site,
            Instruction.Call call,
            Origins origins,
            Set<Integer> object,
            Set<Integer> sources,
            int depth) {
        for (int i = 0; i < call.arguments().length; i++) {
            boolean isObject = origins.isFrom(call.arguments()[i], object);
            if (!isObject && !origins.isFrom(call.arguments()[i], sources)) {
                continue;
            }
            if (isExcused(one, call.name())
                    || isObject && called.matches(one.lacks(), site)
                    || isObject && isDealtWith(one, site, i, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExcused(Check.Ordered.Order one, String name) {
        return one.excusedBy() != null && one.excusedBy().matcher(name).find();
    }

    /** A method of the program is looked into; one of a library may do anything with an object that should stay here. */
    private boolean isDealtWith(Check.Ordered.Order one, Site site, int argument, int depth) {
        int[] targets = scene.calls().targets(scene.method(site.method()), site.instruction());
        if (targets.length == 0 || depth == 0) {
            return one.confined() || depth == 0;
        }
        for (int target : targets) {
            if (areThere(one, target, parameter(target, argument), depth - 1, false)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> parameter(int body, int index) {
        List<Instruction> code = scene.method(body).body().code();
        for (int i = 0; i < code.size() && code.get(i) instanceof Instruction.Parameter parameter; i++) {
            if (parameter.index() == index) {
                return Set.of(i);
            }
        }
        return Set.of();
    }

    /** Stored, returned, put into another object or a function: what then happens to it is not seen. */
    private static boolean isLetGo(Instruction code, Origins origins, Set<Integer> object, boolean mayReturn) {
        if (code instanceof Instruction.Return back) {
            return !mayReturn && origins.isFrom(back.value(), object);
        }
        if (code instanceof Instruction.FieldWrite
                || code instanceof Instruction.NameWrite
                || code instanceof Instruction.ArrayWrite
                || code instanceof Instruction.NewArray
                || code instanceof Instruction.Lambda
                || code instanceof Instruction.MethodReference
                || code instanceof Instruction.Construct) {
            boolean[] found = {false};
            int self = code instanceof Instruction.Construct made ? made.target() : -1;
            Operands.forEach(code, value -> found[0] |= value != self && origins.isFrom(value, object));
            return found[0];
        }
        return false;
    }
}
