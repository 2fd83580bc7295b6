package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes of fields and array elements, as one body does them. */
final class Accesses {
    /** Elements beyond this are not told apart by index. */
    static final int MAX_INDEXED = 32;

    private final BodySolver solver;
    private final Program program;
    private final LinkedMethod method;
    private final EnclosingInstances enclosing;

    Accesses(BodySolver solver, Program program, LinkedMethod method, EnclosingInstances enclosing) {
        this.solver = solver;
        this.program = program;
        this.method = method;
        this.enclosing = enclosing;
    }

    /** Tells whether an instruction reads or writes memory. */
    static boolean isAccess(Instruction code) {
        return code instanceof Instruction.NameRead
                || code instanceof Instruction.NameWrite
                || code instanceof Instruction.FieldRead
                || code instanceof Instruction.FieldWrite
                || code instanceof Instruction.ArrayRead
                || code instanceof Instruction.ArrayWrite
                || code instanceof Instruction.Element;
    }

    /** Performs an access; returns what it reads, or nothing. */
    Value access(Instruction code, int index, Site site, Heap heap) {
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
            Value value = solver.value(write.value()).through(site, Step.Kind.STORED);
            Value array = solver.value(write.array());
            boolean isOne = !(array.single() instanceof Atom.Made made && Evaluator.standsForAll(made));
            Memory.store(heap, array, part, value, isOne && !part.name().equals(Part.ELEMENTS));
        } else if (code instanceof Instruction.ArrayRead read) {
            return Memory.load(
                    heap, solver.value(read.array()), element(read.array(), solver.value(read.index())), site);
        } else if (code instanceof Instruction.Element element) {
            Value elements =
                    Memory.load(heap, solver.value(element.iterated()), element(element.iterated(), Value.NONE), site);
            return elements.join(iterated(element, site, heap));
        }
        return Value.NONE;
    }

    /** A loop over an object of the sources runs its iterator. */
    private Value iterated(Instruction.Element element, Site site, Heap heap) {
        int[] iterators = program.calls().iterators(method.valueTypes()[element.iterated()]);
        if (iterators.length == 0) {
            return Value.NONE;
        }
        Value iterable = solver.value(element.iterated());
        Value iterator = call(CallGraph.ITERATOR, iterators, iterable, site, heap);
        Value made = iterator.filter(Atom.Made.class::isInstance);
        return made.isEmpty()
                ? Value.NONE
                : call(CallGraph.NEXT, program.calls().nexts(), made, site, heap);
    }

    private Value call(MethodSymbol called, int[] targets, Value receiver, Site site, Heap heap) {
        return solver.calls()
                .invoke(heap, new Calls.Request(site, called, targets, receiver, List.of(), called.returns(), false));
    }

    private Part element(int array, Value index) {
        Type type = Shapes.contentType(method.valueTypes()[array], Part.ELEMENTS);
        boolean isKnown = Folding.constant(index) instanceof Long known && known >= 0 && known < MAX_INDEXED;
        long position = isKnown && Folding.constant(index) instanceof Long known ? known : -1;
        return Part.pseudo(isKnown ? Part.element(position) : Part.ELEMENTS, type);
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
        return resolution instanceof Resolution.Unresolved ? Evaluator.born(site, Type.unknown()) : Value.NONE;
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
        Object always = program.finalFields().of(part(field));
        if (always != null) {
            return Value.of(new Atom.Known(always), null);
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
        return target != null ? target : enclosing.outward(field.outerHops(), heap);
    }

    private void writeField(
            @Nullable Resolution resolution, @Nullable Value target, String name, Value value, Site site, Heap heap) {
        Value stored = value.through(site, Step.Kind.STORED);
        if (resolution instanceof Resolution.Field field) {
            Memory.store(heap, base(field, target, heap), part(field.field()), stored, true);
        } else if (target != null) {
            Memory.store(heap, target, Part.field("?", name, Type.unknown()), stored, true);
        }
    }
}
