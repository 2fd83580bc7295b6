package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, a record component's field or an enum constant.
 *
 * @param name its name
 * @param type its type
 * @param modifiers bits of {@link Modifiers}
 * @param annotations annotations written at it (a record component's annotations also stand at its field)
 * @param constant its value when it is initialized by one literal, else null; unless the field is final too, the initializer stands
 *     in the body of {@link MethodDeclaration#STATIC_INITIALIZER} or {@link MethodDeclaration#FIELD_INITIALIZER}
 * @param enumConstant whether it is a constant of an enum
 * @param span the place of its name
 */
public record FieldDeclaration(
        String name,
        TypeUse type,
        int modifiers,
        List<Annotation> annotations,
        @Nullable Literal constant,
        boolean enumConstant,
        Span span) {
    public FieldDeclaration {
        name = name.intern();
        annotations = List.copyOf(annotations);
    }
}
