package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;

/**
 * A parameter of a method, constructor or lambda, or a component of a record.
 *
 * @param name its name
 * @param type its type ({@code T[]} for a varargs {@code T...}); {@link TypeUse#ANY} for an implicit lambda parameter
 * @param annotations annotations written at it
 * @param span the place of its name
 */
public record ParameterDeclaration(String name, TypeUse type, List<Annotation> annotations, Span span) {
    public ParameterDeclaration {
        name = name.intern();
        annotations = List.copyOf(annotations);
    }
}
