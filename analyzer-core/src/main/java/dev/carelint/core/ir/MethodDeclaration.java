package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method, constructor or initializer.
 *
 * @param name its name, {@link #CONSTRUCTOR}, {@link #STATIC_INITIALIZER} or {@link #FIELD_INITIALIZER}
 * @param typeParameters its own type variables
 * @param parameters its parameters
 * @param returnType its result type; {@code void} for constructors and initializers
 * @param modifiers bits of {@link Modifiers}
 * @param annotations annotations written at it
 * @param body its code; null when abstract or native
 * @param nameSpan the place of its name (of the type's name for what is not written)
 * @param span the whole declaration
 */
public record MethodDeclaration(
        String name,
        List<TypeParameter> typeParameters,
        List<ParameterDeclaration> parameters,
        TypeUse returnType,
        int modifiers,
        List<Annotation> annotations,
        @Nullable Body body,
        Span nameSpan,
        Span span) {
    public static final String CONSTRUCTOR = "<init>";
    /** Runs static field initializers and static blocks in source order. */
    public static final String STATIC_INITIALIZER = "<clinit>";
    /**
     * Runs instance field initializers and instance blocks in source order. Constructors that do not begin with
     * {@code this(…)} call it, by an implicit {@link Instruction.Call}, right after their {@code super(…)}.
     */
    public static final String FIELD_INITIALIZER = "<fields>";

    public MethodDeclaration {
        name = name.intern();
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
        annotations = List.copyOf(annotations);
    }

    public boolean isStatic() {
        return Modifiers.has(modifiers, Modifiers.STATIC);
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }
}
