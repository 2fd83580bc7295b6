package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A summary put in place of a call: what the callee says in terms of its parameters, said in terms of the caller.
 *
 * <p>Objects that the callee makes are named after the call site, so that two calls of one factory yield two objects.
 */
final class Application {
    private static final int OUTCOMES_PER_CALL = 1_000_000;

    private final BodySolver caller;
    private final Heap heap;
    private final Site site;
    private final Summary callee;
    private final Value receiver;
    private final List<Value> arguments;
    private final Mode mode;
    private final Map<Atom, Value> substituted = new HashMap<>();
    private final Map<Site, Value> outcomes = new HashMap<>();

    /** What kind of call is applied. */
    enum Mode {
        /** A call of a small method: a wrapper of a sink is reported here. */
        CALL,
        /** A call of a method that does more than hand on: leaks are reported inside, what is wrong with an argument here. */
        WORK,
        /** A call of a constructor: also an exception is reported here. */
        CONSTRUCTION,
        /** Of one of very many bodies that a virtual call may run: too little to blame this caller for what it does. */
        GUESS,
        /** Of a function or by text conversion: no call that a reader would take for the place of a leak. */
        QUIET
    }

    /**
     * Prepares an application.
     *
     * @param mode whether passing a parameter on to a sink makes this call the place to report
     */
    Application(
            BodySolver caller, Heap heap, Site site, Summary callee, Value receiver, List<Value> arguments, Mode mode) {
        this.caller = caller;
        this.heap = heap;
        this.site = site;
        this.callee = callee;
        this.receiver = receiver;
        this.arguments = arguments;
        this.mode = mode;
    }

    /** Applies all effects to the caller's heap and returns the result. */
    Value apply() {
        invoke();
        Value returned = through(map(callee.returned()));
        caller.thrown(map(callee.thrown()));
        report();
        observe();
        write();
        return isAliased() ? returned.join(again()) : returned;
    }

    /** What is written through one parameter is read through another that is the same object: all is said once more after the writes. */
    private Value again() {
        substituted.clear();
        report();
        return through(map(callee.returned()));
    }

    /** What a body returns just as it was given leaves no step in it; readers want to see that it was there. */
    private Value through(Value returned) {
        if (mode == Mode.QUIET || !returned.any(Atom::mayCarryData)) {
            return returned;
        }
        return returned.reachedBy(i -> {
            Step last = returned.step(i);
            boolean isTold = !returned.atom(i).mayCarryData()
                    || last != null && last.site().equals(site);
            return isTold ? last : new Step(site, Step.Kind.THROUGH, last, null);
        });
    }

    private boolean isAliased() {
        if (callee.exit().heap().objects().isEmpty()) {
            return false;
        }
        Set<Atom> seen = new HashSet<>(receiver.atoms());
        for (Value argument : arguments) {
            for (Atom atom : argument.atoms()) {
                if (atom instanceof Atom.Made && seen.contains(atom)) {
                    return true;
                }
            }
            seen.addAll(argument.atoms());
        }
        return false;
    }

    /** Returns only the result, for calls that are known to have no effects that matter. */
    Value returned() {
        return map(callee.returned());
    }

    /** Runs the functions that the callee was given. */
    private void invoke() {
        int number = 0;
        for (Summary.Invocation invocation : callee.invocations()) {
            number++;
            Value function = map(Value.of(invocation.function(), null));
            List<Value> passed = invocation.arguments().stream().map(this::map).toList();
            Site outcome = new Site(site.method(), site.instruction() % OUTCOMES_PER_CALL + number * OUTCOMES_PER_CALL);
            outcomes.put(invocation.site(), caller.functions().run(function, null, passed, heap, site, outcome));
            substituted.clear();
        }
    }

    private void report() {
        if (mode == Mode.GUESS) {
            return;
        }
        for (Summary.Use tap : callee.taps()) {
            arriving(tap, tap.kind(), null).forEach(caller::tap);
        }
        for (Summary.Use use : callee.uses()) {
            Atom.Place way = use.way();
            if (way == null) {
                report(use, use.kind(), null);
            } else {
                Ways.forEach(atom(way, null), (kind, open) -> report(use, kind, open));
            }
        }
    }

    private void report(Summary.Use use, String kind, Atom.@Nullable Place way) {
        arriving(use, kind, way).forEach(caller::use);
    }

    /** Returns what a use of the callee is for the caller. */
    private List<Summary.Use> arriving(Summary.Use use, String kind, Atom.@Nullable Place way) {
        Value value = textOfObjects(atom(use.atom(), use.step()));
        boolean passesOn = isOwnParameter(use.atom()) && caller.mayWrap(mode, kind);
        SinkPoint point = passesOn ? use.point().wrappedAt(site) : use.point();
        if (!caller.mayLeave(kind, value, false)) {
            return List.of();
        }
        List<Summary.Use> arriving = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            arriving.add(new Summary.Use(point, kind, value.atom(i), value.step(i), way));
        }
        return arriving;
    }

    /** What is known of an operand inside the callee is judged there; only what it left open is judged here. */
    private void observe() {
        if (mode == Mode.GUESS) {
            return;
        }
        for (Summary.Observation observation : callee.observations()) {
            List<Value> operands = new ArrayList<>(observation.operands().size());
            boolean own = false;
            for (Value operand : observation.operands()) {
                operands.add(map(operand).withoutSteps());
                own |= operand.any(Application::isOwnParameter);
            }
            SinkPoint point = mode != Mode.QUIET && own ? observation.point().wrappedAt(site) : observation.point();
            caller.observe(new Summary.Observation(point, observation.watch(), operands));
        }
    }

    /** Tells whether an atom is what a caller passed in, whole: then the callee only passes it on. */
    private static boolean isOwnParameter(Atom atom) {
        Atom plain = atom.plain();
        Atom inner = plain instanceof Atom.Keyed keyed ? keyed.key() : plain;
        return inner instanceof Atom.Place place
                && place.root() instanceof Root.Entry entry
                && entry.index() >= 0
                && place.path().isOwnContent();
    }

    /** Writes come last, all of them computed on the heap before the call. */
    private void write() {
        List<Write> writes = new ArrayList<>();
        callee.exit().heap().objects().forEach((object, parts) -> {
            Value targets = atom(object, null);
            if (!targets.isEmpty()) {
                Write write = new Write(targets, new ArrayList<>(parts.size()), new ArrayList<>(parts.size()));
                parts.forEach((part, value) -> {
                    write.parts.add(part);
                    write.values.add(map(value));
                });
                writes.add(write);
            }
        });
        for (Write write : writes) {
            Memory.storeAll(heap, write.objects, write.parts, write.values);
        }
    }

    /** What parts of objects are to hold. */
    private record Write(Value objects, List<Part> parts, List<Value> values) {}

    private Value map(Value value) {
        if (!value.any(Application::meansAnotherHere)) {
            return value;
        }
        Value.Builder mapped = new Value.Builder();
        for (int i = 0; i < value.size(); i++) {
            if (mapped.isFull()) {
                // What it means here is no longer kept; but where it is the text of an object, toString runs for it,
                // and what that writes counts.
                atom(value.atom(i), null);
            } else {
                mapped.addAll(atom(value.atom(i), value.step(i)));
            }
        }
        return mapped.build();
    }

    /** Constants and marks are the same in the caller and carry no steps. */
    private static boolean meansAnotherHere(Atom atom) {
        return atom.mayCarryData() || atom instanceof Atom.Made || atom instanceof Atom.Closure;
    }

    private Value atom(Atom atom, @Nullable Step inner) {
        Value known = substituted.get(atom);
        if (known == null) {
            known = substitute(atom);
            substituted.put(atom, known);
        }
        if (inner == null || !known.any(Atom::mayCarryData)) {
            return known;
        }
        Value mapped = known;
        return mapped.reachedBy(i -> {
            Step previous = mapped.step(i);
            return mapped.atom(i).mayCarryData() ? new Step(site, Step.Kind.THROUGH, previous, inner) : previous;
        });
    }

    private Value substitute(Atom atom) {
        if (atom instanceof Atom.Place place) {
            return place(place);
        }
        if (atom instanceof Atom.Made made) {
            return Value.of(new Atom.Made(site, made.origin(), made.type()), null);
        }
        if (atom instanceof Atom.Closure closure) {
            return Value.of(new Atom.Closure(site, closure.origin()), null);
        }
        if (atom instanceof Atom.Keyed keyed && keyed.key() instanceof Atom.Place) {
            return keyed(keyed);
        }
        if (atom instanceof Atom.Encoded encoded) {
            return atom(encoded.data(), null).encodedAs(encoded.forms());
        }
        return Value.of(atom, null);
    }

    private Value keyed(Atom.Keyed keyed) {
        Value.Builder found = new Value.Builder();
        Value keys = atom(keyed.key(), null);
        for (int i = 0; i < keys.size(); i++) {
            Atom key = keys.atom(i) instanceof Atom.Start start ? new Atom.Known(start.text()) : keys.atom(i);
            if (key instanceof Atom.Known || key instanceof Atom.Place) {
                found.add(new Atom.Keyed(keyed.namespace(), key, keyed.origin()), null);
            }
        }
        return found.build();
    }

    private Value place(Atom.Place place) {
        AccessPath outer = place.path().parent();
        Part last = place.path().last();
        Value value = outer == null || last == null
                ? root(place)
                : part(atom(new Atom.Place(place.root(), outer, false, Type.unknown()), null), last);
        if (!place.derived()) {
            return value;
        }
        Value text = textOfObjects(value);
        Value.Builder derived = new Value.Builder();
        for (int i = 0; i < text.size(); i++) {
            derived.add(text.atom(i).asDerived(), text.step(i));
        }
        return derived.build();
    }

    /** What the callee takes for text may be an object that the caller made, such as a file by its path: its text counts. */
    private Value textOfObjects(Value value) {
        return value.any(Atom.Made.class::isInstance) ? caller.texts().of(value, Type.unknown(), heap, site) : value;
    }

    private Value part(Value value, Part part) {
        String label = part.dataLabel();
        if (label != null) {
            return caller.contents().of(value, Type.unknown(), label, heap, site);
        }
        if (part.isPseudo() && part.name().equals(Part.WAY)) {
            return caller.ways().of(value, heap);
        }
        return part.isPseudo() && part.name().equals(Part.SHOWN)
                ? caller.texts().of(value, Type.unknown(), heap, site)
                : Memory.load(heap, value, part, null);
    }

    private Value root(Atom.Place place) {
        Root root = place.root();
        if (root instanceof Root.Entry entry) {
            if (entry.index() == Root.Entry.THIS) {
                return receiver;
            }
            return entry.index() < arguments.size() ? arguments.get(entry.index()) : Value.NONE;
        }
        if (root instanceof Root.Outcome outcome) {
            return outcomes.getOrDefault(outcome.site(), Value.NONE);
        }
        Root here = root instanceof Root.Birth birth ? new Root.Birth(site, birth.origin()) : root;
        return Value.of(new Atom.Place(here, AccessPath.EMPTY, false, place.type()), null);
    }
}
