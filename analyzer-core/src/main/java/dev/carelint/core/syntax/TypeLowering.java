package dev.carelint.core.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import dev.carelint.core.ir.TypeParameter;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers a class, interface, enum, record or annotation type that has a name. */
final class TypeLowering {
    private final FileContext file;
    private final ClassContext context;
    private final boolean inInterface;

    TypeLowering(FileContext file, ClassContext context, boolean inInterface) {
        this.file = file;
        this.context = context;
        this.inInterface = inInterface;
    }

    /** Tells whether a member type's objects hold one of the outer class. */
    static boolean isInner(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface() && !declared.isStatic();
    }

    static List<String> componentNames(RecordDeclaration declaration) {
        return declaration.getParameters().stream()
                .map(NodeWithSimpleName::getNameAsString)
                .toList();
    }

    void lower(TypeDeclaration<?> type) {
        int place = file.reserve();
        Kind kind = kind(type);
        Header header = header(type);
        ClassBody body = body(type, kind, header);
        body.lower();
        addImplied(type, body, header);
        body.finishStatic();
        file.put(
                place,
                new dev.carelint.core.ir.TypeDeclaration(
                        context.binaryName,
                        context.simpleName,
                        kind,
                        context.outer == null ? null : context.outer.binaryName,
                        context.hasOuterInstance,
                        context.captures.stream().map(variable -> variable.name).toList(),
                        header.typeParameters,
                        header.superClass,
                        header.interfaces,
                        header.permits,
                        header.components,
                        modifiers(type, kind),
                        header.annotations,
                        body.fields,
                        body.methods,
                        body.nameSpan,
                        body.span));
    }

    private static Kind kind(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            return declared.isInterface() ? Kind.INTERFACE : Kind.CLASS;
        }
        if (type instanceof EnumDeclaration) {
            return Kind.ENUM;
        }
        return type instanceof AnnotationDeclaration ? Kind.ANNOTATION : Kind.RECORD;
    }

    private int modifiers(TypeDeclaration<?> type, Kind kind) {
        int modifiers = ModifierBits.of(type.getModifiers());
        if (inInterface) {
            modifiers |= Modifiers.PUBLIC | Modifiers.STATIC;
        }
        if (kind != Kind.CLASS && context.outer != null) {
            modifiers |= Modifiers.STATIC;
        }
        return kind == Kind.RECORD ? modifiers | Modifiers.FINAL : modifiers;
    }

    /** What stands before the body of a declaration. */
    private record Header(
            List<Annotation> annotations,
            List<TypeParameter> typeParameters,
            @Nullable TypeUse superClass,
            List<TypeUse> interfaces,
            List<TypeUse> permits,
            List<ParameterDeclaration> components) {}

    private Header header(TypeDeclaration<?> type) {
        List<Annotation> annotations = Annotations.of(type.getAnnotations());
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            List<TypeUse> supers = file.types.ofAll(declared.getExtendedTypes());
            boolean extended = !declared.isInterface() && !supers.isEmpty();
            return new Header(
                    annotations,
                    file.types.parameters(declared.getTypeParameters()),
                    extended ? supers.get(0) : null,
                    declared.isInterface() ? supers : file.types.ofAll(declared.getImplementedTypes()),
                    file.types.ofAll(declared.getPermittedTypes()),
                    List.of());
        }
        if (type instanceof EnumDeclaration declared) {
            List<TypeUse> interfaces = file.types.ofAll(declared.getImplementedTypes());
            return new Header(annotations, List.of(), null, interfaces, List.of(), List.of());
        }
        if (type instanceof RecordDeclaration declared) {
            return new Header(
                    annotations,
                    file.types.parameters(declared.getTypeParameters()),
                    null,
                    file.types.ofAll(declared.getImplementedTypes()),
                    List.of(),
                    declared.getParameters().stream()
                            .map(parameter -> BodyLowering.parameter(file, parameter))
                            .toList());
        }
        return new Header(annotations, List.of(), null, List.of(), List.of(), List.of());
    }

    private ClassBody body(TypeDeclaration<?> type, Kind kind, Header header) {
        List<String> otherFields = new ArrayList<>();
        header.components.forEach(component -> otherFields.add(component.name()));
        if (type instanceof EnumDeclaration declared) {
            declared.getEntries().forEach(entry -> otherFields.add(entry.getNameAsString()));
        }
        NodeList<BodyDeclaration<?>> members = type.getMembers();
        ClassBody body = new ClassBody(
                file,
                context,
                kind,
                header.superClass != null,
                members,
                otherFields,
                Positions.of(type.getName()),
                Positions.of(type));
        if (type instanceof EnumDeclaration declared) {
            new EnumMembers(body).addConstants(declared);
        } else if (type instanceof RecordDeclaration declared) {
            body.setComponents(header.components, ClassBody.varargs(declared.getParameters()));
            RecordMembers.addFields(body, header.components);
        }
        return body;
    }

    /** Adds the members that the compiler or Lombok makes. */
    private void addImplied(TypeDeclaration<?> type, ClassBody body, Header header) {
        if (type instanceof EnumDeclaration declared) {
            new EnumMembers(body).addMethods(declared);
        } else if (type instanceof RecordDeclaration) {
            RecordMembers.addMethods(body, header.components);
        }
        if (file.lombok.isUsed()) {
            new Lombok(body, header.annotations, header.typeParameters, header.superClass).addMembers();
        }
        boolean isClass = type instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface();
        if ((isClass || type instanceof EnumDeclaration)
                && !body.hasMethod(dev.carelint.core.ir.MethodDeclaration.CONSTRUCTOR)) {
            int access = Modifiers.PUBLIC | Modifiers.PRIVATE | Modifiers.PROTECTED;
            body.addDefaultConstructor(isClass ? ModifierBits.of(type.getModifiers()) & access : Modifiers.PRIVATE, 0);
        }
    }
}
