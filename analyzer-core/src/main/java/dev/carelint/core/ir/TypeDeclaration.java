package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum, record or annotation type, wherever it is declared.
 *
 * <p>Member types, local and anonymous classes all stand flat in their {@link CompilationUnit}. Default constructors, record
 * members, enum {@code values}/{@code valueOf} and Lombok members are present as {@link Modifiers#SYNTHETIC} methods.
 *
 * @param name binary name: {@code a.b.Outer$Inner}, {@code a.b.Outer$1} (anonymous), {@code a.b.Outer$1Local} (local)
 * @param simpleName the name as written; empty for an anonymous class
 * @param kind which kind of declaration
 * @param outer binary name of the type whose body it stands in, or null at top level
 * @param hasOuterInstance whether it is inner: its instances hold one of {@code outer} (read as field {@code this$0})
 * @param captures names of the enclosing locals it uses, held in fields named {@code val$NAME}; only local and anonymous classes
 * @param typeParameters its type variables
 * @param superClass the type after {@code extends} of a class; null when none is written
 * @param interfaces types after {@code implements} (of an interface: after {@code extends}); an anonymous class puts its one
 *     written type into {@code superClass}, whatever kind it turns out to be
 * @param permits types after {@code permits}
 * @param components record components
 * @param modifiers bits of {@link Modifiers}
 * @param annotations annotations written at it
 * @param fields its fields and enum constants, in source order
 * @param methods its methods, constructors and initializers, in source order
 * @param nameSpan the place of its name
 * @param span the whole declaration
 */
public record TypeDeclaration(
        String name,
        String simpleName,
        Kind kind,
        @Nullable String outer,
        boolean hasOuterInstance,
        List<String> captures,
        List<TypeParameter> typeParameters,
        @Nullable TypeUse superClass,
        List<TypeUse> interfaces,
        List<TypeUse> permits,
        List<ParameterDeclaration> components,
        int modifiers,
        List<Annotation> annotations,
        List<FieldDeclaration> fields,
        List<MethodDeclaration> methods,
        Span nameSpan,
        Span span) {

    /** The kinds of type declarations. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    public TypeDeclaration {
        captures = List.copyOf(captures);
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        permits = List.copyOf(permits);
        components = List.copyOf(components);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }
}
