package dev.carelint.core.symbols;

import java.util.List;

/**
 * A method or constructor by its signature.
 *
 * @param owner binary name of the declaring class; empty when not even that is known
 * @param name its name, {@code <init>} for a constructor
 * @param typeParameters names of its own type variables
 * @param parameters parameter types as declared
 * @param returns result type as declared
 * @param modifiers bits of {@link dev.carelint.core.ir.Modifiers}
 * @param annotations simple names of the annotations written at it; only for {@link Origin#SOURCE}
 * @param origin where it was found; an {@link Origin#ASSUMED} one has as many parameters as its use has arguments
 */
public record MethodSymbol(
        String owner,
        String name,
        List<String> typeParameters,
        List<Type> parameters,
        Type returns,
        int modifiers,
        List<String> annotations,
        Origin origin) {
    public MethodSymbol {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
        annotations = List.copyOf(annotations);
    }

    /** The whole signature is compared only where the names are the same; what is looked up is mostly the very same object. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MethodSymbol that
                        && modifiers == that.modifiers
                        && origin == that.origin
                        && name.equals(that.name)
                        && owner.equals(that.owner)
                        && parameters.equals(that.parameters)
                        && returns.equals(that.returns)
                        && typeParameters.equals(that.typeParameters)
                        && annotations.equals(that.annotations);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + parameters.size();
    }

    /** Returns this method as a member of a class that inherits it. */
    public MethodSymbol seenFrom(String className) {
        return new MethodSymbol(className, name, typeParameters, parameters, returns, modifiers, annotations, origin);
    }

    /** Returns this method with other type variables, types of parameters and result. */
    public MethodSymbol typed(List<String> variables, List<Type> types, Type result) {
        return new MethodSymbol(owner, name, variables, types, result, modifiers, annotations, origin);
    }

    /** Returns the stable key {@code owner#name(erased,parameter,types)}, unique among declared methods. */
    public String key() {
        StringBuilder text = new StringBuilder(owner).append('#').append(name).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            text.append(i == 0 ? "" : ",").append(parameters.get(i).erasedName());
        }
        return text.append(')').toString();
    }
}
