package dev.carelint.core.flow;

import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the operands of effects stand for at one call: its receiver, its arguments, its result, and the parts of these. */
final class Operands {
    /** Outcomes of functions that lie inside an argument are numbered from here on. */
    private static final int INNER_CALLBACKS = 100;

    private final BodySolver solver;
    private final Heap heap;
    private final Calls.Request call;
    private Value returned = Value.NONE;
    /** Number of calls of functions that lie inside an argument. */
    private int inner;

    Operands(BodySolver solver, Heap heap, Calls.Request call) {
        this.solver = solver;
        this.heap = heap;
        this.call = call;
    }

    /** Returns what the call returns so far. */
    Value returned() {
        return returned;
    }

    /** Adds to what the call returns. */
    void giveBack(Value value) {
        returned = returned.join(value);
    }

    /** Returns what an operand's text shows. */
    Value text(Operand operand) {
        if (operand.showsAllFields()) {
            Operand whole = operand.withoutLastStep();
            return solver.texts().ofAllFields(value(whole), operandType(whole), heap, call.site());
        }
        if (operand.steps().isEmpty() && operand.base() instanceof Base.Arguments arguments) {
            Value.Builder all = new Value.Builder();
            BitSet shown = Formats.shown(call, solver.shapes());
            int start = Formats.start(call);
            for (int i = arguments.from(); i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                if (shown == null || i < start || shown.get(i - start) || Calls.isArray(argument)) {
                    all.addAll(spreadText(argument, Calls.parameterType(call, i)));
                }
            }
            return all.build();
        }
        return solver.texts().of(value(operand), operandType(operand), heap, call.site());
    }

    Value spreadText(Value argument, Type type) {
        Value text = solver.texts().of(argument, typeOf(argument, type), heap, call.site());
        if (!Calls.isArray(argument)) {
            return text;
        }
        Type element = type instanceof Type.ArrayType array ? array.element() : Type.unknown();
        Value elements = Memory.load(heap, argument, Part.pseudo(Part.ELEMENTS, element), call.site());
        return text.join(solver.texts().of(elements, element, heap, call.site()));
    }

    /** Returns the more telling of an argument's and its parameter's type. */
    private Type typeOf(Value argument, Type parameter) {
        for (Atom atom : argument.atoms()) {
            if (atom instanceof Atom.Place place) {
                return solver.shapes().narrower(place.type(), parameter);
            }
        }
        return parameter;
    }

    Type operandType(Operand operand) {
        if (!operand.steps().isEmpty()) {
            return Type.unknown();
        }
        if (operand.base() instanceof Base.Argument argument) {
            return Calls.parameterType(call, argument.index());
        }
        return operand.base() instanceof Base.This ? Type.ofClass(call.method().owner()) : Type.unknown();
    }

    /** Returns an operand as rules judge it: the value itself, its text, and the content of arrays. */
    Value judged(Operand operand) {
        Value value = value(operand);
        Value judged = value.join(solver.texts().of(value, operandType(operand), heap, call.site()));
        Value arrays = value.filter(atom -> atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType);
        if (arrays.isEmpty()) {
            return judged;
        }
        Value content = Memory.load(heap, arrays, Part.pseudo(Part.ELEMENTS, Type.unknown()), call.site());
        return judged.join(content.isEmpty() ? Value.of(Atom.Known.FIXED, null) : content);
    }

    Value value(Operand operand) {
        return walk(base(operand.base()), operand.steps());
    }

    private Value walk(Value start, List<Operand.Step> steps) {
        Value value = start;
        for (Operand.Step step : steps) {
            value = step instanceof Operand.Step.Part part && part.name().equals(Operand.WAY)
                    ? solver.ways().of(value, heap)
                    : Memory.load(heap, value, read(step, value), call.site());
        }
        return value;
    }

    private Value base(Base base) {
        if (base instanceof Base.This) {
            return call.receiver();
        }
        if (base instanceof Base.Return) {
            return returned;
        }
        if (base instanceof Base.Argument argument) {
            return argument(argument.index());
        }
        if (base instanceof Base.Arguments arguments) {
            return spread(arguments.from());
        }
        return callback((Base.Callback) base);
    }

    Value argument(int index) {
        return index >= 0 && index < call.arguments().size() ? call.arguments().get(index) : Value.NONE;
    }

    private Value spread(int from) {
        Value.Builder all = new Value.Builder();
        for (int i = from; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            boolean isVarargsArray = i == call.arguments().size() - 1 && Calls.isArray(argument);
            all.addAll(
                    isVarargsArray
                            ? Memory.load(heap, argument, Part.pseudo(Part.ELEMENTS, Type.unknown()), call.site())
                            : argument);
        }
        return all.build();
    }

    private Value callback(Base.Callback callback) {
        List<Value> arguments = new ArrayList<>();
        for (Operand argument : callback.arguments()) {
            arguments.add(value(argument));
        }
        Site site = call.site();
        Value holder = callback.argument() == Base.Callback.ON_THIS ? call.receiver() : argument(callback.argument());
        Value function = walk(holder, callback.steps());
        int number = callback.steps().isEmpty() ? callback.argument() + 1 : INNER_CALLBACKS + inner++;
        Site outcome = new Site(site.method(), site.instruction() + number * 10_000_000);
        return solver.functions().run(function, null, arguments, heap, site, outcome);
    }

    Part part(Operand.Step step, Value container) {
        if (step instanceof Operand.Step.Part named) {
            return Part.pseudo("." + named.name(), Type.unknown());
        }
        String name = partName(step);
        return Part.pseudo(name, Shapes.contentType(containerType(container), name));
    }

    private Part read(Operand.Step step, Value container) {
        Part part = part(step, container);
        boolean isComputed = step instanceof Operand.Step.ValueAt && part.name().equals(Part.VALUES);
        return isComputed ? Part.pseudo(Part.COMPUTED, part.type()) : part;
    }

    static Type containerType(Value container) {
        for (Atom atom : container.atoms()) {
            if (atom instanceof Atom.Place place && !Shapes.saysNothing(place.type())) {
                return place.type();
            }
            if (atom instanceof Atom.Made made && !Shapes.saysNothing(made.type())) {
                return made.type();
            }
        }
        return Type.unknown();
    }

    private String partName(Operand.Step step) {
        if (step instanceof Operand.Step.ElementAt at) {
            return constant(at.argument(), "[", "]");
        }
        if (step instanceof Operand.Step.ValueAt at) {
            return constant(at.argument(), "{", "}");
        }
        if (step instanceof Operand.Step.ValueOf of) {
            return "{=" + of.key() + "}";
        }
        if (step instanceof Operand.Step.Keys) {
            return Part.KEYS;
        }
        return step instanceof Operand.Step.Values ? Part.VALUES : Part.ELEMENTS;
    }

    /** Returns the part at a known index or key, or the part for any. */
    private String constant(int argument, String open, String close) {
        EnumConstants.Constant constant = EnumConstants.of(argument(argument), solver.classes());
        if (constant != null) {
            return open + "=" + constant.name() + Part.OF_ENUM + constant.owner() + close;
        }
        Atom key = argument(argument).single();
        if (key instanceof Atom.Known known && isKey(known.value())) {
            String text = known.value().toString();
            if (text.length() <= 64) {
                return open + "=" + text + close;
            }
        }
        return open + close;
    }

    static boolean isKey(Object value) {
        return value instanceof String || value instanceof Long;
    }

    void write(Operand to, Value value, boolean replaces) {
        if (value.isEmpty()) {
            return;
        }
        if (to.steps().isEmpty() && to.base() instanceof Base.Return) {
            returned = returned.join(value);
            return;
        }
        Value target = to.base() instanceof Base.Return ? madeResult() : base(to.base());
        List<Operand.Step> steps = to.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            target = partOf(target, part(steps.get(i), target));
        }
        boolean indexed = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Operand.Step.ValueAt;
        Part last =
                steps.isEmpty() ? Part.pseudo(Part.TEXT, Type.unknown()) : part(steps.get(steps.size() - 1), target);
        boolean exactKey = indexed && last.name().length() > 2;
        if (replaces && !steps.isEmpty()) {
            clear(target, steps.get(steps.size() - 1), last);
        }
        Memory.store(heap, target, last, replaces || exactKey ? value : opaque(value, last), replaces || exactKey);
    }

    /** A constant that is added to others is not the whole: only that it is constant stays known. */
    private static Value opaque(Value value, Part part) {
        if (!part.name().equals(Part.TEXT) || !value.any(Atom.Known.class::isInstance)) {
            return value;
        }
        Value.Builder opaque = new Value.Builder();
        value.forEach((atom, step) -> opaque.add(atom instanceof Atom.Known ? Atom.Known.FIXED : atom, step));
        return opaque.build();
    }

    /** Returns the object that the call returns, made here unless there is one. */
    Value madeResult() {
        if (!returned.any(Atom.Made.class::isInstance)) {
            returned = returned.join(Value.of(new Atom.Made(call.site(), call.site(), call.resultType()), null));
        }
        return returned.filter(Atom.Made.class::isInstance);
    }

    private Value partOf(Value object, Part part) {
        Value inner = Memory.load(heap, object, part, call.site());
        if (!inner.isEmpty()) {
            return inner;
        }
        Site origin = new Site(call.site().method(), -1 - call.site().instruction());
        Value made = Value.of(new Atom.Made(call.site(), origin, part.type()), null);
        Memory.store(heap, object, part, made, true);
        return made;
    }

    /** What takes the place of all values or elements of a container that is made here leaves none of those it had, keys apart. */
    void clear(Value holder, Operand.Step step, Part part) {
        boolean isAll = step instanceof Operand.Step.Values || step instanceof Operand.Step.Elements;
        if (!isAll || !(holder.single() instanceof Atom.Made made)) {
            return;
        }
        List<Part> gone = new ArrayList<>();
        heap.partsOf(made).forEach((held, value) -> {
            if (held.isContent()
                    && held.name().charAt(0) == part.name().charAt(0)
                    && !held.name().equals(Part.KEYS)) {
                gone.add(held);
            }
        });
        gone.forEach(held -> heap.remove(made, held));
    }
}
