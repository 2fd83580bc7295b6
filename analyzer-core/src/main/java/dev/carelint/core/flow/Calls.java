package dev.carelint.core.flow;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Operand;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What calls do: by the summaries of their bodies, by library models, or cautiously.
 *
 * <p>Precedence: a sanitizer that the user declares; bodies in the analyzed sources; the library model; the cautious rule
 * ({@link UnknownCalls}).
 */
final class Calls {
    /** A virtual call that may run more bodies than this says nothing about any one of them. */
    private static final int MAX_ALTERNATIVES = 8;

    /** Instructions of a method that does little more than hand its parameters on. */
    private static final int MAX_WRAPPER = 20;

    private static final Set<String> JOINING = Set.of("andThen", "compose");

    private final BodySolver solver;
    private final Program program;
    private final Shapes shapes;
    private final Receivers receivers;
    private final UnknownCalls unknown;
    private final Reflection reflection;

    /**
     * One call.
     *
     * @param targets bodies it may run
     * @param receiver the receiver, or the new object of a constructor; empty for static methods
     * @param resultType static type of the result
     * @param reports whether this site may be reported in place of a sink inside
     */
    record Request(
            Site site,
            MethodSymbol method,
            int[] targets,
            Value receiver,
            List<Value> arguments,
            Type resultType,
            boolean reports) {}

    Calls(BodySolver solver, Program program, Shapes shapes) {
        this.solver = solver;
        this.program = program;
        this.shapes = shapes;
        this.receivers = new Receivers(solver, program);
        this.reflection = new Reflection(solver, program);
        this.unknown = new UnknownCalls(solver, shapes);
    }

    Receivers receivers() {
        return receivers;
    }

    /** Performs a call on the heap and returns its result. */
    Value invoke(Heap heap, Request call) {
        Program.MethodFacts facts = program.factsOf(call.method(), receiverClass(call));
        watch(heap, call, facts);
        if (isObjectHash(call.method())
                || facts.declaredClean()
                || call.method().annotations().contains("NotPhi")) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        if (!facts.taps().isEmpty()) {
            solver.tap(() -> new Effects(solver, heap.copy(), call).tap(facts.taps()));
        }
        Value reflected = reflection.perform(heap, call);
        if (reflected != null) {
            return reflected;
        }
        if (isText(call) && call.method().origin() != Origin.SOURCE && facts.effects() == null) {
            return text(heap, call);
        }
        Value result = runFunctions(heap, call);
        boolean handled = !result.isEmpty();
        if (call.targets().length == 0 && call.receiver().any(atom -> atom instanceof Atom.Place) && handled) {
            result = result.join(entering(call));
            unknown.clobberArrays(heap, call);
        }
        int[] targets = receivers.exactTargets(call);
        if (targets.length > 0) {
            result = result.join(runBodies(heap, call, targets));
            handled = true;
        }
        if (targets.length <= 1 && mayRunTooMany(call)) {
            solver.cutOff();
        }
        if (mayLeaveSources(call, targets)) {
            result = result.join(entering(call));
        }
        if (facts.effects() != null && (targets.length == 0 || call.method().origin() != Origin.SOURCE)) {
            result = result.join(new Effects(solver, heap, call).apply(facts.effects()));
            handled = true;
        } else if (!facts.binding().isEmpty()) {
            result = result.join(new Effects(solver, heap, call).perform(facts.binding()));
        }
        if (handled && call.method().annotations().contains("Phi")) {
            result = result.join(entering(call));
        }
        if (!handled && isText(call)) {
            return result.join(text(heap, call));
        }
        return handled ? result : unknown.apply(heap, call);
    }

    /** The hash code of an object with several fields identifies nobody; that of a text is found by trying. */
    private static boolean isObjectHash(MethodSymbol method) {
        return method.name().equals("hashCode") && method.parameters().isEmpty() && method.origin() == Origin.SOURCE;
    }

    /** Tells whether a call may run more bodies than are followed; what only answers yes or no, or counts, is not missed. */
    private boolean mayRunTooMany(Request call) {
        int instruction = call.site().instruction();
        return call.method().origin() == Origin.SOURCE
                && call.site().method() == solver.number()
                && instruction < solver.code().size()
                && !MethodNames.isQuestion(call.method().name())
                && receivers.exactClass(call.receiver()).isEmpty()
                && program.calls().unboundedTargets(program.method(solver.number()), instruction).length > 0;
    }

    private Value text(Heap heap, Request call) {
        Type type = isTextOfUnknown(call)
                ? Type.unknown()
                : Type.ofClass(call.method().owner());
        return solver.texts().of(call.receiver(), type, heap, call.site());
    }

    /**
     * {@code x.toString()} of what has no such body or model says what {@code "" + x} does: of an {@code Object}, callers know more than
     * the list of all classes that have such a body.
     */
    private static boolean isText(Request call) {
        return call.method().name().equals("toString")
                && call.method().parameters().isEmpty()
                && !call.receiver().isEmpty();
    }

    /** Of an object that nobody knows no class of the program is more likely than another. */
    private static boolean isTextOfUnknown(Request call) {
        return call.method().owner().equals("java.lang.Object")
                && !call.receiver()
                        .any(atom -> !(atom instanceof Atom.Place place && place.type() instanceof Type.UnknownType));
    }

    /** What a library declares, others may implement too, not only the one class that is analyzed. */
    private boolean mayLeaveSources(Request call, int[] targets) {
        MethodSymbol method = call.method();
        return targets.length > 0
                && method.origin() != Origin.SOURCE
                && Modifiers.has(method.modifiers(), Modifiers.ABSTRACT)
                && call.receiver().any(this::mayBeForeign);
    }

    private boolean mayBeForeign(Atom atom) {
        return atom instanceof Atom.Place place
                && receivers.exactClass(place).isEmpty()
                && program.index()
                        .find(place.type().erasedName())
                        .map(type -> type.origin() != Origin.SOURCE)
                        .orElse(true);
    }

    /** What a call yields of which nothing is known: only its name and annotations speak for it. */
    static Value entering(Request call) {
        Root root = new Root.Birth(call.site(), call.site());
        return Value.of(
                new Atom.Place(root, AccessPath.EMPTY, false, call.resultType()),
                new Step(call.site(), Step.Kind.ENTERS, null, null));
    }

    private String receiverClass(Request call) {
        Atom atom = call.receiver().single();
        if (atom == null
                || call.method().name().equals("<init>")
                || Modifiers.has(call.method().modifiers(), Modifiers.STATIC)) {
            return "";
        }
        Type type = atom instanceof Atom.Made made
                ? made.type()
                : atom instanceof Atom.Place place && !place.derived() ? place.type() : Type.unknown();
        return shapes.isSubtype(type, call.method().owner()) ? type.erasedName() : "";
    }

    private void watch(Heap heap, Request call, Program.MethodFacts facts) {
        if (facts.watches().length == 0) {
            return;
        }
        Operands operands = new Operands(solver, heap, call);
        for (int number : facts.watches()) {
            List<Value> values = new ArrayList<>();
            for (Operand operand : program.watch(number).where().keySet()) {
                values.add(operands.judged(operand));
            }
            solver.observe(new Summary.Observation(new SinkPoint(call.site(), null), number, values));
        }
    }

    private Value runFunctions(Heap heap, Request call) {
        boolean functional = program.functionOf(call.method().owner())
                .filter(function -> function.name().equals(call.method().name()))
                .isPresent();
        Value functions = call.receiver()
                .filter(atom -> atom instanceof Atom.Closure && !isOfFunction(call)
                        || functional && Functions.isJoined(atom, heap)
                        || functional
                                && mayBeFunction(call)
                                && atom instanceof Atom.Place place
                                && !receivers.isOfClass(place)
                                && (place.root().isOpen()
                                        || !solver.functions().keptIn(place).isEmpty()
                                        || !solver.functions()
                                                .keptInConstant(place)
                                                .isEmpty()));
        return functions.isEmpty()
                ? Value.NONE
                : solver.functions().run(functions, call.method(), call.arguments(), heap, call.site(), call.site());
    }

    /** {@code f.andThen(g)} makes a function and runs none. */
    private static boolean isOfFunction(Request call) {
        return call.method().owner().startsWith("java.util.function.")
                && JOINING.contains(call.method().name());
    }

    /** Where classes implement a functional interface, too, its calls run functions only if the program makes some. */
    private boolean mayBeFunction(Request call) {
        return call.targets().length == 0
                || program.calls().hasFunctionsFor(call.method().owner());
    }

    private Value runBodies(Heap heap, Request call, int[] targets) {
        List<Value> packed = packed(heap, call);
        Value result = Value.NONE;
        for (int target : targets) {
            if (program.isAvailable(target, solver.number())) {
                Value folded = program.folded(target, call.arguments(), solver.number());
                if (folded != null) {
                    result = result.join(folded);
                    continue;
                }
                Summary partly = program.partly(target, call.arguments(), solver.number());
                Givens given = receivers.given(target, call.receiver(), packed, heap);
                Summary summary = partly == null ? solver.summary(target, given, packed) : partly;
                result = result.join(new Application(
                                solver,
                                heap,
                                call.site(),
                                summary,
                                call.receiver(),
                                packed,
                                mode(call, target, targets.length))
                        .apply());
            }
        }
        return result;
    }

    /** A method that returns an exception is as good as its constructor. */
    private Application.Mode mode(Request call, int target, int alternatives) {
        if (alternatives > MAX_ALTERNATIVES) {
            return Application.Mode.GUESS;
        }
        if (!call.reports()) {
            return Application.Mode.QUIET;
        }
        boolean builds =
                call.method().name().equals("<init>") || shapes.isSubtype(call.resultType(), "java.lang.Throwable");
        if (builds) {
            return Application.Mode.CONSTRUCTION;
        }
        int size = program.method(target).body().code().size();
        return size > MAX_WRAPPER ? Application.Mode.WORK : Application.Mode.CALL;
    }

    /** Puts the arguments of a variable-arity call into an array, as the callee will see them. */
    private List<Value> packed(Heap heap, Request call) {
        MethodSymbol method = call.method();
        int fixed = method.parameters().size() - 1;
        List<Value> arguments = call.arguments();
        if (!Modifiers.has(method.modifiers(), Modifiers.VARARGS) || fixed < 0 || arguments.size() < fixed) {
            return arguments;
        }
        if (arguments.size() == fixed + 1 && isArray(arguments.get(fixed))) {
            return arguments;
        }
        Type array = method.parameters().get(fixed);
        Value made = Value.of(new Atom.Made(call.site(), call.site(), array), null);
        Type element = Shapes.contentType(array, Part.ELEMENTS);
        for (int i = fixed; i < arguments.size(); i++) {
            Memory.store(heap, made, Part.pseudo(Part.element(i - fixed), element), arguments.get(i), true);
        }
        List<Value> packed = new ArrayList<>(arguments.subList(0, fixed));
        packed.add(made);
        return packed;
    }

    static boolean isArray(Value value) {
        return value.any(atom -> atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType
                || atom instanceof Atom.Place place && !place.derived() && place.type() instanceof Type.ArrayType);
    }

    /** The declared type of an argument; one of any number of arguments has the type of their array's elements. */
    static Type parameterType(Request call, int index) {
        List<Type> parameters = call.method().parameters();
        int last = parameters.size() - 1;
        boolean isOneOfMany = Modifiers.has(call.method().modifiers(), Modifiers.VARARGS)
                && index >= last
                && index < call.arguments().size()
                && !isArray(call.arguments().get(index));
        if (isOneOfMany && parameters.get(last) instanceof Type.ArrayType array) {
            return array.element();
        }
        return index <= last ? parameters.get(index) : Type.unknown();
    }

    /** Tells whether effects say that nothing comes out. */
    static boolean isClean(List<Effect> effects) {
        return effects.stream().anyMatch(Effect.Clean.class::isInstance);
    }
}
