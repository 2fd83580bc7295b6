package dev.carelint.core.link;

import dev.carelint.core.ir.Components;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Instruction.Construct.Kind;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links the calls of one body: their targets, and the types of their results. */
final class Calls {
    private final BodyLinker body;
    private final Functions functions;
    private final Members members;
    /** Generic calls whose type arguments depend on what their result is wanted as, by result. */
    private final Map<Integer, Open> open = new HashMap<>();

    /** A generic call that is not finished; {@code waiting} when its functions have not been bound yet. */
    private record Open(Inference inference, MethodSymbol method, Type result, int[] arguments, boolean waiting) {}

    Calls(BodyLinker body, Functions functions) {
        this.body = body;
        this.functions = functions;
        this.members = body.unit.members;
    }

    void call(int at, Instruction.Call call) {
        Type receiver = Type.unknown();
        Members.Target target;
        List<Argument> arguments = functions.arguments(call.arguments());
        if (call.receiver() == Instruction.Receiver.IMPLICIT) {
            target = members.implicit(body.method.type, call.name(), arguments);
        } else if (call.receiver() == Instruction.Receiver.SUPER) {
            target = members.ofSuper(body.method.type, body.qualifier(call.target()), call.name(), arguments);
        } else {
            receiver = receiver(call.target());
            target = body.meaning(call.target()) instanceof Resolution.PackageName
                    ? Members.Target.none(Causes.NO_SUCH_NAME)
                    : members.ofReceiver(receiver, name(call, receiver), arguments);
        }
        finish(at, call, receiver, target);
    }

    /** Returns the name that is called; a component of a record of another file is known by its place so far. */
    private String name(Instruction.Call call, Type receiver) {
        int component = Components.index(call.name());
        String accessor = component < 0 ? null : members.component(receiver, component);
        return accessor == null ? call.name() : accessor;
    }

    private Type receiver(int target) {
        Resolution meaning = body.meaning(target);
        return meaning instanceof Resolution.TypeName named ? named.type() : body.settled(target);
    }

    private void finish(int at, Instruction.Call call, Type receiver, Members.Target target) {
        MethodSymbol method = target.method();
        if (method == null) {
            body.resolutions[at] = new Resolution.Unresolved(target.cause());
            settleAll(call.arguments());
            return;
        }
        body.resolutions[at] = new Resolution.Method(method, target.hops(), false);
        Type special = special(method, receiver);
        if (special != null) {
            body.set(call.result(), special);
            settleAll(call.arguments());
            return;
        }
        MethodSymbol described = described(method, receiver);
        Inference inference = Inference.of(body.unit.conversions, target.receiver(), described, List.of());
        infer(call.result(), inference, described, described.returns(), call.arguments());
    }

    /** Returns the method with what is known of it otherwise when its class is nowhere. */
    private MethodSymbol described(MethodSymbol method, Type receiver) {
        if (returnsItself(method) && receiver instanceof Type.ClassType known) {
            return body.unit.index.isSubtype(known.name(), method.owner())
                    ? method.typed(method.typeParameters(), method.parameters(), receiver)
                    : method;
        }
        if (method.origin() != Origin.ASSUMED || !(method.returns() instanceof Type.UnknownType)) {
            return method;
        }
        boolean isInherited = receiver instanceof Type.UnknownType;
        MethodSymbol known =
                members.described(method, isInherited ? heir(method.owner()) : receiver, body.unit.assumed);
        return known.returns() instanceof Type.UnknownType && isFluent(method)
                ? known.typed(known.typeParameters(), known.parameters(), receiver)
                : known;
    }

    /** Returns the innermost type around that inherits from a class. */
    private Type heir(String owner) {
        for (TypeContext type = body.method.type; type != null; type = type.enclosing()) {
            if (body.unit.index.isSubtype(type.name(), owner)) {
                return type.self();
            }
        }
        return Type.unknown();
    }

    /** Lombok's setters that return something return the object, whatever class below it is of. */
    private static boolean returnsItself(MethodSymbol method) {
        return Modifiers.has(method.modifiers(), Modifiers.SYNTHETIC)
                && method.origin() == Origin.SOURCE
                && !method.parameters().isEmpty()
                && !Modifiers.has(method.modifiers(), Modifiers.STATIC)
                && !method.name().startsWith("with")
                && method.returns().erasedName().equals(method.owner());
    }

    /**
     * Tells whether a method of a class that is nowhere most likely returns its receiver: a setter whose result is used.
     *
     * <p>Imprecise: a setter that returns something else is mistaken; all that follows from it is a type for {@code a.setB(c).setD(e)}.
     */
    private static boolean isFluent(MethodSymbol method) {
        String name = method.name();
        boolean isSetter = name.length() > 3 && name.startsWith("set") && Character.isUpperCase(name.charAt(3));
        return !method.parameters().isEmpty() && (isSetter || name.equals("append"));
    }

    /** Methods whose result the language itself types (JLS 4.3.2, 10.7). */
    private static @Nullable Type special(MethodSymbol method, Type receiver) {
        if (!method.parameters().isEmpty() || !method.owner().equals("java.lang.Object")) {
            return null;
        }
        if (method.name().equals("clone") && receiver instanceof Type.ArrayType) {
            return receiver;
        }
        return method.name().equals("getClass") && receiver instanceof Type.ClassType known
                ? new Type.ClassType("java.lang.Class", List.of(Type.ofClass(known.name())))
                : null;
    }

    private void settleAll(int[] arguments) {
        for (int argument : arguments) {
            body.settled(argument);
        }
    }

    void construct(int at, Instruction.Construct construct) {
        List<Argument> arguments = functions.arguments(construct.arguments());
        Type created = created(construct);
        Members.Target target = members.constructor(created, arguments);
        MethodSymbol method = target.method();
        if (method == null) {
            body.resolutions[at] = new Resolution.Unresolved(target.cause());
            settleAll(construct.arguments());
            return;
        }
        body.resolutions[at] = new Resolution.Method(method, outerHops(construct, method), false);
        inferConstructor(construct, created, target, method);
        if (body.isAnonymous(construct.target())) {
            rememberArguments(method, construct.arguments());
        }
    }

    private void rememberArguments(MethodSymbol constructor, int[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            body.unit.captured.put(constructor.owner() + ".<init>." + i, body.type(arguments[i]));
        }
    }

    private Type created(Instruction.Construct construct) {
        if (construct.kind() == Kind.SUPER) {
            Type above = body.method.type.symbol().superClass();
            return above == null ? Type.unknown() : above;
        }
        return construct.kind() == Kind.THIS ? body.method.type.self() : body.type(construct.target());
    }

    private int outerHops(Instruction.Construct construct, MethodSymbol constructor) {
        ClassSymbol created = body.unit.index.find(constructor.owner()).orElse(null);
        if (construct.outer() >= 0 || created == null || !created.hasOuterInstance() || created.outer() == null) {
            return 0;
        }
        int hops = 0;
        for (TypeContext type = body.method.type; type != null; type = type.enclosing()) {
            if (body.unit.index.isSubtype(type.name(), created.outer())) {
                return hops;
            }
            hops += type.hop();
        }
        return 0;
    }

    private void inferConstructor(
            Instruction.Construct construct, Type created, Members.Target target, MethodSymbol method) {
        List<Type.TypeVariable> variables = body.unit
                .index
                .find(method.owner())
                .map(ClassSymbol::typeParameters)
                .orElse(List.of());
        boolean diamond = construct.kind() == Kind.NEW
                && created instanceof Type.ClassType type
                && type.arguments().isEmpty()
                && type.name().equals(method.owner())
                && !variables.isEmpty();
        Substitution receiver = diamond ? Substitution.NONE : target.receiver();
        Inference inference = Inference.of(body.unit.conversions, receiver, method, diamond ? variables : List.of());
        Type result = diamond ? new Type.ClassType(method.owner(), List.copyOf(variables)) : created;
        infer(construct.kind() == Kind.NEW ? construct.target() : -1, inference, method, result, construct.arguments());
    }

    /** Types a call's result; functions among the arguments wait when only the use of the result can tell their types. */
    private void infer(int value, Inference inference, MethodSymbol method, Type returns, int[] arguments) {
        Type result = inference.formal(returns);
        unifyValues(inference, method, arguments);
        boolean waiting = value >= 0 && inference.isOpen(result) && awaitsResult(inference, method, arguments, result);
        if (!waiting) {
            bindFunctions(inference, method, arguments);
        }
        body.set(value, inference.solve(result));
        if (value >= 0 && (waiting || inference.isOpen(result))) {
            open.put(value, new Open(inference, method, result, arguments, waiting));
        }
    }

    private void unifyValues(Inference inference, MethodSymbol method, int[] arguments) {
        if (!inference.isGeneric()) {
            return;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!functions.isWaiting(arguments[i]) && !isOpen(arguments[i])) {
                inference.unify(formal(inference, method, arguments, i), body.type(arguments[i]));
            }
        }
    }

    private Type formal(Inference inference, MethodSymbol method, int[] arguments, int place) {
        return inference.formal(Overloads.parameter(method, place, isSpread(method, arguments)));
    }

    /** Tells whether the last arguments stand for the elements of a variable-arity parameter. */
    private boolean isSpread(MethodSymbol method, int[] arguments) {
        if (!Overloads.isVarargs(method)) {
            return false;
        }
        int last = method.parameters().size() - 1;
        return arguments.length != last + 1
                || !(body.type(arguments[last]) instanceof Type.ArrayType array)
                || (array.element() instanceof Type.PrimitiveType
                        && !method.parameters().get(last).equals(array));
    }

    private boolean awaitsResult(Inference inference, MethodSymbol method, int[] arguments, Type result) {
        for (int i = 0; i < arguments.length; i++) {
            if (functions.isWaiting(arguments[i])
                    && functions.needsInput(arguments[i], formal(inference, method, arguments, i), inference)) {
                return true;
            }
            if (isWaitingCall(arguments[i]) && inference.isOpen(result)) {
                return true;
            }
        }
        return false;
    }

    private void bindFunctions(Inference inference, MethodSymbol method, int[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            int argument = arguments[i];
            if (method.parameters().isEmpty()) {
                body.settled(argument);
                continue;
            }
            Type formal = formal(inference, method, arguments, i);
            if (functions.bind(argument, formal, inference)) {
                continue;
            }
            boolean learns = isOpen(argument);
            settle(argument, inference.solve(formal));
            if (learns) {
                inference.unify(formal, body.type(argument));
            }
        }
    }

    private boolean isOpen(int value) {
        if (open.isEmpty()) {
            return false;
        }
        return open.containsKey(value) || joins(value).stream().anyMatch(open::containsKey);
    }

    private boolean isWaitingCall(int value) {
        Open call = open.get(value);
        return call != null && call.waiting();
    }

    /** Returns the operands of a conditional expression's value. */
    private List<Integer> joins(int value) {
        return body.definition(value) instanceof Instruction.Phi phi && phi.local() < 0
                ? java.util.Arrays.stream(phi.operands()).boxed().toList()
                : List.of();
    }

    /** Finishes a generic call now that it is known what its result is wanted as. */
    void settle(int value, Type wanted) {
        if (open.isEmpty() || value < 0) {
            return;
        }
        Open call = open.remove(value);
        if (call != null) {
            call.inference().unifyResult(call.result(), wanted);
            if (call.waiting()) {
                bindFunctions(call.inference(), call.method(), call.arguments());
            }
            body.set(value, call.inference().solve(call.result()));
            return;
        }
        for (int operand : joins(value)) {
            if (operand != value && open.containsKey(operand)) {
                settle(operand, wanted);
                body.set(value, body.unit.conversions.join(body.type(value), body.type(operand)));
            }
        }
    }

    void finish() {
        for (int value : open.keySet().stream().sorted().toList()) {
            settle(value, Type.unknown());
        }
    }
}
