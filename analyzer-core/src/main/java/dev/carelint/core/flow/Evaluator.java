package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates single instructions of one body in the abstract domain. */
final class Evaluator {
    /** The part of a generator that says what comes out of it. */
    private static final String DRAWS = ".draws";

    /** Parts of a joined text that are looked at for what it begins with. */
    private static final int MAX_PARTS = 16;

    /** Arrays of more arrays than this hold one that stands for all. */
    private static final int MAX_TOLD_ARRAYS = 8;

    /** Sets the origins of inner arrays apart from instructions. */
    private static final int INNER_ARRAYS = 100_000_000;

    private final BodySolver solver;
    private final Program program;
    private final LinkedMethod method;
    private final EnclosingInstances enclosing;
    private final Accesses accesses;

    Evaluator(BodySolver solver, Program program, LinkedMethod method) {
        this.solver = solver;
        this.program = program;
        this.method = method;
        this.enclosing = new EnclosingInstances(program, method);
        this.accesses = new Accesses(solver, program, method, enclosing);
    }

    /** Evaluates an instruction that is not a phi; returns its value, or none. */
    Value evaluate(Instruction code, int index, int block, Heap heap) {
        Site site = new Site(solver.number(), index);
        if (code instanceof Instruction.Constant constant) {
            if (constant.literal() instanceof Literal.TypeName
                    && method.valueTypes()[constant.result()] instanceof Type.ClassType named
                    && named.arguments().size() == 1
                    && named.arguments().get(0) instanceof Type.ClassType meant) {
                return Value.of(new Atom.Known(new Atom.Known.ClassName(meant.name())), null);
            }
            return Value.of(Folding.known(constant.literal()), null);
        }
        if (code instanceof Instruction.Call call) {
            return call(call, index, site, heap);
        }
        if (code instanceof Instruction.Assign assign) {
            return assign(assign, site);
        }
        if (code instanceof Instruction.Construct construct) {
            construct(construct, index, site, heap);
            return Value.NONE;
        }
        if (code instanceof Instruction.Terminator) {
            terminate(code);
            return Value.NONE;
        }
        return Accesses.isAccess(code)
                ? accesses.access(code, index, site, heap)
                : compute(code, index, block, site, heap);
    }

    private Value assign(Instruction.Assign assign, Site site) {
        return solver.value(assign.value()).through(site, Step.Kind.ASSIGNED);
    }

    private Value call(Instruction.Call call, int index, Site site, Heap heap) {
        Type resultType = method.valueTypes()[call.result()];
        List<Value> arguments = values(call.arguments());
        if (!(method.resolutions()[index] instanceof Resolution.Method target)) {
            return unresolved(call, arguments, resultType, site, heap);
        }
        Value receiver = receiver(call, target, heap);
        int[] targets = program.calls().targets(method, index);
        Value result = solver.calls()
                .invoke(heap, new Calls.Request(site, target.method(), targets, receiver, arguments, resultType, true));
        for (CallGraph.Delivery delivery : program.calls().deliveries(method, index)) {
            deliver(delivery, arguments, site, heap);
        }
        return result;
    }

    /** A listener is told of an object; who publishes it is not to blame for what the listener does. */
    private void deliver(CallGraph.Delivery delivery, List<Value> arguments, Site site, Heap heap) {
        if (!program.isAvailable(delivery.body(), solver.number())) {
            return;
        }
        List<Value> told = new ArrayList<>(Collections.nCopies(delivery.parameter(), Value.NONE));
        told.add(arguments.get(delivery.argument()));
        new Application(solver, heap, site, solver.summary(delivery.body()), Value.NONE, told, Application.Mode.QUIET)
                .apply();
    }

    private Value receiver(Instruction.Call call, Resolution.Method target, Heap heap) {
        if (Modifiers.has(target.method().modifiers(), Modifiers.STATIC)) {
            return Value.NONE;
        }
        return call.receiver() == Instruction.Receiver.IMPLICIT
                ? enclosing.outward(target.outerHops(), heap)
                : solver.value(call.target());
    }

    private Value unresolved(Instruction.Call call, List<Value> arguments, Type resultType, Site site, Heap heap) {
        List<Type> parameters = new ArrayList<>();
        arguments.forEach(argument -> parameters.add(Type.unknown()));
        MethodSymbol unknown =
                new MethodSymbol("", call.name(), List.of(), parameters, Type.unknown(), 0, List.of(), Origin.ASSUMED);
        Value receiver = solver.value(call.target());
        return solver.calls()
                .invoke(heap, new Calls.Request(site, unknown, new int[0], receiver, arguments, resultType, false));
    }

    private List<Value> values(int[] numbers) {
        List<Value> values = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            values.add(solver.value(number));
        }
        return values;
    }

    private void construct(Instruction.Construct construct, int index, Site site, Heap heap) {
        Value target = solver.value(construct.target());
        if (construct.kind() == Instruction.Construct.Kind.NEW) {
            holdOuter(construct, target, heap);
        }
        if (method.resolutions()[index] instanceof Resolution.Method resolved) {
            int[] targets = program.calls().targets(method, index);
            Type type = method.valueTypes()[construct.target()];
            solver.calls()
                    .invoke(
                            heap,
                            new Calls.Request(
                                    site,
                                    resolved.method(),
                                    targets,
                                    target,
                                    values(construct.arguments()),
                                    type,
                                    true));
        }
    }

    private void holdOuter(Instruction.Construct construct, Value target, Heap heap) {
        Type type = method.valueTypes()[construct.target()];
        Optional<ClassSymbol> symbol = program.index().find(type.erasedName());
        if (symbol.isPresent() && symbol.get().hasOuterInstance()) {
            Value outer =
                    construct.outer() >= 0 ? solver.value(construct.outer()) : enclosing.outerFor(symbol.get(), heap);
            Memory.store(heap, target, EnclosingInstances.outer(Type.unknown()), outer, true);
        }
    }

    private Value compute(Instruction code, int index, int block, Site site, Heap heap) {
        if (code instanceof Instruction.Parameter parameter) {
            return parameter(parameter);
        }
        if (code instanceof Instruction.This self) {
            return self.qualifier() == null ? enclosing.self() : enclosing.named(self, heap);
        }
        if (code instanceof Instruction.Allocate allocate) {
            Type type = method.valueTypes()[allocate.result()];
            return Value.of(new Atom.Made(site, site, type), null);
        }
        if (code instanceof Instruction.NewArray array) {
            return newArray(array, site, heap);
        }
        if (code instanceof Instruction.Lambda || code instanceof Instruction.MethodReference) {
            return function(code, site, heap);
        }
        if (code instanceof Instruction.Caught caught) {
            Type type = method.valueTypes()[caught.result()];
            return solver.caughtBy(block).join(born(site, type));
        }
        if (code instanceof Instruction.Cast cast) {
            Type type = method.valueTypes()[cast.result()];
            return solver.value(cast.value())
                    .filter(atom -> solver.calls().receivers().mayBe(atom, type));
        }
        return operate(code, index, site, heap);
    }

    private Value parameter(Instruction.Parameter parameter) {
        Value known = solver.argument(parameter.index());
        if (!known.isEmpty()) {
            return known;
        }
        Type type = method.valueTypes()[parameter.result()];
        return Value.of(new Atom.Place(new Root.Entry(parameter.index()), AccessPath.EMPTY, false, type), null);
    }

    /** Returns a value that enters here and of which nothing is known but its type. */
    static Value born(Site site, Type type) {
        return Value.of(new Atom.Place(new Root.Birth(site, site), AccessPath.EMPTY, false, type), null);
    }

    private Value newArray(Instruction.NewArray array, Site site, Heap heap) {
        Type type = method.valueTypes()[array.result()];
        Value made = Value.of(new Atom.Made(site, site, type), null);
        int[] elements = array.elements();
        if (elements != null) {
            for (int i = 0; i < elements.length; i++) {
                String name = i < Accesses.MAX_INDEXED ? Part.element(i) : Part.ELEMENTS;
                Part part = Part.pseudo(name, Shapes.contentType(type, Part.ELEMENTS));
                Memory.store(heap, made, part, solver.value(elements[i]), i < Accesses.MAX_INDEXED);
            }
        } else if (type instanceof Type.ArrayType outer) {
            Object length = Folding.constant(solver.value(array.dimensions()[0]));
            boolean isTold = array.dimensions().length == 2 && length instanceof Long size && size <= MAX_TOLD_ARRAYS;
            if (isTold && length instanceof Long size && outer.element() instanceof Type.ArrayType inner) {
                fillTold(made, inner, site, size, heap);
            } else {
                fillNested(made, outer, site, 1, heap);
            }
        }
        return made;
    }

    /** An array of few arrays holds each of them. */
    private static void fillTold(Value outer, Type.ArrayType inner, Site site, long size, Heap heap) {
        for (int i = 0; i < size; i++) {
            Site origin = new Site(site.method(), -INNER_ARRAYS - site.instruction() * MAX_TOLD_ARRAYS - i);
            Value made = Value.of(new Atom.Made(site, origin, inner), null);
            Memory.store(heap, outer, Part.pseudo(Part.element(i), inner), made, true);
        }
    }

    /** An array of arrays is made with its inner arrays; one stands for all. */
    private static void fillNested(Value outer, Type.ArrayType type, Site site, int depth, Heap heap) {
        if (type.element() instanceof Type.ArrayType inner) {
            Site origin = new Site(site.method(), site.instruction() + depth * INNER_ARRAYS);
            Value made = Value.of(new Atom.Made(site, origin, inner), null);
            Memory.store(heap, outer, Part.pseudo(Part.ELEMENTS, inner), made, false);
            fillNested(made, inner, site, depth + 1, heap);
        }
    }

    /** Tells whether an array is one of those within another that are not told apart. */
    static boolean standsForAll(Atom.Made array) {
        return array.origin().instruction() >= INNER_ARRAYS;
    }

    private Value function(Instruction code, Site site, Heap heap) {
        Atom.Closure closure = new Atom.Closure(site, site);
        Value self = Value.of(closure, null);
        if (code instanceof Instruction.Lambda lambda) {
            for (int i = 0; i < lambda.captures().length; i++) {
                Value captured = solver.value(lambda.captures()[i]);
                Memory.store(heap, self, Functions.captured(i, Type.unknown()), captured, true);
            }
            Memory.store(heap, self, Part.pseudo(Functions.THIS, Type.unknown()), enclosing.self(), true);
        } else if (code instanceof Instruction.MethodReference reference && reference.target() >= 0) {
            Memory.store(heap, self, Functions.captured(0, Type.unknown()), solver.value(reference.target()), true);
        }
        solver.created(closure);
        return self;
    }

    private Value operate(Instruction code, int index, Site site, Heap heap) {
        if (code instanceof Instruction.Binary binary) {
            return method.resolutions()[index] instanceof Resolution.Concatenation
                    ? concatenate(binary, site, heap)
                    : binary(binary);
        }
        if (code instanceof Instruction.Unary unary) {
            Object operand = Folding.constant(solver.value(unary.operand()));
            Object result = operand == null ? null : Folding.unary(unary.operator(), operand);
            return Value.of(result == null ? Atom.Clean.INSTANCE : new Atom.Known(result), null);
        }
        Boolean isInstance = code instanceof Instruction.InstanceOf test ? isInstance(test, index) : null;
        return Value.of(isInstance == null ? Atom.Clean.INSTANCE : new Atom.Known(isInstance), null);
    }

    private @Nullable Boolean isInstance(Instruction.InstanceOf test, int index) {
        Instruction origin = solver.definitions().origin(test.value());
        int own = origin == null || origin.result() < 0 ? test.value() : origin.result();
        return method.resolutions()[index] instanceof Resolution.TypeName tested
                ? solver.calls()
                        .receivers()
                        .isInstance(solver.value(test.value()), method.valueTypes()[own], tested.type())
                : null;
    }

    private Value concatenate(Instruction.Binary binary, Site site, Heap heap) {
        Value left = text(binary.left(), site, heap);
        Value right = text(binary.right(), site, heap);
        Value constant = Folding.concatenate(left, right);
        if (constant != null) {
            return constant;
        }
        if (right.any(Atom::mayCarryData)) {
            right = Addresses.confined(leading(binary.left(), 0), right);
        }
        if (Masking.isRest(solver, binary.right()) && Masking.isMask(leading(binary.left(), 0))) {
            right = Value.of(Atom.Clean.INSTANCE, null);
        }
        Value joined = left.join(right).filter(atom -> !(atom instanceof Atom.Known || atom instanceof Atom.Start));
        String start = start(left);
        if (start != null) {
            joined = joined.join(Value.of(new Atom.Start(start), null));
        }
        return joined.isEmpty() ? Value.of(Atom.Clean.INSTANCE, null) : joined.asDerived(site, Step.Kind.JOINED);
    }

    /** Returns what a joined text is made of, with a letter for each part that is not known. */
    private String leading(int value, int depth) {
        Value joined = solver.value(value);
        Object constant = Folding.constant(joined);
        if (constant instanceof String || constant instanceof Character) {
            return constant.toString();
        }
        String start = start(joined);
        if (start != null) {
            return start + Addresses.UNKNOWN;
        }
        return depth < MAX_PARTS && solver.definition(value) instanceof Instruction.Binary parts
                ? leading(parts.left(), depth + 1) + leading(parts.right(), depth + 1)
                : Addresses.UNKNOWN;
    }

    /** Returns the constant text that a joined text begins with, or null. */
    private static @Nullable String start(Value left) {
        if (Folding.constant(left) instanceof String text) {
            return text;
        }
        return left.atoms().stream()
                .filter(Atom.Start.class::isInstance)
                .map(atom -> ((Atom.Start) atom).text())
                .findFirst()
                .orElse(null);
    }

    private Value text(int value, Site site, Heap heap) {
        if (solver.isEmptyHere(value)) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        return solver.texts().of(solver.value(value), method.valueTypes()[value], heap, site);
    }

    private Value binary(Instruction.Binary binary) {
        Value left = solver.value(binary.left());
        Value right = solver.value(binary.right());
        Object a = Folding.constant(left);
        Object b = Folding.constant(right);
        Object result = a == null || b == null
                ? identityTest(binary.operator(), left, right)
                : Folding.binary(binary.operator(), a, b);
        boolean isNumber = binary.operator().compareTo(Operator.EQUAL) < 0;
        Value drawn = result == null && isNumber ? left.join(right).filter(Evaluator::isDrawn) : Value.NONE;
        return drawn.isEmpty() ? Value.of(result == null ? Atom.Clean.INSTANCE : new Atom.Known(result), null) : drawn;
    }

    /** What a generator of random numbers drew stays what it is in arithmetic, whoever made the generator. */
    private static boolean isDrawn(Atom atom) {
        return atom instanceof Atom.Marked
                || atom instanceof Atom.Place place
                        && place.path().last() != null
                        && place.path().last().name().equals(DRAWS);
    }

    /** A new object is never null; null always is; constants of enums are the same or not. */
    private @Nullable Object identityTest(Operator operator, Value left, Value right) {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            return null;
        }
        boolean equal = operator == Operator.EQUAL;
        EnumConstants.Constant one = EnumConstants.of(left, program.index());
        EnumConstants.Constant another = EnumConstants.of(right, program.index());
        if (one != null && another != null) {
            return one.equals(another) == equal;
        }
        if (isNull(left) && isNull(right)) {
            return equal;
        }
        return isNull(right) && isMade(left) || isNull(left) && isMade(right) ? Boolean.valueOf(!equal) : null;
    }

    private static boolean isNull(Value value) {
        return Atom.Known.NULL.equals(value.single());
    }

    private static boolean isMade(Value value) {
        return value.single() instanceof Atom.Made || Folding.constant(value) != null;
    }

    private void terminate(Instruction code) {
        if (code instanceof Instruction.Return result) {
            solver.returned(solver.value(result.value()));
        } else if (code instanceof Instruction.Throw thrown) {
            solver.thrown(solver.value(thrown.value()));
        }
    }
}
