package dev.carelint.core.link;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among methods of one name (JLS 15.12.2), with types that may be unknown.
 *
 * <p>A candidate costs, in this order: arguments that do not fit, being used with variable arity, arguments of which too little is
 * known, boxing. Of the cheapest the most specific is taken, and then the first. A misfit is not excluded: types here may be
 * imprecise, and a method of the right name and arity is more likely meant than none.
 */
final class Overloads {
    private static final long MISFIT = 1L << 40;
    private static final long VARIABLE_ARITY = 1L << 30;
    private static final long UNCERTAIN = 1L << 20;
    private static final long BOXING = 1;

    private final Conversions conversions;

    Overloads(Conversions conversions) {
        this.conversions = conversions;
    }

    /** A method, and what choosing it costs. */
    record Choice(MethodSymbol method, long cost) {
        boolean fits() {
            return cost < MISFIT;
        }
    }

    /** Returns the best method that takes that many arguments, or null when none does. */
    @Nullable
    Choice choose(
            List<MethodSymbol> candidates,
            List<Argument> arguments,
            Substitution receiver,
            Predicate<MethodSymbol> filter) {
        Choice best = null;
        boolean single = candidates.size() == 1;
        for (MethodSymbol candidate : candidates) {
            if (!takes(candidate, arguments.size()) || !filter.test(candidate)) {
                continue;
            }
            long cost = single ? 0 : cost(candidate, arguments, receiver);
            if (best == null
                    || cost < best.cost()
                    || (cost == best.cost() && isMoreSpecific(candidate, best.method(), arguments))) {
                best = new Choice(candidate, cost);
            }
        }
        return best;
    }

    /** Tells whether a method can be called with that many arguments. */
    static boolean takes(MethodSymbol method, int arguments) {
        int parameters = method.parameters().size();
        return parameters == arguments || (isVarargs(method) && arguments >= parameters - 1);
    }

    static boolean isVarargs(MethodSymbol method) {
        return Modifiers.has(method.modifiers(), Modifiers.VARARGS)
                && !method.parameters().isEmpty()
                && method.parameters().get(method.parameters().size() - 1) instanceof Type.ArrayType;
    }

    private long cost(MethodSymbol method, List<Argument> arguments, Substitution receiver) {
        long fixed = method.parameters().size() == arguments.size()
                ? cost(method, arguments, receiver, false)
                : Long.MAX_VALUE;
        return fixed >= MISFIT && isVarargs(method)
                ? Math.min(fixed, VARIABLE_ARITY + cost(method, arguments, receiver, true))
                : fixed;
    }

    private long cost(MethodSymbol method, List<Argument> arguments, Substitution receiver, boolean variable) {
        long sum = 0;
        for (int i = 0; i < arguments.size(); i++) {
            int rate = rate(arguments.get(i), receiver.apply(parameter(method, i, variable)));
            sum += rate == Conversions.NO
                    ? MISFIT
                    : rate == Conversions.MAYBE ? UNCERTAIN : rate == Conversions.BOXED ? BOXING : 0;
        }
        return sum;
    }

    /** Returns the type that the argument at a place is passed as, elements of a variable-arity parameter one by one. */
    static Type parameter(MethodSymbol method, int place, boolean variable) {
        int last = method.parameters().size() - 1;
        Type type = method.parameters().get(Math.min(place, last));
        return variable && place >= last && type instanceof Type.ArrayType array ? array.element() : type;
    }

    private int rate(Argument argument, Type parameter) {
        if (argument instanceof Argument.Typed typed) {
            return conversions.rate(typed.type(), parameter);
        }
        if (argument instanceof Argument.Nothing) {
            return parameter instanceof Type.PrimitiveType ? Conversions.NO : Conversions.YES;
        }
        if (!(parameter instanceof Type.ClassType type)) {
            return parameter instanceof Type.PrimitiveType || parameter instanceof Type.ArrayType
                    ? Conversions.NO
                    : Conversions.MAYBE;
        }
        MethodSymbol function = conversions.index().function(type.name());
        if (function == null) {
            return conversions.index().missingSupertype(type.name()) == null ? Conversions.NO : Conversions.MAYBE;
        }
        return rateFunction(argument, function);
    }

    private static int rateFunction(Argument argument, MethodSymbol function) {
        int parameters = function.parameters().size();
        if (argument instanceof Argument.Function lambda) {
            boolean isVoid = function.returns().equals(Primitives.VOID);
            boolean shape = isVoid ? lambda.mayReturnNothing() : lambda.mayReturnValue();
            return lambda.parameters() == parameters && shape ? Conversions.YES : Conversions.NO;
        }
        Argument.Reference reference = (Argument.Reference) argument;
        if (!reference.mayReturnValue() && !function.returns().equals(Primitives.VOID)) {
            return Conversions.NO;
        }
        Set<Integer> arities = reference.arities();
        return arities.isEmpty() ? Conversions.MAYBE : arities.contains(parameters) ? Conversions.YES : Conversions.NO;
    }

    private boolean isMoreSpecific(MethodSymbol method, MethodSymbol other, List<Argument> arguments) {
        boolean strictly = false;
        for (int i = 0; i < arguments.size(); i++) {
            Type own = parameter(method, i, method.parameters().size() != arguments.size());
            Type others = parameter(other, i, other.parameters().size() != arguments.size());
            if (own.equals(others)) {
                continue;
            }
            int better = compare(arguments.get(i), own, others);
            if (better < 0) {
                return false;
            }
            strictly |= better > 0;
        }
        return strictly;
    }

    /** Tells which parameter suits better: the narrower one, or for an argument of unknown type the wider one. */
    private int compare(Argument argument, Type own, Type other) {
        if (argument instanceof Argument.Function || argument instanceof Argument.Reference) {
            return compareFunctions(argument, own, other);
        }
        boolean unknown = argument instanceof Argument.Typed typed && typed.type() instanceof Type.UnknownType;
        int forward = conversions.rate(own, other);
        int backward = conversions.rate(other, own);
        int narrower = Integer.compare(backward, forward);
        return unknown ? -narrower : narrower;
    }

    /** A function that returns something is preferred over one that does not, unless the lambda has nothing to return. */
    private int compareFunctions(Argument argument, Type own, Type other) {
        int preference = Boolean.compare(returnsValue(own), returnsValue(other));
        boolean nothing = preference != 0
                && argument instanceof Argument.Function lambda
                && lambda.mayReturnNothing()
                && lambda.returnsNothing().getAsBoolean();
        return nothing ? -preference : preference;
    }

    private boolean returnsValue(Type type) {
        MethodSymbol function = conversions.index().function(type.erasedName());
        return function != null && !function.returns().equals(Primitives.VOID);
    }
}
