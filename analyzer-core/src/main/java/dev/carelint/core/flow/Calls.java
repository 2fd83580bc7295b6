package dev.carelint.core.flow;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Operand;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What calls do: by the summaries of their bodies, by library models, or cautiously.
 *
 * <p>Precedence: a sanitizer that the user declares; bodies in the analyzed sources; the library model; the cautious rule
 * ({@link #cautious}).
 */
final class Calls {
    /**
     * Words that begin the names of methods which de-identify. Believed only of methods whose body cannot be seen.
     */
    private static final Set<String> CLEANING_WORDS = Set.of(
            "mask",
            "redact",
            "anonymize",
            "anonymise",
            "pseudonymize",
            "pseudonymise",
            "deidentify",
            "hash",
            "encrypt",
            "obfuscate",
            "scrub",
            "tokenize",
            "digest");

    private static final Set<String> COUNTING_NAMES = Set.of(
            "size",
            "length",
            "count",
            "indexOf",
            "lastIndexOf",
            "hashCode",
            "equals",
            "equalsIgnoreCase",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "compareTo",
            "exists");
    private static final Set<String> QUESTION_WORDS = Set.of("is", "has", "can", "contains", "exists");

    /** A virtual call that may run more bodies than this says nothing about any one of them. */
    private static final int MAX_ALTERNATIVES = 8;

    /** Instructions of a method that does little more than hand its parameters on. */
    private static final int MAX_WRAPPER = 20;

    private final BodySolver solver;
    private final Program program;
    private final Shapes shapes;

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
    }

    /** Performs a call on the heap and returns its result. */
    Value invoke(Heap heap, Request call) {
        Program.MethodFacts facts = program.factsOf(call.method(), receiverClass(call));
        watch(heap, call, facts);
        if (facts.declaredClean() || call.method().annotations().contains("NotPhi")) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        Value result = runFunctions(heap, call);
        boolean handled = !result.isEmpty();
        if (call.receiver().any(atom -> atom instanceof Atom.Place) && handled) {
            result = result.join(entering(call, call.site()));
            clobberArrays(heap, call);
        }
        int[] targets = exactTargets(call);
        if (targets.length > 0) {
            result = result.join(runBodies(heap, call, targets));
            handled = true;
        }
        if (mayLeaveSources(call, targets)) {
            result = result.join(entering(call, call.site()));
        }
        if (facts.effects() != null && (targets.length == 0 || call.method().origin() != Origin.SOURCE)) {
            result = result.join(new Effects(solver, heap, call).apply(facts.effects()));
            handled = true;
        }
        if (handled && call.method().annotations().contains("Phi")) {
            result = result.join(Value.of(born(call), new Step(call.site(), Step.Kind.ENTERS, null, null)));
        }
        return handled ? result : cautious(heap, call);
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
                && exactClass(place).isEmpty()
                && program.index()
                        .find(place.type().erasedName())
                        .map(type -> type.origin() != Origin.SOURCE)
                        .orElse(true);
    }

    /** What a call yields that nothing but its name and annotations speak for. */
    private static Atom.Place born(Request call) {
        Root root = new Root.Birth(call.site(), call.site());
        return new Atom.Place(root, AccessPath.EMPTY, false, call.resultType());
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
        Effects operands = new Effects(solver, heap, call);
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
                .filter(atom -> atom instanceof Atom.Closure
                        || functional
                                && call.targets().length == 0
                                && atom instanceof Atom.Place place
                                && (place.root().isOpen()
                                        || !solver.functions().keptIn(place).isEmpty()));
        return functions.isEmpty()
                ? Value.NONE
                : solver.functions().run(functions, call.method(), call.arguments(), heap, call.site(), call.site());
    }

    /** Objects made here have an exact class: only its method can run. */
    private int[] exactTargets(Request call) {
        MethodSymbol method = call.method();
        boolean isFixed = Modifiers.has(method.modifiers(), Modifiers.STATIC)
                || method.name().equals("<init>")
                || call.receiver().isEmpty();
        if (isFixed) {
            return call.targets();
        }
        List<Integer> exact = new ArrayList<>();
        for (Atom atom : call.receiver().atoms()) {
            String known = exactClass(atom);
            if (known.isEmpty()) {
                return call.targets();
            }
            int body = program.calls().dispatch().exact(known, method);
            boolean isMade = atom instanceof Atom.Made;
            if (!isMade && (body < 0 || !program.isAvailable(body, solver.number()))) {
                return call.targets();
            }
            if (body >= 0 && program.isAvailable(body, solver.number()) && !exact.contains(body)) {
                exact.add(body);
            }
        }
        return exact.stream().mapToInt(i -> i).toArray();
    }

    /** Returns the binary name of the class that a value is an object of, empty when it may be several. */
    String exactClass(Value value) {
        Atom atom = value.single();
        return atom == null ? "" : exactClass(atom);
    }

    private String exactClass(Atom atom) {
        if (atom instanceof Atom.Made made) {
            boolean isKnown = made.type() instanceof Type.ClassType type
                    && program.index().find(type.name()).isPresent();
            return isKnown ? made.type().erasedName() : "";
        }
        if (atom instanceof Atom.Place place && !place.derived()) {
            if (place.path().isEmpty() && place.root().equals(new Root.Entry(Root.Entry.THIS))) {
                return solver.receiver();
            }
            return place.root() instanceof Root.Static owner
                            && place.path().depth() == 1
                            && place.path().last() != null
                    ? program.classInConstant(owner.owner(), place.path().last(), solver.number())
                    : "";
        }
        return "";
    }

    private Value runBodies(Heap heap, Request call, int[] targets) {
        List<Value> packed = packed(heap, call);
        String receiver = exactClass(call.receiver());
        Value result = Value.NONE;
        for (int target : targets) {
            if (program.isAvailable(target, solver.number())) {
                Value folded = program.folded(target, call.arguments(), solver.number());
                if (folded != null) {
                    result = result.join(folded);
                    continue;
                }
                Summary summary = solver.summary(target, receiver);
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
            Memory.store(heap, made, Part.pseudo("[=" + (i - fixed) + "]", element), arguments.get(i), true);
        }
        List<Value> packed = new ArrayList<>(arguments.subList(0, fixed));
        packed.add(made);
        return packed;
    }

    static boolean isArray(Value value) {
        return value.any(atom -> atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType
                || atom instanceof Atom.Place place && !place.derived() && place.type() instanceof Type.ArrayType);
    }

    /**
     * What a method of which neither body nor model is known may do: text of its arguments, and what its receiver holds, may come
     * back in a text-like result; arguments may be kept by the new object or builder that receives them; functions may be called.
     *
     * <p>Imprecise: what it writes into other arguments is not followed.
     */
    private Value cautious(Heap heap, Request call) {
        if (isCleaning(call.method().name())) {
            trust(heap, call);
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        if (isQuestion(call.method().name())) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        Value data = argumentTexts(heap, call).join(runUnknownly(heap, call));
        boolean builds = call.method().name().equals("<init>") || isFluent(call);
        if (builds) {
            Memory.store(heap, call.receiver(), Part.pseudo(Part.TEXT, Type.unknown()), data, false);
        }
        clobberArrays(heap, call);
        Value result = Value.of(born(call), new Step(call.site(), Step.Kind.ENTERS, null, null));
        if (isFluent(call)) {
            result = call.receiver().join(result);
        }
        return shapes.isTextLike(call.resultType()) ? result.join(data).join(receiverText(heap, call)) : result;
    }

    /** Notes what is taken for clean only because of a name, like what reaches a sink. */
    private void trust(Heap heap, Request call) {
        Value data = argumentTexts(heap, call).join(receiverText(heap, call));
        SinkPoint point = new SinkPoint(call.site(), null);
        for (int i = 0; i < data.size(); i++) {
            solver.use(new Summary.Use(point, Summary.TRUSTED, data.atom(i), data.step(i)));
        }
    }

    /** Counts and yes-or-no questions tell nothing about anyone, whatever class asks them. */
    private static boolean isQuestion(String name) {
        return COUNTING_NAMES.contains(name)
                || QUESTION_WORDS.stream()
                        .anyMatch(word -> name.startsWith(word)
                                && name.length() > word.length()
                                && Character.isUpperCase(name.charAt(word.length())));
    }

    /** A function that nobody is seen to supply: what its method is named tells what it yields. */
    private static Value entering(Request call, Site origin) {
        Root root = new Root.Birth(call.site(), origin);
        return Value.of(
                new Atom.Place(root, AccessPath.EMPTY, false, call.resultType()),
                new Step(call.site(), Step.Kind.ENTERS, null, null));
    }

    private static boolean isCleaning(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CLEANING_WORDS.stream().anyMatch(lower::startsWith);
    }

    /** An object made here whose method returns its own type, or one that is not known, is taken for a builder. */
    private static boolean isFluent(Request call) {
        return call.receiver()
                .any(atom -> atom instanceof Atom.Made made
                        && (call.resultType() instanceof Type.UnknownType
                                || made.type()
                                        .erasedName()
                                        .equals(call.resultType().erasedName())));
    }

    private Value argumentTexts(Heap heap, Request call) {
        Value.Builder texts = new Value.Builder();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value text = solver.texts().of(call.arguments().get(i), parameterType(call, i), heap, call.site());
            texts.addAll(solver.derived(text, call.site(), Step.Kind.HANDED_ON));
        }
        return texts.build();
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

    /** The receiver's own data comes back only when it is known to hold some: services and repositories are not data. */
    private Value receiverText(Heap heap, Request call) {
        Value holding = call.receiver()
                .filter(atom ->
                        !(atom instanceof Atom.Place place) || place.derived() || shapes.isTextual(place.type()));
        Value text = solver.texts().of(holding, Type.unknown(), heap, call.site());
        return solver.derived(text, call.site(), Step.Kind.HANDED_ON);
    }

    /** Functions given to an unknown method are called with arguments of which nothing is known. */
    private Value runUnknownly(Heap heap, Request call) {
        Value result = Value.NONE;
        for (Value argument : call.arguments()) {
            Value closures = argument.filter(atom -> atom instanceof Atom.Closure);
            if (!closures.isEmpty()) {
                result = result.join(solver.functions()
                        .run(closures, null, solver.unknownArguments(closures), heap, call.site(), call.site()));
            }
        }
        return result;
    }

    /** An unknown method may fill an array that it is given. */
    private void clobberArrays(Heap heap, Request call) {
        for (Value argument : call.arguments()) {
            Value arrays = argument.filter(Calls::mayBeFilled);
            if (!arrays.isEmpty()) {
                Root root = new Root.Birth(call.site(), call.site());
                Value unknown = Value.of(new Atom.Place(root, AccessPath.EMPTY, true, Type.unknown()), null);
                Memory.store(heap, arrays, Part.pseudo(Part.ELEMENTS, Type.unknown()), unknown, false);
            }
        }
    }

    /** Of arrays that others made only buffers of bytes and the like: the rest is seldom filled by whom it is given to. */
    private static boolean mayBeFilled(Atom atom) {
        if (atom instanceof Atom.Place place) {
            return !place.derived()
                    && place.path().depth() <= 1
                    && place.type() instanceof Type.ArrayType array
                    && array.element() instanceof Type.PrimitiveType;
        }
        return atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType;
    }

    /** Tells whether effects say that nothing comes out. */
    static boolean isClean(List<Effect> effects) {
        return effects.stream().anyMatch(Effect.Clean.class::isInstance);
    }
}
