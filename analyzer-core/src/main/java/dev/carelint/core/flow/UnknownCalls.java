package dev.carelint.core.flow;

import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;

/** The cautious rule: what a call does of which neither body nor model is known. */
final class UnknownCalls {
    private final BodySolver solver;
    private final Shapes shapes;

    UnknownCalls(BodySolver solver, Shapes shapes) {
        this.solver = solver;
        this.shapes = shapes;
    }

    /**
     * What a method of which neither body nor model is known may do: text of its arguments, and what its receiver holds, may come
     * back in a text-like result; arguments may be kept by the new object or builder that receives them; functions may be called.
     *
     * <p>Imprecise: what it writes into other arguments is not followed.
     */
    Value apply(Heap heap, Calls.Request call) {
        if (MethodNames.isCleaning(call.method().name())) {
            trust(heap, call);
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        if (MethodNames.isQuestion(call.method().name())) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        if (call.method().name().equals("clone")
                && call.receiver().single() instanceof Atom.Made made
                && made.type() instanceof Type.ArrayType) {
            return copied(heap, call.receiver(), call.site(), made.type());
        }
        Value data = argumentTexts(heap, call).join(runUnknownly(heap, call));
        boolean builds = call.method().name().equals("<init>") || isFluent(call) || isSetter(call);
        if (builds) {
            Memory.store(heap, call.receiver(), Part.pseudo(Part.TEXT, Type.unknown()), data, false);
        }
        clobberArrays(heap, call);
        Value result = Calls.entering(call);
        if (isFluent(call)) {
            result = call.receiver().join(result);
        }
        return shapes.isTextLike(call.resultType()) ? result.join(data).join(receiverText(heap, call)) : result;
    }

    /** A clone of an array is another array, with the same elements for now. */
    private static Value copied(Heap heap, Value array, Site site, Type type) {
        Value copy = Value.of(new Atom.Made(site, site, type), null);
        new Sequences(heap).copy(copy, array);
        return copy;
    }

    /** Notes what is taken for clean only because of a name, like what reaches a sink. */
    private void trust(Heap heap, Calls.Request call) {
        Value data = argumentTexts(heap, call).join(receiverText(heap, call));
        SinkPoint point = new SinkPoint(call.site(), null);
        for (int i = 0; i < data.size(); i++) {
            solver.use(new Summary.Use(point, Summary.TRUSTED, data.atom(i), data.step(i)));
        }
    }

    /** An object made here whose method returns its own type, or one that is not known, is taken for a builder. */
    private static boolean isFluent(Calls.Request call) {
        return call.receiver()
                .any(atom -> atom instanceof Atom.Made made
                        && (call.resultType() instanceof Type.UnknownType
                                || made.type()
                                        .erasedName()
                                        .equals(call.resultType().erasedName())));
    }

    /** A setter of an object made here keeps what it is given, although it returns nothing. */
    private static boolean isSetter(Calls.Request call) {
        String name = call.method().name();
        return call.resultType().equals(Primitives.VOID)
                && name.length() > 3
                && (name.startsWith("set") || name.startsWith("add"))
                && Character.isUpperCase(name.charAt(3))
                && call.receiver().any(atom -> atom instanceof Atom.Made);
    }

    private Value argumentTexts(Heap heap, Calls.Request call) {
        Value.Builder texts = new Value.Builder();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value text = solver.texts().of(call.arguments().get(i), Calls.parameterType(call, i), heap, call.site());
            texts.addAll(text.asDerived(call.site(), Step.Kind.HANDED_ON));
        }
        return texts.build();
    }

    /** The receiver's own data comes back only when it is known to hold some: services and repositories are not data. */
    private Value receiverText(Heap heap, Calls.Request call) {
        Value holding = call.receiver()
                .filter(atom ->
                        !(atom instanceof Atom.Place place) || place.derived() || shapes.isTextual(place.type()));
        Value text = solver.texts().of(holding, Type.unknown(), heap, call.site());
        return text.asDerived(call.site(), Step.Kind.HANDED_ON);
    }

    /** Functions given to an unknown method are called with arguments of which nothing is known. */
    private Value runUnknownly(Heap heap, Calls.Request call) {
        Value result = Value.NONE;
        for (Value argument : call.arguments()) {
            Value closures = argument.filter(atom -> atom instanceof Atom.Closure);
            if (!closures.isEmpty()) {
                result = result.join(solver.functions()
                        .run(
                                closures,
                                null,
                                solver.escapes().unknownArguments(closures),
                                heap,
                                call.site(),
                                call.site()));
            }
        }
        return result;
    }

    /** An unknown method may fill an array that it is given. */
    void clobberArrays(Heap heap, Calls.Request call) {
        for (Value argument : call.arguments()) {
            Value arrays = argument.filter(UnknownCalls::mayBeFilled);
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
}
