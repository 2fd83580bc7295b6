package dev.carelint.core.link;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.LambdaBody;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Links the lambdas and method references of one body when it is known which interface they implement. */
final class Functions {
    private final BodyLinker body;
    private final Set<Integer> waiting = new TreeSet<>();

    /** The method of a functional interface, its types in terms of the calling code. */
    private record Shape(MethodSymbol method, List<Type> parameters, Type returns) {}

    Functions(BodyLinker body) {
        this.body = body;
    }

    void await(int value) {
        waiting.add(value);
    }

    /** Tells whether a value is a function, or a choice of some, that is not linked yet. */
    boolean isWaiting(int value) {
        if (waiting.isEmpty()) {
            return false;
        }
        return waiting.contains(value) || operands(value).stream().anyMatch(waiting::contains);
    }

    private List<Integer> operands(int value) {
        return body.definition(value) instanceof Instruction.Phi phi && phi.local() < 0
                ? java.util.Arrays.stream(phi.operands()).boxed().toList()
                : List.of();
    }

    List<Argument> arguments(int[] values) {
        if (values.length == 0) {
            return List.of();
        }
        List<Argument> arguments = new ArrayList<>(values.length);
        for (int value : values) {
            arguments.add(argument(value));
        }
        return arguments;
    }

    private Argument argument(int value) {
        if (isWaiting(value)) {
            int function = waiting.contains(value)
                    ? value
                    : operands(value).stream()
                            .filter(waiting::contains)
                            .findFirst()
                            .orElse(value);
            Instruction definition = body.definition(function);
            if (definition instanceof Instruction.Lambda lambda) {
                return shape(lambda);
            }
            if (definition instanceof Instruction.MethodReference reference) {
                return shape(reference);
            }
        }
        return body.isNull(value) ? new Argument.Nothing() : new Argument.Typed(body.type(value));
    }

    private Argument shape(Instruction.Lambda creation) {
        LambdaBody lambda = body.body.lambdas().get(creation.lambda());
        boolean value = false;
        boolean nothing = false;
        boolean statement = true;
        for (Instruction instruction : lambda.body().code()) {
            if (instruction instanceof Instruction.Return end) {
                value |= end.value() >= 0;
                nothing |= end.value() < 0;
                statement &= end.value() < 0 || isStatement(lambda, end.value());
            }
        }
        return new Argument.Function(
                lambda.parameters().size(), !nothing, !value || statement, () -> returnsNothing(creation));
    }

    /** Links a lambda ahead of its time to see what it returns: only that tells a Runnable from a Callable. */
    private boolean returnsNothing(Instruction.Lambda creation) {
        List<Type> parameters = body.body.lambdas().get(creation.lambda()).parameters().stream()
                .map(parameter -> body.resolve(parameter.type()))
                .toList();
        return body.lambdas
                .link(creation.lambda(), creation.captures(), parameters, Type.unknown())
                .equals(Primitives.VOID);
    }

    /** Only calls, creations and assignments may stand where no value is wanted. */
    private static boolean isStatement(LambdaBody lambda, int value) {
        for (Instruction instruction : lambda.body().code()) {
            if (instruction.result() == value) {
                return instruction instanceof Instruction.Call || instruction instanceof Instruction.Allocate;
            }
            if ((instruction instanceof Instruction.FieldWrite write && write.value() == value)
                    || (instruction instanceof Instruction.NameWrite named && named.value() == value)
                    || (instruction instanceof Instruction.ArrayWrite element && element.value() == value)) {
                return true;
            }
        }
        return false;
    }

    private Argument shape(Instruction.MethodReference reference) {
        Type owner = owner(reference);
        Type.ClassType type = Members.receiver(owner);
        if (type == null || owner instanceof Type.ArrayType || isNew(reference)) {
            return new Argument.Reference(
                    type == null || owner instanceof Type.ArrayType ? Set.of() : arities(reference, constructors(type)),
                    true);
        }
        List<MethodSymbol> methods = body.unit.index.methods(type.name(), reference.name());
        boolean mayReturnValue = methods.isEmpty()
                || methods.stream().anyMatch(method -> !method.returns().equals(Primitives.VOID));
        return new Argument.Reference(arities(reference, methods), mayReturnValue);
    }

    private List<MethodSymbol> constructors(Type.ClassType type) {
        return body.unit.index.methods(type.name(), "<init>");
    }

    private static boolean isNew(Instruction.MethodReference reference) {
        return reference.name().equals("<init>");
    }

    private Set<Integer> arities(Instruction.MethodReference reference, List<MethodSymbol> methods) {
        boolean ofType = isType(reference) && !isNew(reference);
        Set<Integer> arities = new TreeSet<>();
        for (MethodSymbol method : methods) {
            if (Overloads.isVarargs(method)) {
                return Set.of();
            }
            arities.add(method.parameters().size() + (ofType && !isStatic(method) ? 1 : 0));
        }
        return arities;
    }

    private static boolean isStatic(MethodSymbol method) {
        return Modifiers.has(method.modifiers(), Modifiers.STATIC);
    }

    private boolean isType(Instruction.MethodReference reference) {
        return reference.type() != null || body.meaning(reference.target()) instanceof Resolution.TypeName;
    }

    private Type owner(Instruction.MethodReference reference) {
        if (reference.type() != null) {
            return body.resolve(reference.type());
        }
        if (reference.onSuper()) {
            List<Type> above = Members.above(body.method.type, body.qualifier(reference.target()));
            return above.isEmpty() ? Type.unknown() : above.get(0);
        }
        return body.meaning(reference.target()) instanceof Resolution.TypeName named
                ? named.type()
                : body.settled(reference.target());
    }

    /** Tells whether a function's parameters depend on type variables that nothing is known of yet. */
    boolean needsInput(int value, Type formal, Inference inference) {
        Shape shape = shape(formal);
        if (shape == null) {
            return false;
        }
        if (body.definition(value) instanceof Instruction.Lambda lambda) {
            boolean explicit = body.body.lambdas().get(lambda.lambda()).parameters().stream()
                    .noneMatch(parameter -> parameter.type().isAny());
            return !explicit && shape.parameters().stream().anyMatch(inference::isOpen);
        }
        return shape.parameters().stream().anyMatch(inference::isOpen);
    }

    private @Nullable Shape shape(Type wanted) {
        if (!(wanted instanceof Type.ClassType type)) {
            return null;
        }
        MethodSymbol method = body.unit.index.function(type.name());
        if (method == null) {
            return null;
        }
        Substitution arguments = body.unit.members.substitution(type, method.owner());
        return new Shape(
                method, method.parameters().stream().map(arguments::apply).toList(), arguments.apply(method.returns()));
    }

    /** Links a function as an implementation of a type; false when the value is no function that waits for that. */
    boolean bind(int value, Type formal, @Nullable Inference inference) {
        if (!isWaiting(value)) {
            return false;
        }
        if (!waiting.remove(value)) {
            operands(value).forEach(operand -> bind(operand, formal, inference));
            body.set(value, solve(inference, formal));
            return true;
        }
        Shape shape = shape(formal);
        Type result = link(value, shape, inference);
        if (shape != null && inference != null) {
            inference.unify(shape.returns(), result);
        }
        body.set(value, solve(inference, formal));
        return true;
    }

    private Type link(int value, @Nullable Shape shape, @Nullable Inference inference) {
        Instruction definition = body.definition(value);
        if (definition instanceof Instruction.Lambda lambda) {
            return lambda(value, lambda, shape, inference);
        }
        return definition instanceof Instruction.MethodReference reference
                ? reference(value, reference, shape, inference)
                : Type.unknown();
    }

    private static Type solve(@Nullable Inference inference, Type formal) {
        return inference == null ? formal : inference.solve(formal);
    }

    /** Links a function that nothing more will become known of. */
    void settle(int value) {
        bind(value, Type.unknown(), null);
    }

    void finish() {
        for (int value : List.copyOf(waiting)) {
            settle(value);
        }
    }

    private Type lambda(int value, Instruction.Lambda lambda, @Nullable Shape shape, @Nullable Inference inference) {
        List<ParameterDeclaration> declared =
                body.body.lambdas().get(lambda.lambda()).parameters();
        List<Type> parameters = new ArrayList<>(declared.size());
        for (int i = 0; i < declared.size(); i++) {
            Type formal = shape != null && i < shape.parameters().size()
                    ? shape.parameters().get(i)
                    : Type.unknown();
            Type written = body.resolve(declared.get(i).type());
            if (!(written instanceof Type.UnknownType) && inference != null) {
                inference.unify(formal, written);
            }
            parameters.add(written instanceof Type.UnknownType ? solve(inference, formal) : written);
        }
        Type wanted = shape == null ? Type.unknown() : solve(inference, shape.returns());
        Type result = body.lambdas.link(
                lambda.lambda(),
                lambda.captures(),
                parameters,
                wanted.equals(Primitives.VOID) ? Type.unknown() : wanted);
        MethodSymbol symbol = body.lambdas.symbol(lambda.lambda());
        resolved(value, shape, declared.size(), new Resolution.Method(symbol, 0, false));
        return result;
    }

    private void resolved(int value, @Nullable Shape shape, int arity, Resolution.Method referenced) {
        MethodSymbol method = shape == null ? unknownFunction(arity) : shape.method();
        body.resolutions[body.definitionAt(value)] = new Resolution.Function(method, referenced);
    }

    private static MethodSymbol unknownFunction(int arity) {
        return new MethodSymbol(
                "",
                "",
                List.of(),
                Collections.nCopies(arity, Type.unknown()),
                Type.unknown(),
                Modifiers.PUBLIC | Modifiers.ABSTRACT,
                List.of(),
                Origin.ASSUMED);
    }

    private Type reference(
            int value, Instruction.MethodReference reference, @Nullable Shape shape, @Nullable Inference inference) {
        return new References(body, reference, owner(reference), isType(reference))
                .link(
                        value,
                        shape == null ? null : shape.method(),
                        shape == null ? null : shape.parameters(),
                        inference);
    }
}
