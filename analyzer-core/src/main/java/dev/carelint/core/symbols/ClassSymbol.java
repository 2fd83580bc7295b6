package dev.carelint.core.symbols;

import dev.carelint.core.ir.TypeDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum, record or annotation type by its signature.
 *
 * @param name binary name
 * @param kind which kind of declaration
 * @param modifiers bits of {@link dev.carelint.core.ir.Modifiers}
 * @param typeParameters its type variables
 * @param superClass its superclass; null only for {@code java.lang.Object} and where it is unknown
 * @param interfaces its direct superinterfaces
 * @param outer binary name of the enclosing class, or null
 * @param hasOuterInstance whether its instances hold one of the enclosing class
 * @param fields declared fields
 * @param methods declared methods and constructors
 * @param annotations simple names of the annotations written at it; only for {@link Origin#SOURCE}
 * @param origin where it was found
 */
public record ClassSymbol(
        String name,
        TypeDeclaration.Kind kind,
        int modifiers,
        List<Type.TypeVariable> typeParameters,
        @Nullable Type superClass,
        List<Type> interfaces,
        @Nullable String outer,
        boolean hasOuterInstance,
        List<FieldSymbol> fields,
        List<MethodSymbol> methods,
        List<String> annotations,
        Origin origin) {
    public ClassSymbol {
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }
}
