package dev.carelint.core.link;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links one method reference (JLS 15.13). */
final class References {
    private static final String NEW = "<init>";

    private final BodyLinker body;
    private final Instruction.MethodReference reference;
    private final Type owner;
    private final boolean ofType;

    /** The method meant, and whether the first argument becomes its receiver. */
    private record Found(MethodSymbol method, boolean unbound) {}

    References(BodyLinker body, Instruction.MethodReference reference, Type owner, boolean ofType) {
        this.body = body;
        this.reference = reference;
        this.owner = owner;
        this.ofType = ofType;
    }

    /**
     * Links it as an implementation of an interface's method, null when that is unknown, and returns the type of its result.
     *
     * @param formals the parameter types of the interface's method, which may mention variables of the inference
     */
    Type link(int value, @Nullable MethodSymbol function, @Nullable List<Type> formals, @Nullable Inference inference) {
        List<Type> given = formals == null
                ? null
                : formals.stream()
                        .map(formal -> inference == null ? formal : inference.solve(formal))
                        .toList();
        Found found = find(given);
        if (found == null) {
            body.resolutions[body.definitionAt(value)] = new Resolution.Unresolved(Causes.unknownReceiver(owner));
            return Type.unknown();
        }
        MethodSymbol implemented = function == null ? unknownFunction(found) : function;
        body.resolutions[body.definitionAt(value)] =
                new Resolution.Function(implemented, new Resolution.Method(found.method(), 0, found.unbound()));
        if (found.unbound() && formals != null && !formals.isEmpty() && inference != null) {
            if (inference.isOpen(formals.get(0))) {
                inference.unify(formals.get(0), owner);
            }
            given = formals.stream().map(inference::solve).toList();
        }
        return result(found, given == null ? List.of() : given);
    }

    private static MethodSymbol unknownFunction(Found found) {
        int arity = found.method().parameters().size() + (found.unbound() ? 1 : 0);
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

    private @Nullable Found find(@Nullable List<Type> given) {
        if (owner instanceof Type.ArrayType array && reference.name().equals(NEW)) {
            return new Found(arrayConstructor(array), false);
        }
        Type.ClassType type = Members.receiver(owner);
        if (type == null) {
            return null;
        }
        List<MethodSymbol> candidates = body.unit.index.methods(type.name(), reference.name());
        Found declared = given == null ? byName(candidates) : byArguments(type, candidates, given);
        if (declared != null) {
            return declared;
        }
        String missing = body.unit.index.missingSupertype(type.name());
        return missing == null ? null : assumed(missing, given);
    }

    private static MethodSymbol arrayConstructor(Type.ArrayType array) {
        return new MethodSymbol(
                array.erasedName(),
                NEW,
                List.of(),
                List.of(Primitives.INT),
                array,
                Modifiers.PUBLIC,
                List.of(),
                Origin.JDK);
    }

    private @Nullable Found byName(List<MethodSymbol> candidates) {
        return candidates.isEmpty() ? null : new Found(candidates.get(0), isUnbound(candidates.get(0)));
    }

    private boolean isUnbound(MethodSymbol method) {
        return ofType && !isStatic(method) && !method.name().equals(NEW);
    }

    private static boolean isStatic(MethodSymbol method) {
        return Modifiers.has(method.modifiers(), Modifiers.STATIC);
    }

    private @Nullable Found byArguments(Type.ClassType type, List<MethodSymbol> candidates, List<Type> given) {
        Substitution receiver = body.unit.members.substitution(type, type.name());
        Overloads.Choice plain =
                body.unit.overloads.choose(candidates, typed(given), receiver, method -> !isUnbound(method));
        Overloads.Choice unbound = ofType && !given.isEmpty()
                ? body.unit.overloads.choose(
                        candidates, typed(given.subList(1, given.size())), receiver, this::isUnbound)
                : null;
        if (unbound != null && (plain == null || unbound.cost() < plain.cost())) {
            return new Found(unbound.method(), true);
        }
        return plain == null ? null : new Found(plain.method(), false);
    }

    private static List<Argument> typed(List<Type> types) {
        return types.stream().map(type -> (Argument) new Argument.Typed(type)).toList();
    }

    /** A method of a class that is nowhere: without knowing better, an instance method of the first argument. */
    private Found assumed(String missing, @Nullable List<Type> given) {
        int arity = given == null ? 1 : given.size();
        boolean unbound = ofType
                && !reference.name().equals(NEW)
                && arity > 0
                && (given == null || body.unit.conversions.rate(given.get(0), owner) != Conversions.NO);
        int parameters = reference.name().equals(NEW) || !ofType || !unbound ? arity : arity - 1;
        return new Found(
                body.unit.members.assumed(missing, reference.name(), given == null && !unbound ? 0 : parameters),
                unbound);
    }

    private Type result(Found found, List<Type> given) {
        MethodSymbol method =
                found.method().origin() == Origin.ASSUMED && found.method().returns() instanceof Type.UnknownType
                        ? body.unit.members.described(found.method(), owner, body.unit.assumed)
                        : found.method();
        List<Type> arguments = found.unbound() && !given.isEmpty() ? given.subList(1, given.size()) : given;
        boolean creates = method.name().equals(NEW);
        if (owner instanceof Type.ArrayType && creates) {
            return owner;
        }
        List<Type.TypeVariable> variables = creates
                ? body.unit
                        .index
                        .find(method.owner())
                        .map(ClassSymbol::typeParameters)
                        .orElse(List.of())
                : List.of();
        Inference inference = Inference.of(
                body.unit.conversions, creates ? Substitution.NONE : receiver(found, given), method, variables);
        for (int i = 0; i < arguments.size() && !method.parameters().isEmpty(); i++) {
            Type formal = Overloads.parameter(
                    method, i, arguments.size() != method.parameters().size());
            inference.unify(inference.formal(formal), arguments.get(i));
        }
        if (creates) {
            Type created = new Type.ClassType(owner.erasedName(), List.copyOf(variables));
            return variables.isEmpty() ? owner : inference.solve(inference.formal(created));
        }
        return inference.solve(inference.formal(method.returns()));
    }

    private Substitution receiver(Found found, List<Type> given) {
        Type type = owner;
        if (found.unbound() && !given.isEmpty() && body.unit.conversions.rate(given.get(0), owner) == Conversions.YES) {
            type = given.get(0);
        }
        Type.ClassType receiver = Members.receiver(type);
        return receiver == null
                ? Substitution.NONE
                : body.unit.members.substitution(receiver, found.method().owner());
    }
}
