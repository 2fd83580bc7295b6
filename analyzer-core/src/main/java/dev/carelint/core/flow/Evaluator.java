package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates single instructions of one body in the abstract domain. */
final class Evaluator {
    private static final int MAX_INDEXED = 32;
    /** Sets the origins of inner arrays apart from instructions. */
    private static final int INNER_ARRAYS = 100_000_000;

    private final BodySolver solver;
    private final Program program;
    private final LinkedMethod method;

    Evaluator(BodySolver solver, Program program, LinkedMethod method) {
        this.solver = solver;
        this.program = program;
        this.method = method;
    }

    /** Evaluates an instruction that is not a phi; returns its value, or none. */
    Value evaluate(Instruction code, int index, int block, Heap heap) {
        Site site = new Site(solver.number(), index);
        if (code instanceof Instruction.Constant constant) {
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
        return isMemoryAccess(code) ? memory(code, index, site, heap) : compute(code, index, block, site, heap);
    }

    private static boolean isMemoryAccess(Instruction code) {
        return code instanceof Instruction.NameRead
                || code instanceof Instruction.NameWrite
                || code instanceof Instruction.FieldRead
                || code instanceof Instruction.FieldWrite
                || code instanceof Instruction.ArrayRead
                || code instanceof Instruction.ArrayWrite
                || code instanceof Instruction.Element;
    }

    private Value memory(Instruction code, int index, Site site, Heap heap) {
        if (code instanceof Instruction.NameRead read) {
            return readField(method.resolutions()[index], null, read.name(), site, heap);
        }
        if (code instanceof Instruction.FieldRead read) {
            return readField(method.resolutions()[index], solver.value(read.target()), read.name(), site, heap);
        }
        if (code instanceof Instruction.NameWrite write) {
            writeField(method.resolutions()[index], null, write.name(), solver.value(write.value()), site, heap);
        } else if (code instanceof Instruction.FieldWrite write) {
            Value target = solver.value(write.target());
            writeField(method.resolutions()[index], target, write.name(), solver.value(write.value()), site, heap);
        } else if (code instanceof Instruction.ArrayWrite write) {
            Part part = element(write.array(), solver.value(write.index()));
            Value value = stored(solver.value(write.value()), site);
            Memory.store(
                    heap, solver.value(write.array()), part, value, !part.name().equals(Part.ELEMENTS));
        } else if (code instanceof Instruction.ArrayRead read) {
            return Memory.load(
                    heap, solver.value(read.array()), element(read.array(), solver.value(read.index())), site);
        } else if (code instanceof Instruction.Element element) {
            return Memory.load(heap, solver.value(element.iterated()), element(element.iterated(), Value.NONE), site);
        }
        return Value.NONE;
    }

    private Part element(int array, Value index) {
        Type type = Shapes.contentType(method.valueTypes()[array], Part.ELEMENTS);
        boolean isKnown = Folding.constant(index) instanceof Long number && number >= 0 && number < MAX_INDEXED;
        return Part.pseudo(isKnown ? "[=" + Folding.constant(index) + "]" : Part.ELEMENTS, type);
    }

    private static Value stored(Value value, Site site) {
        return stepped(value, site, Step.Kind.STORED);
    }

    private static Value stepped(Value value, Site site, Step.Kind kind) {
        if (!value.any(Atom::mayCarryData)) {
            return value;
        }
        Value.Builder stored = new Value.Builder();
        value.forEach((atom, step) -> stored.add(atom, atom.mayCarryData() ? new Step(site, kind, step, null) : step));
        return stored.build();
    }

    private Value readField(
            @Nullable Resolution resolution, @Nullable Value target, String name, Site site, Heap heap) {
        if (resolution instanceof Resolution.Field field) {
            Value base = base(field, target, heap);
            Value initial = initialValue(field.field());
            if (initial != null) {
                return initial;
            }
            return Memory.load(heap, base, part(field.field()), site);
        }
        if (resolution instanceof Resolution.Unresolved && target != null) {
            return Memory.load(heap, target, Part.field("?", name, Type.unknown()), site);
        }
        if (resolution instanceof Resolution.TypeName named) {
            return assumedConstant(named.type(), site, heap);
        }
        return resolution instanceof Resolution.Unresolved ? born(site, Type.unknown()) : Value.NONE;
    }

    /** What is read as a member type of a class that is not at hand may be a constant of it: {@code Tag.PatientName}. */
    private Value assumedConstant(Type type, Site site, Heap heap) {
        String name = type.erasedName();
        int end = name.lastIndexOf('$');
        if (end < 0 || program.index().find(name).isPresent()) {
            return Value.NONE;
        }
        Root root = new Root.Static(name.substring(0, end));
        Value owner = Value.of(new Atom.Place(root, AccessPath.EMPTY, false, Type.unknown()), null);
        return Memory.load(
                heap, owner, Part.field(name.substring(0, end), name.substring(end + 1), Type.unknown()), site);
    }

    /** Returns the value of a static final field that its class's initializer always gives it, or null. */
    private @Nullable Value initialValue(FieldSymbol field) {
        if (field.constant() != null && Modifiers.has(field.modifiers(), Modifiers.FINAL)) {
            return Value.of(Folding.known(field.constant()), null);
        }
        if (!Modifiers.has(field.modifiers(), Modifiers.STATIC | Modifiers.FINAL) || field.origin() != Origin.SOURCE) {
            return null;
        }
        int body = program.calls().number(field.owner() + "#" + MethodDeclaration.STATIC_INITIALIZER + "()");
        if (body < 0 || !program.isAvailable(body, solver.number()) || body == solver.number()) {
            return null;
        }
        Root root = new Root.Static(field.owner());
        Atom owner = new Atom.Place(root, AccessPath.EMPTY, false, Type.unknown());
        Value value = solver.summary(body).exit().heap().get(owner, part(field));
        return value == null || value.any(atom -> !(atom instanceof Atom.Known)) ? null : value;
    }

    static Part part(FieldSymbol field) {
        return Part.field(field.owner(), field.name(), field.type());
    }

    private Value base(Resolution.Field field, @Nullable Value target, Heap heap) {
        if (Modifiers.has(field.field().modifiers(), Modifiers.STATIC)) {
            Root root = new Root.Static(field.field().owner());
            return Value.of(new Atom.Place(root, AccessPath.EMPTY, false, Type.unknown()), null);
        }
        return target != null ? target : enclosing(field.outerHops(), heap);
    }

    /** Returns {@code this} of the class so many levels out. */
    private Value enclosing(int hops, Heap heap) {
        Value self = thisValue();
        @Nullable String outer = method.type().outer();
        for (int i = 0; i < hops && outer != null; i++) {
            self = Memory.load(heap, self, Part.field("", ".this$0", Type.ofClass(outer)), null);
            outer = program.index().find(outer).map(ClassSymbol::outer).orElse(null);
        }
        return self;
    }

    private Value thisValue() {
        Type type = Type.ofClass(method.type().name());
        return Value.of(new Atom.Place(new Root.Entry(Root.Entry.THIS), AccessPath.EMPTY, false, type), null);
    }

    private void writeField(
            @Nullable Resolution resolution, @Nullable Value target, String name, Value value, Site site, Heap heap) {
        Value stored = stored(value, site);
        if (resolution instanceof Resolution.Field field) {
            Memory.store(heap, base(field, target, heap), part(field.field()), stored, true);
        } else if (target != null) {
            Memory.store(heap, target, Part.field("?", name, Type.unknown()), stored, true);
        }
    }

    private Value assign(Instruction.Assign assign, Site site) {
        Value value = solver.value(assign.value());
        return stepped(value, site, Step.Kind.ASSIGNED);
    }

    private Value call(Instruction.Call call, int index, Site site, Heap heap) {
        Type resultType = method.valueTypes()[call.result()];
        List<Value> arguments = values(call.arguments());
        if (!(method.resolutions()[index] instanceof Resolution.Method target)) {
            return unresolved(call, arguments, resultType, site, heap);
        }
        Value receiver = receiver(call, target, heap);
        int[] targets = program.calls().targets(method, index);
        return solver.calls()
                .invoke(heap, new Calls.Request(site, target.method(), targets, receiver, arguments, resultType, true));
    }

    private Value receiver(Instruction.Call call, Resolution.Method target, Heap heap) {
        if (Modifiers.has(target.method().modifiers(), Modifiers.STATIC)) {
            return Value.NONE;
        }
        return call.receiver() == Instruction.Receiver.IMPLICIT
                ? enclosing(target.outerHops(), heap)
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
            Value outer = construct.outer() >= 0 ? solver.value(construct.outer()) : outerFor(symbol.get(), heap);
            Memory.store(heap, target, Part.field("", ".this$0", Type.unknown()), outer, true);
        }
    }

    /** The enclosing instance of a new inner object: the nearest {@code this} of the class it is declared in. */
    private Value outerFor(ClassSymbol inner, Heap heap) {
        Value self = thisValue();
        String here = method.type().name();
        while (inner.outer() != null && !program.index().isSubtype(here, inner.outer())) {
            Optional<String> outer = program.index().find(here).map(ClassSymbol::outer);
            if (outer.isEmpty()) {
                break;
            }
            self = Memory.load(heap, self, Part.field("", ".this$0", Type.ofClass(outer.get())), null);
            here = outer.get();
        }
        return self;
    }

    private Value compute(Instruction code, int index, int block, Site site, Heap heap) {
        if (code instanceof Instruction.Parameter parameter) {
            return parameter(parameter);
        }
        if (code instanceof Instruction.This self) {
            return self.qualifier() == null ? thisValue() : enclosingNamed(self, heap);
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
            return solver.caughtBy(block).join(born(site, method.valueTypes()[caught.result()]));
        }
        if (code instanceof Instruction.Cast cast) {
            Type type = method.valueTypes()[cast.result()];
            return solver.value(cast.value()).filter(atom -> solver.shapes().mayBe(atom, type));
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

    private Value enclosingNamed(Instruction.This self, Heap heap) {
        String wanted = self.qualifier() == null ? "" : self.qualifier().name();
        Type type = method.valueTypes()[self.result()];
        int hops = 0;
        @Nullable String here = method.type().name();
        while (here != null
                && !here.equals(type.erasedName())
                && !simpleName(here).equals(wanted)) {
            here = program.index().find(here).map(ClassSymbol::outer).orElse(null);
            hops++;
        }
        return here == null ? thisValue() : enclosing(hops, heap);
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    private static Value born(Site site, Type type) {
        return Value.of(new Atom.Place(new Root.Birth(site, site), AccessPath.EMPTY, false, type), null);
    }

    private Value newArray(Instruction.NewArray array, Site site, Heap heap) {
        Type type = method.valueTypes()[array.result()];
        Value made = Value.of(new Atom.Made(site, site, type), null);
        int[] elements = array.elements();
        if (elements != null) {
            for (int i = 0; i < elements.length; i++) {
                String name = i < MAX_INDEXED ? "[=" + i + "]" : Part.ELEMENTS;
                Part part = Part.pseudo(name, Shapes.contentType(type, Part.ELEMENTS));
                Memory.store(heap, made, part, solver.value(elements[i]), i < MAX_INDEXED);
            }
        } else if (type instanceof Type.ArrayType outer) {
            fillNested(made, outer, site, 1, heap);
        }
        return made;
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

    private Value function(Instruction code, Site site, Heap heap) {
        Atom.Closure closure = new Atom.Closure(site, site);
        Value self = Value.of(closure, null);
        if (code instanceof Instruction.Lambda lambda) {
            for (int i = 0; i < lambda.captures().length; i++) {
                Value captured = solver.value(lambda.captures()[i]);
                Memory.store(heap, self, Functions.captured(i, Type.unknown()), captured, true);
            }
            Memory.store(heap, self, Part.pseudo(Functions.THIS, Type.unknown()), thisValue(), true);
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
        return Value.of(Atom.Clean.INSTANCE, null);
    }

    private Value concatenate(Instruction.Binary binary, Site site, Heap heap) {
        Value left = text(binary.left(), site, heap);
        Value right = text(binary.right(), site, heap);
        Value constant = Folding.concatenate(left, right);
        if (constant != null) {
            return constant;
        }
        Value joined = left.join(right).filter(atom -> !(atom instanceof Atom.Known || atom instanceof Atom.Start));
        String start = start(left);
        if (start != null) {
            joined = joined.join(Value.of(new Atom.Start(start), null));
        }
        return joined.isEmpty() ? Value.of(Atom.Clean.INSTANCE, null) : solver.derived(joined, site, Step.Kind.JOINED);
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
                ? nullTest(binary.operator(), left, right)
                : Folding.binary(binary.operator(), a, b);
        return Value.of(result == null ? Atom.Clean.INSTANCE : new Atom.Known(result), null);
    }

    /** A new object is never null; null always is. */
    private static @Nullable Object nullTest(Operator operator, Value left, Value right) {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            return null;
        }
        boolean equal = operator == Operator.EQUAL;
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

    // ---- control flow

    /** Returns the blocks that a terminator may lead to. */
    static int[] successors(Instruction last) {
        if (last instanceof Instruction.Jump jump) {
            return new int[] {jump.block()};
        }
        if (last instanceof Instruction.Branch branch) {
            return new int[] {branch.whenTrue(), branch.whenFalse()};
        }
        if (last instanceof Instruction.Switch choice) {
            return choice.arms().stream().mapToInt(Instruction.Arm::block).toArray();
        }
        return new int[0];
    }

    /** Returns the blocks that a terminator leads to, given what its condition is known to be. */
    int[] takenSuccessors(Instruction last) {
        if (last instanceof Instruction.Branch branch) {
            Boolean truth = Folding.truth(solver.value(branch.condition()));
            if (truth != null) {
                return new int[] {truth ? branch.whenTrue() : branch.whenFalse()};
            }
        }
        if (last instanceof Instruction.Switch choice) {
            Object selector = Folding.constant(solver.value(choice.selector()));
            if (selector != null) {
                return takenArms(choice, selector);
            }
        }
        return successors(last);
    }

    /** A label that is a name may be any constant: its arm stays possible. */
    private static int[] takenArms(Instruction.Switch choice, Object selector) {
        List<Integer> named = new ArrayList<>();
        for (Instruction.Arm arm : choice.arms()) {
            for (Instruction.Label label : arm.labels()) {
                if (label.literal() == null) {
                    named.add(arm.block());
                } else if (isSame(Folding.known(label.literal()).value(), selector)) {
                    return new int[] {arm.block()};
                }
            }
        }
        named.add(choice.arms().get(choice.arms().size() - 1).block());
        return named.stream().mapToInt(i -> i).toArray();
    }

    private static boolean isSame(Object label, Object selector) {
        if (label instanceof Character letter && selector instanceof Long number) {
            return number.longValue() == letter.charValue();
        }
        return label.equals(selector);
    }
}
