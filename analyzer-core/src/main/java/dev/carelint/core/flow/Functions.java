package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of functional values: lambdas, method references, objects with one method, and functions that only callers know. */
final class Functions {
    static final String THIS = ".captured-this";
    private static final Part FIRST = Part.pseudo(".first", Type.unknown());
    private static final Part THEN = Part.pseudo(".then", Type.unknown());
    private static final Part ALSO = Part.pseudo(".also", Type.unknown());
    private static final String CAPTURED = ".captured-";

    private final BodySolver solver;
    private final Program program;
    /** Functions that run now: one that a loop wraps in itself holds itself. */
    private final Set<Atom> running = new HashSet<>();

    Functions(BodySolver solver, Program program) {
        this.solver = solver;
        this.program = program;
    }

    static Part captured(int index, Type type) {
        return Part.pseudo(CAPTURED + index, type);
    }

    /**
     * Calls whatever functions a value may be.
     *
     * @param called the interface method that is called; null to find it by the object's class
     * @param outcome names the result when only callers know the function
     */
    Value run(
            Value function, @Nullable MethodSymbol called, List<Value> arguments, Heap heap, Site site, Site outcome) {
        Value result = Value.NONE;
        for (int i = 0; i < function.size(); i++) {
            Atom atom = function.atom(i);
            if (atom instanceof Atom.Closure closure) {
                result = result.join(once(closure, () -> runClosure(closure, arguments, heap, site)));
            } else if (atom instanceof Atom.Made made && isJoined(made, heap)) {
                result = result.join(once(made, () -> runJoined(made, arguments, heap, site, outcome)));
            } else if (atom instanceof Atom.Made made) {
                result = result.join(runObject(made, called, arguments, heap, site));
            } else if (atom instanceof Atom.Place place && !place.derived()) {
                result = result.join(runKept(place, arguments, heap, site));
                if (place.root().isOpen()) {
                    solver.invocation(new Summary.Invocation(outcome, place, arguments));
                    Root root = new Root.Outcome(outcome);
                    result = result.join(Value.of(new Atom.Place(root, AccessPath.EMPTY, false, Type.unknown()), null));
                }
            }
        }
        return result;
    }

    private Value once(Atom function, Supplier<Value> run) {
        if (!running.add(function)) {
            return Value.NONE;
        }
        Value result = run.get();
        running.remove(function);
        return result;
    }

    /** Tells whether an object is two functions in one, as {@code andThen} makes it. */
    static boolean isJoined(Atom object, Heap heap) {
        return heap.get(object, FIRST) != null;
    }

    /** The second function gets what the first returns, or what the first got. */
    private Value runJoined(Atom.Made joined, List<Value> arguments, Heap heap, Site site, Site outcome) {
        Value self = Value.of(joined, null);
        Value first = run(Memory.load(heap, self, FIRST, null), null, arguments, heap, site, outcome);
        Value then = Memory.load(heap, self, THEN, null);
        run(Memory.load(heap, self, ALSO, null), null, arguments, heap, site, outcome);
        return then.isEmpty() ? first : run(then, null, List.of(first), heap, site, outcome);
    }

    /** Tells whether an object is a lambda or method reference that a constant has, as in {@code STRATEGIES.get("open")}. */
    boolean isInConstant(Atom atom) {
        return atom instanceof Atom.Place place && !keptInConstant(place).isEmpty();
    }

    /** Returns the functions that the program keeps in a field of its own state. */
    List<CallGraph.Creation> keptIn(Atom.Place place) {
        Part field = place.path().last();
        return field == null
                        || field.isPseudo()
                        || !place.root().isComponentState()
                        || place.path().depth() > 1
                ? List.of()
                : program.calls().functionsIn(field.owner(), field.name());
    }

    /** Returns the functions that a constant keeps in one of its fields, such as one that the constructor of an enum was given. */
    Value keptInConstant(Atom.Place place) {
        AccessPath holder = place.path().parent();
        boolean isInConstant =
                place.root() instanceof Root.Static && place.path().depth() == 2 && !place.derived();
        return isInConstant
                        && place.root() instanceof Root.Static owner
                        && holder != null
                        && holder.last() != null
                        && place.path().last() != null
                ? program.partInConstant(
                                owner.owner(), holder.last(), place.path().last(), solver.number())
                        .filter(Atom.Closure.class::isInstance)
                : Value.NONE;
    }

    /**
     * Runs the functions kept in a field.
     *
     * <p>Imprecise: of what they captured only the object is known that keeps them.
     */
    private Value runKept(Atom.Place place, List<Value> arguments, Heap heap, Site site) {
        Value result = Value.NONE;
        for (Atom atom : keptInConstant(place).atoms()) {
            if (atom instanceof Atom.Closure kept) {
                Atom.Closure closure = new Atom.Closure(site, kept.origin());
                result = result.join(once(closure, () -> runClosure(closure, arguments, heap, site)));
            }
        }
        for (CallGraph.Creation creation : keptIn(place)) {
            Atom.Closure closure = new Atom.Closure(site, new Site(creation.method(), creation.instruction()));
            LinkedMethod creator = program.method(creation.method());
            if (creator.type()
                    .name()
                    .equals(program.method(solver.number()).type().name())) {
                Root self = new Root.Entry(Root.Entry.THIS);
                Type type = Type.ofClass(creator.type().name());
                Value receiver = Value.of(new Atom.Place(self, AccessPath.EMPTY, false, type), null);
                Memory.store(heap, Value.of(closure, null), Part.pseudo(THIS, Type.unknown()), receiver, true);
            }
            result = result.join(once(closure, () -> runClosure(closure, arguments, heap, site)));
        }
        return result;
    }

    private Value runClosure(Atom.Closure closure, List<Value> arguments, Heap heap, Site site) {
        LinkedMethod creator = program.method(closure.origin().method());
        int instruction = closure.origin().instruction();
        Instruction code = creator.body().code().get(instruction);
        solver.ran(closure);
        if (code instanceof Instruction.Lambda lambda) {
            return runLambda(closure, creator.lambdas().get(lambda.lambda()), lambda, arguments, heap, site);
        }
        if (code instanceof Instruction.MethodReference
                && creator.resolutions()[instruction] instanceof Resolution.Function function) {
            int[] targets = program.calls().targets(creator, instruction);
            return runReference(closure, function, targets, arguments, heap, site);
        }
        return Value.NONE;
    }

    private Value runLambda(
            Atom.Closure closure,
            LinkedMethod lambda,
            Instruction.Lambda creation,
            List<Value> arguments,
            Heap heap,
            Site site) {
        int target = program.calls().number(lambda.key());
        if (target < 0 || !program.isAvailable(target, solver.number())) {
            return Value.NONE;
        }
        Value self = Value.of(closure, null);
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < creation.captures().length; i++) {
            all.add(Memory.load(heap, self, captured(i, Type.unknown()), null));
        }
        all.addAll(arguments);
        Value receiver = Memory.load(heap, self, Part.pseudo(THIS, Type.unknown()), null);
        Givens given = solver.calls().receivers().given(target, receiver, all, heap);
        Summary summary = solver.summary(target, given, List.of());
        return new Application(solver, heap, site, summary, receiver, all, Application.Mode.QUIET).apply();
    }

    private Value runReference(
            Atom.Closure closure,
            Resolution.Function function,
            int[] targets,
            List<Value> arguments,
            Heap heap,
            Site site) {
        MethodSymbol method = function.referenced().method();
        if (method.name().equals("<init>")) {
            Value made = Value.of(new Atom.Made(site, closure.origin(), Type.ofClass(method.owner())), null);
            solver.calls()
                    .invoke(heap, new Calls.Request(site, method, targets, made, arguments, method.returns(), true));
            return made;
        }
        boolean isStatic = Modifiers.has(method.modifiers(), Modifiers.STATIC);
        Value receiver = Value.NONE;
        List<Value> passed = arguments;
        if (function.referenced().unbound() && !arguments.isEmpty()) {
            receiver = arguments.get(0);
            passed = arguments.subList(1, arguments.size());
        } else if (!isStatic) {
            receiver = Memory.load(heap, Value.of(closure, null), captured(0, Type.unknown()), null);
        }
        Value result = solver.calls()
                .invoke(heap, new Calls.Request(site, method, targets, receiver, passed, method.returns(), true));
        return named(result, site, closure.origin());
    }

    /** What enters at a method reference is named by the reference, not by the call that runs it. */
    private static Value named(Value result, Site site, Site reference) {
        Root entering = new Root.Birth(site, site);
        Value.Builder named = new Value.Builder();
        for (int i = 0; i < result.size(); i++) {
            Atom atom = result.atom(i);
            boolean enters = atom instanceof Atom.Place place && place.root().equals(entering);
            named.add(
                    enters && atom instanceof Atom.Place place
                            ? new Atom.Place(
                                    new Root.Birth(site, reference), place.path(), place.derived(), place.type())
                            : atom,
                    result.step(i));
        }
        return named.build();
    }

    private Value runObject(
            Atom.Made made, @Nullable MethodSymbol called, List<Value> arguments, Heap heap, Site site) {
        if (!(made.type() instanceof Type.ClassType type)) {
            return Value.NONE;
        }
        Optional<MethodSymbol> method = called != null ? Optional.of(called) : program.functionOf(type.name());
        if (method.isEmpty()) {
            method = interfaceMethod(type.name());
        }
        int target = method.map(symbol -> program.calls().dispatch().exact(type.name(), symbol))
                .orElse(-1);
        if (target < 0 || !program.isAvailable(target, solver.number())) {
            return Value.NONE;
        }
        Value self = Value.of(made, null);
        Givens given = solver.calls().receivers().given(target, self, arguments, heap);
        Summary summary = solver.summary(target, given, List.of());
        return new Application(solver, heap, site, summary, self, arguments, Application.Mode.QUIET).apply();
    }

    /** A class that implements a functional interface: the interface says which of its methods is meant. */
    private Optional<MethodSymbol> interfaceMethod(String className) {
        return program.index().supertypes(className).stream()
                .skip(1)
                .map(program::functionOf)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
