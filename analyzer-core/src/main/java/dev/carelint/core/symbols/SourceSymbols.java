package dev.carelint.core.symbols;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import dev.carelint.core.ir.TypeParameter;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the symbol of one declared type. */
final class SourceSymbols {
    private static final int CONSTANT = Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL;
    private static final String IGNORED = "JsonIgnore";
    private static final int HAS_BODY = Modifiers.STATIC | Modifiers.DEFAULT | Modifiers.PRIVATE;

    private final SourceType source;
    private final TypeDeclaration type;
    private final boolean isInterface;
    private final KindLookup kinds;

    /** Tells what kind of type a class outside the declaration is. */
    interface KindLookup {
        @Nullable
        Kind kind(String binaryName);
    }

    private SourceSymbols(SourceType source, KindLookup kinds) {
        this.source = source;
        this.type = source.declaration;
        this.isInterface = type.kind() == Kind.INTERFACE || type.kind() == Kind.ANNOTATION;
        this.kinds = kinds;
    }

    static ClassSymbol of(SourceType source, KindLookup kinds) {
        return new SourceSymbols(source, kinds).symbol();
    }

    private ClassSymbol symbol() {
        List<Type> interfaces = new ArrayList<>();
        type.interfaces().forEach(use -> interfaces.add(source.header(use)));
        Type superClass = superClass(interfaces);
        List<Type.TypeVariable> parameters = new ArrayList<>();
        for (TypeParameter parameter : type.typeParameters()) {
            parameters.add(source.variables().getOrDefault(parameter.name(), unbounded(parameter.name())));
        }
        return new ClassSymbol(
                type.name(),
                type.kind(),
                type.modifiers(),
                parameters,
                superClass,
                interfaces,
                type.outer(),
                type.hasOuterInstance(),
                type.fields().stream().map(this::field).toList(),
                type.methods().stream().map(this::method).toList(),
                simpleNames(type.annotations()),
                Origin.SOURCE);
    }

    private static Type.TypeVariable unbounded(String name) {
        return new Type.TypeVariable(name, Signatures.OBJECT);
    }

    private @Nullable Type superClass(List<Type> interfaces) {
        TypeUse written = type.superClass();
        if (written == null) {
            return implicitSuperClass(interfaces);
        }
        Type resolved = source.header(written);
        Kind kind = resolved instanceof Type.ClassType known ? kinds.kind(known.name()) : null;
        if (kind == Kind.INTERFACE || kind == Kind.ANNOTATION) {
            interfaces.add(resolved);
            return Signatures.OBJECT;
        }
        return resolved instanceof Type.ClassType ? resolved : null;
    }

    private Type implicitSuperClass(List<Type> interfaces) {
        if (type.kind() == Kind.ANNOTATION) {
            interfaces.add(Type.ofClass("java.lang.annotation.Annotation"));
        }
        return switch (type.kind()) {
            case ENUM -> new Type.ClassType("java.lang.Enum", List.of(Type.ofClass(type.name())));
            case RECORD -> Type.ofClass("java.lang.Record");
            default -> Signatures.OBJECT;
        };
    }

    private FieldSymbol field(FieldDeclaration field) {
        return new FieldSymbol(
                type.name(),
                field.name(),
                source.resolve(field.type(), source.variables(), field.span()),
                isInterface || field.enumConstant() ? field.modifiers() | CONSTANT : field.modifiers(),
                annotations(field),
                field.constant(),
                Origin.SOURCE);
    }

    private MethodSymbol method(MethodDeclaration method) {
        Map<String, Type.TypeVariable> scope = source.variables(method);
        return new MethodSymbol(
                type.name(),
                method.name(),
                method.typeParameters().stream().map(TypeParameter::name).toList(),
                method.parameters().stream()
                        .map(parameter -> source.resolve(parameter.type(), scope, method.span()))
                        .toList(),
                source.resolve(method.returnType(), scope, method.span()),
                modifiers(method),
                simpleNames(method.annotations()),
                Origin.SOURCE);
    }

    private int modifiers(MethodDeclaration method) {
        if (!isInterface) {
            return method.modifiers();
        }
        boolean isAbstract = (method.modifiers() & HAS_BODY) == 0 && method.body() == null;
        int visible = (method.modifiers() & Modifiers.PRIVATE) == 0 ? Modifiers.PUBLIC : 0;
        return method.modifiers() | visible | (isAbstract ? Modifiers.ABSTRACT : 0);
    }

    /** What Jackson does not write, whatever annotation says so, is marked {@code JsonIgnore}. */
    private List<String> annotations(FieldDeclaration field) {
        boolean isIgnored = field.annotations().stream()
                        .anyMatch(annotation -> annotation.simpleName().equals("JsonProperty")
                                && annotation
                                        .members()
                                        .getOrDefault("access", "")
                                        .endsWith("WRITE_ONLY"))
                || type.annotations().stream()
                        .filter(annotation -> annotation.simpleName().equals("JsonIgnoreProperties"))
                        .map(annotation -> annotation.members().getOrDefault("value", ""))
                        .anyMatch(
                                value -> List.of(value.split("[{},\\s\"]+", -1)).contains(field.name()));
        List<String> names = simpleNames(field.annotations());
        return isIgnored
                ? Stream.concat(names.stream(), Stream.of(IGNORED)).distinct().toList()
                : names;
    }

    private static List<String> simpleNames(List<Annotation> annotations) {
        return annotations.isEmpty()
                ? List.of()
                : annotations.stream().map(Annotation::simpleName).toList();
    }
}
