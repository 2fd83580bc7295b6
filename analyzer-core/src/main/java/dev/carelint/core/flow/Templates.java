package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which small bodies depend on the exact class of objects that they are given, and where these stand on entry: such a body calls a
 * method of which there are several, asks for the class, or hands the object to a body that does.
 */
final class Templates {
    private static final int MAX_CODE = 150;

    /** Objects of one body whose classes are told apart. */
    private static final int MAX_PLACES = 6;

    /** Fields between what is given and an object whose class matters: decorators within decorators. */
    private static final int MAX_DEPTH = 3;

    private static final int MAX_ROUNDS = 3;

    private final CallGraph calls;
    private final Map<Integer, Set<Atom.Place>> found = new HashMap<>();

    /** Looks at all bodies, callees first. */
    Templates(CallGraph calls) {
        this.calls = calls;
        for (int[] component : calls.components()) {
            boolean isRecursive = component.length > 1 || calls.isSelfRecursive(component[0]);
            boolean grows = true;
            for (int round = 0; grows && round < (isRecursive ? MAX_ROUNDS : 1); round++) {
                grows = false;
                for (int body : component) {
                    grows |= !isLarge(body) && new Search(body).grows();
                }
            }
        }
    }

    /** Returns where the objects stand whose class matters to a body, in a fixed order. */
    Set<Atom.Place> decisive(int body) {
        return found.getOrDefault(body, Set.of());
    }

    boolean isTemplate(int body) {
        return found.containsKey(body);
    }

    /** Tells whether a body is too large to be solved again and again. */
    boolean isLarge(int body) {
        return calls.methods().get(body).body().code().size() > MAX_CODE;
    }

    /** Looks at one body. */
    private final class Search {
        private final int body;
        private final LinkedMethod method;
        private final Set<Atom.Place> decisive;
        /** What stands on entry at a place, by the number of the value. */
        private final Map<Integer, Atom.Place> given = new HashMap<>();

        Search(int body) {
            this.body = body;
            this.method = calls.methods().get(body);
            this.decisive = new LinkedHashSet<>(decisive(body));
        }

        /** Finds what matters; tells whether that is more than was known. */
        boolean grows() {
            int before = decisive.size();
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size() && decisive.size() < MAX_PLACES; i++) {
                Instruction instruction = code.get(i);
                Atom.Place place = place(instruction, method.resolutions()[i]);
                if (place != null) {
                    given.put(instruction.result(), place);
                } else {
                    visit(i, instruction);
                }
            }
            if (decisive.size() > before) {
                found.put(body, decisive);
            }
            return decisive.size() > before;
        }

        private Atom.@Nullable Place place(Instruction code, @Nullable Resolution resolution) {
            if (code instanceof Instruction.Parameter parameter) {
                return entry(parameter.index());
            }
            if (code instanceof Instruction.This self && self.qualifier() == null) {
                return entry(Root.Entry.THIS);
            }
            if (code instanceof Instruction.Assign assign) {
                return given.get(assign.value());
            }
            if (code instanceof Instruction.Cast cast) {
                return given.get(cast.value());
            }
            boolean isOfObject = resolution instanceof Resolution.Field field
                    && field.outerHops() == 0
                    && !Modifiers.has(field.field().modifiers(), Modifiers.STATIC);
            if (!isOfObject || !(resolution instanceof Resolution.Field read)) {
                return null;
            }
            return part(code, Accesses.part(read.field()));
        }

        private Atom.@Nullable Place part(Instruction code, Part part) {
            if (code instanceof Instruction.FieldRead read) {
                return within(given.get(read.target()), part);
            }
            return code instanceof Instruction.NameRead ? within(entry(Root.Entry.THIS), part) : null;
        }

        private static Atom.Place entry(int index) {
            return new Atom.Place(new Root.Entry(index), AccessPath.EMPTY, false, Type.unknown());
        }

        private static Atom.@Nullable Place within(Atom.@Nullable Place place, Part part) {
            return place == null || place.path().depth() >= MAX_DEPTH
                    ? null
                    : new Atom.Place(place.root(), place.path().then(part), false, part.type());
        }

        private void visit(int index, Instruction code) {
            if (code instanceof Instruction.InstanceOf test) {
                add(given.get(test.value()));
            } else if (code instanceof Instruction.Call call) {
                call(index, call);
            } else if (code instanceof Instruction.Construct construct) {
                handedOn(calls.targets(method, index), given.get(construct.target()), construct.arguments());
            }
        }

        private void call(int index, Instruction.Call call) {
            Atom.Place receiver = call.receiver() == Instruction.Receiver.VALUE
                    ? given.get(call.target())
                    : implicit(method.resolutions()[index]);
            boolean isOfInterest = receiver != null;
            for (int argument : call.arguments()) {
                isOfInterest |= given.containsKey(argument);
            }
            if (!isOfInterest) {
                return;
            }
            int[] targets = calls.targets(method, index);
            boolean isChosen = targets.length > 1
                    || targets.length == 1 && isFunction(index)
                    || call.name().equals("getClass")
                    || targets.length == 0 && calls.unboundedTargets(method, index).length > 0;
            if (isChosen && call.receiver() != Instruction.Receiver.SUPER) {
                add(receiver);
            }
            handedOn(targets, receiver, call.arguments());
        }

        private Atom.@Nullable Place implicit(@Nullable Resolution resolution) {
            return resolution instanceof Resolution.Method target && target.outerHops() == 0
                    ? entry(Root.Entry.THIS)
                    : null;
        }

        private boolean isFunction(int index) {
            return method.resolutions()[index] instanceof Resolution.Method target
                    && calls.hasFunctionsFor(target.method().owner());
        }

        /** What matters to a callee matters here. */
        private void handedOn(int[] targets, Atom.@Nullable Place receiver, int[] arguments) {
            for (int target : targets) {
                for (Atom.Place place : List.copyOf(decisive(target))) {
                    int index = place.root() instanceof Root.Entry entry ? entry.index() : arguments.length;
                    Atom.Place start = index == Root.Entry.THIS
                            ? receiver
                            : index < arguments.length ? given.get(arguments[index]) : null;
                    for (Part part : place.path().parts()) {
                        start = within(start, part);
                    }
                    add(start);
                }
            }
        }

        private void add(Atom.@Nullable Place place) {
            if (place != null && decisive.size() < MAX_PLACES) {
                decisive.add(place);
            }
        }
    }
}
