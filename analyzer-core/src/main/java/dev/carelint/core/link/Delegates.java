package dev.carelint.core.link;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The methods that Lombok's {@code @Delegate} makes: each public one of the field's class calls the same on the field.
 *
 * <p>Imprecise: fields whose class is nowhere to be found delegate nothing, and neither do methods so annotated.
 */
public final class Delegates {
    private static final Set<String> ANNOTATIONS = Set.of("lombok.experimental.Delegate", "lombok.Delegate");

    private final ClassIndex index;

    private Delegates(ClassIndex index) {
        this.index = index;
    }

    /** Tells whether a file may hold a class that delegates. */
    public static boolean isIn(CompilationUnit unit) {
        return unit.types().stream().flatMap(type -> type.fields().stream()).anyMatch(Delegates::isDelegate);
    }

    private static boolean isDelegate(FieldDeclaration field) {
        return field.annotations().stream()
                .anyMatch(annotation -> annotation.simpleName().equals("Delegate"));
    }

    /**
     * Returns a file with the methods that its classes delegate.
     *
     * @param index knows the classes of the file as they are written
     */
    public static CompilationUnit added(CompilationUnit unit, ClassIndex index) {
        if (!isIn(unit)) {
            return unit;
        }
        Delegates delegates = new Delegates(index);
        List<TypeDeclaration> types =
                unit.types().stream().map(delegates::added).toList();
        return new CompilationUnit(
                unit.path(),
                unit.silent(),
                unit.packageName(),
                unit.imports(),
                types,
                unit.suppressions(),
                unit.lines());
    }

    private TypeDeclaration added(TypeDeclaration type) {
        Map<String, MethodDeclaration> made = new LinkedHashMap<>();
        for (FieldDeclaration field : type.fields()) {
            for (Annotation annotation : field.annotations()) {
                boolean isDelegate = ANNOTATIONS.contains(
                        index.scope(type).resolve(TypeUse.of(annotation.name())).erasedName());
                if (isDelegate) {
                    add(type, field, annotation, made);
                }
            }
        }
        if (made.isEmpty()) {
            return type;
        }
        List<MethodDeclaration> methods = new ArrayList<>(type.methods());
        methods.addAll(made.values());
        return new TypeDeclaration(
                type.name(),
                type.simpleName(),
                type.kind(),
                type.outer(),
                type.hasOuterInstance(),
                type.captures(),
                type.typeParameters(),
                type.superClass(),
                type.interfaces(),
                type.permits(),
                type.components(),
                type.modifiers(),
                type.annotations(),
                type.fields(),
                methods,
                type.nameSpan(),
                type.span());
    }

    private void add(
            TypeDeclaration type, FieldDeclaration field, Annotation annotation, Map<String, MethodDeclaration> made) {
        Set<String> excluded = methodsOf(type, annotation.members().get("excludes"));
        Set<String> own = type.methods().stream().map(Delegates::signature).collect(Collectors.toSet());
        for (Type.ClassType shown : shown(type, field, annotation)) {
            for (String name : index.supertypes(shown.name())) {
                ClassSymbol declaring = index.find(name).orElse(null);
                Type.ClassType view = index.view(shown, name);
                if (declaring == null || name.equals("java.lang.Object")) {
                    continue;
                }
                Substitution arguments =
                        Substitution.of(declaring.typeParameters(), view == null ? List.of() : view.arguments());
                for (MethodSymbol method : declaring.methods()) {
                    String signature = signature(method);
                    if (isDelegated(method, declaring) && !own.contains(signature) && !excluded.contains(signature)) {
                        String parameters = method.parameters().stream()
                                .map(Type::erasedName)
                                .collect(Collectors.joining(","));
                        made.putIfAbsent(signature + parameters, delegating(field, method, arguments, type.nameSpan()));
                    }
                }
            }
        }
    }

    /** Returns the types whose methods are delegated: those that the annotation names, or the field's. */
    private List<Type.ClassType> shown(TypeDeclaration type, FieldDeclaration field, Annotation annotation) {
        List<Type.ClassType> named = types(type, annotation.members().get("types"));
        if (!named.isEmpty()) {
            return named;
        }
        return index.scope(type).resolve(field.type()) instanceof Type.ClassType own ? List.of(own) : List.of();
    }

    private Set<String> methodsOf(TypeDeclaration type, @Nullable String names) {
        return types(type, names).stream()
                .flatMap(named -> index.supertypes(named.name()).stream())
                .flatMap(name -> index.find(name).map(ClassSymbol::methods).orElse(List.of()).stream())
                .map(Delegates::signature)
                .collect(Collectors.toSet());
    }

    private List<Type.ClassType> types(TypeDeclaration type, @Nullable String names) {
        List<Type.ClassType> types = new ArrayList<>();
        for (String name : names == null ? new String[0] : names.split("[{},\\s]+", -1)) {
            String simple = name.endsWith(".class") ? name.substring(0, name.length() - ".class".length()) : name;
            if (!simple.isEmpty() && index.scope(type).resolve(TypeUse.of(simple)) instanceof Type.ClassType found) {
                types.add(found);
            }
        }
        return types;
    }

    private static boolean isDelegated(MethodSymbol method, ClassSymbol declaring) {
        boolean isPublic = Modifiers.has(method.modifiers(), Modifiers.PUBLIC)
                || declaring.kind() == TypeDeclaration.Kind.INTERFACE
                        && !Modifiers.has(method.modifiers(), Modifiers.PRIVATE);
        boolean isOfObject = Set.of("toString/0", "hashCode/0", "equals/1").contains(signature(method));
        return isPublic
                && !isOfObject
                && !method.name().startsWith("<")
                && !Modifiers.has(method.modifiers(), Modifiers.STATIC);
    }

    /** What is written or excluded counts for all overloads with as many parameters. */
    private static String signature(MethodSymbol method) {
        return method.name() + "/" + method.parameters().size();
    }

    private static String signature(MethodDeclaration method) {
        return method.name() + "/" + method.parameters().size();
    }

    private static MethodDeclaration delegating(
            FieldDeclaration field, MethodSymbol method, Substitution arguments, Span at) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        List<Local> locals = new ArrayList<>();
        List<Instruction> code = new ArrayList<>();
        int[] passed = new int[method.parameters().size()];
        for (int i = 0; i < passed.length; i++) {
            TypeUse type = written(arguments.apply(method.parameters().get(i)));
            parameters.add(new ParameterDeclaration("argument" + i, type, List.of(), at));
            locals.add(new Local("argument" + i, type));
            code.add(new Instruction.Parameter(i, i, i));
            passed[i] = i;
        }
        int self = passed.length;
        code.add(new Instruction.This(self, null));
        code.add(new Instruction.FieldRead(self + 1, self, field.name()));
        code.add(new Instruction.Call(self + 2, self + 1, Instruction.Receiver.VALUE, method.name(), passed));
        code.add(new Instruction.Return(method.returns().equals(Primitives.VOID) ? -1 : self + 2));
        long[] spans = new long[code.size()];
        Arrays.fill(spans, at.pack());
        Block only = new Block(0, code.size(), new int[0], new int[0]);
        Body body = new Body(self + 3, locals, List.of(only), code, spans, List.of());
        return new MethodDeclaration(
                method.name(),
                List.of(),
                parameters,
                written(arguments.apply(method.returns())),
                Modifiers.PUBLIC | Modifiers.SYNTHETIC,
                List.of(),
                body,
                at,
                at);
    }

    /** Returns a type as it would be written, by its full name. */
    private static TypeUse written(Type type) {
        if (type instanceof Type.ArrayType array) {
            TypeUse element = written(array.element());
            return new TypeUse(element.name(), element.arguments(), element.dimensions() + 1);
        }
        if (type instanceof Type.ClassType known) {
            List<TypeUse> arguments =
                    known.arguments().stream().map(Delegates::written).toList();
            return new TypeUse(known.name().replace('$', '.'), arguments, 0);
        }
        return type instanceof Type.PrimitiveType primitive
                ? TypeUse.of(primitive.name())
                : type instanceof Type.TypeVariable ? TypeUse.of("java.lang.Object") : TypeUse.ANY;
    }
}
