package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers the members of one class, whatever kind of class it is. */
final class ClassBody {
    final FileContext file;
    final ClassContext owner;
    final List<FieldDeclaration> fields = new ArrayList<>();
    final List<MethodDeclaration> methods = new ArrayList<>();
    /** Where what is not written stands: the type's name, and the whole declaration. */
    final Span nameSpan;

    final Span span;

    private final Kind kind;
    private final boolean hasSuperClass;
    private final Scope scope;
    private final List<BodyDeclaration<?>> members;
    private final boolean hasFieldInitializers;
    private @Nullable BodyLowering fieldInitializers;
    private @Nullable BodyLowering staticInitializers;
    /** Fields that are given a value where they are declared. */
    final Set<String> initialized = new HashSet<>();
    /** Components of a record, else empty. */
    private List<ParameterDeclaration> components = List.of();
    /** {@link Modifiers#VARARGS} when the last component takes any number of arguments. */
    private int componentModifiers;

    ClassBody(
            FileContext file,
            ClassContext owner,
            Kind kind,
            boolean hasSuperClass,
            List<BodyDeclaration<?>> members,
            List<String> otherFields,
            Span nameSpan,
            Span span) {
        this.file = file;
        this.owner = owner;
        this.kind = kind;
        this.hasSuperClass = hasSuperClass;
        this.members = members;
        this.nameSpan = nameSpan;
        this.span = span;
        this.scope = owner.scope.inside(fieldNames(otherFields));
        owner.inside = scope;
        this.hasFieldInitializers = members.stream().anyMatch(this::initializesInstance);
    }

    private Set<String> fieldNames(List<String> others) {
        Set<String> names = new HashSet<>(others);
        for (BodyDeclaration<?> member : members) {
            if (member instanceof com.github.javaparser.ast.body.FieldDeclaration field) {
                field.getVariables().forEach(variable -> names.add(variable.getNameAsString()));
            }
        }
        return names;
    }

    private boolean initializesInstance(BodyDeclaration<?> member) {
        if (member instanceof InitializerDeclaration initializer) {
            return !initializer.isStatic();
        }
        return member instanceof com.github.javaparser.ast.body.FieldDeclaration field
                && !field.isStatic()
                && kind != Kind.INTERFACE
                && kind != Kind.ANNOTATION
                && field.getVariables().stream()
                        .anyMatch(variable -> variable.getInitializer()
                                .filter(value -> !field.isFinal() || Literals.of(value) == null)
                                .isPresent());
    }

    void setComponents(List<ParameterDeclaration> recordComponents, int modifiers) {
        components = recordComponents;
        componentModifiers = modifiers;
    }

    /** Returns the modifiers of a constructor of this access that takes the components. */
    int canonicalModifiers(int access) {
        return access | componentModifiers;
    }

    boolean isInterface() {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }

    boolean hasMethod(String name) {
        return methods.stream().anyMatch(method -> method.name().equals(name));
    }

    /** Lowers all members in source order, then adds the initializers' methods. */
    void lower() {
        members.forEach(this::lower);
        BodyLowering ofObject = fieldInitializers;
        if (ofObject != null) {
            addInitializer(MethodDeclaration.FIELD_INITIALIZER, 0, ofObject.finish(span.pack()));
        }
    }

    /** Adds the static initializer, when there is anything in it. */
    void finishStatic() {
        BodyLowering ofClass = staticInitializers;
        if (ofClass != null) {
            addInitializer(MethodDeclaration.STATIC_INITIALIZER, Modifiers.STATIC, ofClass.finish(span.pack()));
        }
    }

    private void addInitializer(String name, int modifiers, Body body) {
        methods.add(synthetic(name, List.of(), TypeUse.of("void"), modifiers, body));
    }

    MethodDeclaration synthetic(
            String name, List<ParameterDeclaration> parameters, TypeUse type, int modifiers, @Nullable Body body) {
        return new MethodDeclaration(
                name, List.of(), parameters, type, modifiers | Modifiers.SYNTHETIC, List.of(), body, nameSpan, span);
    }

    private void lower(BodyDeclaration<?> member) {
        if (member instanceof com.github.javaparser.ast.body.MethodDeclaration method) {
            method(method);
        } else if (member instanceof com.github.javaparser.ast.body.FieldDeclaration field) {
            field(field);
        } else if (member instanceof ConstructorDeclaration constructor) {
            constructor(constructor);
        } else if (member instanceof CompactConstructorDeclaration constructor) {
            compactConstructor(constructor);
        } else if (member instanceof InitializerDeclaration initializer) {
            (initializer.isStatic() ? ofClass() : ofObject()).statement(initializer.getBody());
        } else if (member instanceof AnnotationMemberDeclaration element) {
            element(element);
        } else if (member instanceof TypeDeclaration<?> type) {
            memberType(type);
        }
    }

    BodyLowering newBody(boolean hasThis) {
        return BodyLowering.ofMethod(file, owner, hasThis, scope);
    }

    private BodyLowering ofObject() {
        if (fieldInitializers == null) {
            fieldInitializers = newBody(true);
        }
        return fieldInitializers;
    }

    BodyLowering ofClass() {
        if (staticInitializers == null) {
            staticInitializers = newBody(false);
        }
        return staticInitializers;
    }

    private void memberType(TypeDeclaration<?> type) {
        boolean inner = TypeLowering.isInner(type) && !isInterface();
        String name = type.getNameAsString();
        ClassContext context = new ClassContext(owner.binaryName + "$" + name, name, owner, false, inner, scope, type);
        new TypeLowering(file, context, isInterface()).lower(type);
        context.complete = true;
    }

    private void field(com.github.javaparser.ast.body.FieldDeclaration field) {
        int modifiers = ModifierBits.of(field.getModifiers());
        if (isInterface()) {
            modifiers |= Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL;
        }
        List<Annotation> annotations = Annotations.of(field.getAnnotations());
        for (VariableDeclarator variable : field.getVariables()) {
            TypeUse type = file.types.of(variable.getType());
            Expression initializer = variable.getInitializer().orElse(null);
            Literal constant = initializer == null ? null : Literals.of(initializer);
            if (initializer != null) {
                initialized.add(variable.getNameAsString());
            }
            Span place = Positions.of(variable.getName());
            fields.add(new FieldDeclaration(
                    variable.getNameAsString(), type, modifiers, annotations, constant, false, place));
            boolean isFixed = constant != null && Modifiers.has(modifiers, Modifiers.FINAL);
            if (initializer != null && !isFixed) {
                initialize(variable, initializer, type, Modifiers.has(modifiers, Modifiers.STATIC));
            }
        }
    }

    private void initialize(VariableDeclarator variable, Expression initializer, TypeUse type, boolean isStatic) {
        BodyLowering body = isStatic ? ofClass() : ofObject();
        long place = Positions.packed(variable);
        body.scoped(() -> {
            if (isStatic) {
                int value = body.creations.initializer(initializer, type);
                body.emit(new Instruction.NameWrite(variable.getNameAsString(), value), place);
            } else {
                int self = body.thisValue(null, place);
                int value = body.creations.initializer(initializer, type);
                body.emit(new Instruction.FieldWrite(self, variable.getNameAsString(), value), place);
            }
        });
    }

    private void method(com.github.javaparser.ast.body.MethodDeclaration method) {
        int modifiers = ModifierBits.of(method.getModifiers());
        if (isInterface()) {
            modifiers |= Modifiers.has(modifiers, Modifiers.PRIVATE) ? 0 : Modifiers.PUBLIC;
            modifiers |= method.getBody().isPresent() ? 0 : Modifiers.ABSTRACT;
        }
        boolean isStatic = Modifiers.has(modifiers, Modifiers.STATIC);
        BodyLowering body = newBody(!isStatic);
        List<ParameterDeclaration> parameters = body.parameters(method.getParameters());
        BlockStmt code = method.getBody().orElse(null);
        Body lowered = null;
        if (code != null) {
            body.statement(code);
            lowered = body.finish(endOf(method));
        }
        methods.add(new MethodDeclaration(
                method.getNameAsString(),
                file.types.parameters(method.getTypeParameters()),
                parameters,
                file.types.of(method.getType()),
                modifiers | varargs(method.getParameters()),
                Annotations.of(method.getAnnotations()),
                lowered,
                Positions.of(method.getName()),
                Positions.of(method)));
    }

    static int varargs(List<com.github.javaparser.ast.body.Parameter> parameters) {
        boolean any = parameters.stream().anyMatch(com.github.javaparser.ast.body.Parameter::isVarArgs);
        return any ? Modifiers.VARARGS : 0;
    }

    /** Where control falls out of a body: its last character. */
    private static long endOf(Node node) {
        Span whole = Positions.of(node);
        return new Span(whole.endLine(), Math.max(1, whole.endColumn() - 1), whole.endLine(), whole.endColumn()).pack();
    }

    private void element(AnnotationMemberDeclaration element) {
        methods.add(new MethodDeclaration(
                element.getNameAsString(),
                List.of(),
                List.of(),
                file.types.of(element.getType()),
                Modifiers.PUBLIC | Modifiers.ABSTRACT,
                Annotations.of(element.getAnnotations()),
                null,
                Positions.of(element.getName()),
                Positions.of(element)));
    }

    private void constructor(ConstructorDeclaration constructor) {
        BodyLowering body = newBody(true);
        List<ParameterDeclaration> parameters = body.parameters(constructor.getParameters());
        long place = Positions.packed(constructor.getName());
        boolean explicit = constructor.getBody().getStatements().stream()
                .anyMatch(ExplicitConstructorInvocationStmt.class::isInstance);
        body.statements.afterSuper = () -> callFieldInitializer(body, place);
        if (!explicit) {
            beginConstructor(body, place, new int[0]);
        }
        body.statement(constructor.getBody());
        methods.add(new MethodDeclaration(
                MethodDeclaration.CONSTRUCTOR,
                file.types.parameters(constructor.getTypeParameters()),
                parameters,
                TypeUse.of("void"),
                ModifierBits.of(constructor.getModifiers()) | varargs(constructor.getParameters()),
                Annotations.of(constructor.getAnnotations()),
                body.finish(endOf(constructor)),
                Positions.of(constructor.getName()),
                Positions.of(constructor)));
    }

    private void compactConstructor(CompactConstructorDeclaration constructor) {
        BodyLowering body = newBody(true);
        List<Variable> parameters = components.stream()
                .map(component -> body.declareParameter(component.name(), component.type()))
                .toList();
        long place = Positions.packed(constructor.getName());
        body.statement(constructor.getBody());
        writeComponents(body, parameters, place);
        methods.add(new MethodDeclaration(
                MethodDeclaration.CONSTRUCTOR,
                List.of(),
                components,
                TypeUse.of("void"),
                canonicalModifiers(ModifierBits.of(constructor.getModifiers())),
                Annotations.of(constructor.getAnnotations()),
                body.finish(endOf(constructor)),
                Positions.of(constructor.getName()),
                Positions.of(constructor)));
    }

    private static void writeComponents(BodyLowering body, List<Variable> parameters, long place) {
        if (!body.graph.isReachable()) {
            return;
        }
        int self = body.thisValue(null, place);
        for (Variable parameter : parameters) {
            int value = body.read(parameter, place);
            body.emit(new Instruction.FieldWrite(self, parameter.name, value), place);
        }
    }

    /** What a constructor does before its code: calls the superclass's constructor and the field initializer. */
    private void beginConstructor(BodyLowering body, long place, int[] arguments) {
        if (hasSuperClass) {
            int self = body.thisValue(null, place);
            body.emit(new Instruction.Construct(self, Instruction.Construct.Kind.SUPER, -1, arguments), place);
        }
        callFieldInitializer(body, place);
    }

    private void callFieldInitializer(BodyLowering body, long place) {
        if (hasFieldInitializers) {
            String name = MethodDeclaration.FIELD_INITIALIZER;
            body.call(-1, Instruction.Receiver.IMPLICIT, name, new int[0], place);
        }
    }

    /** Adds a constructor without code of its own that hands its parameters to the superclass. */
    void addDefaultConstructor(int modifiers, int arguments) {
        BodyLowering body = newBody(true);
        List<ParameterDeclaration> parameters = new ArrayList<>();
        int[] values = new int[arguments];
        for (int i = 0; i < arguments; i++) {
            parameters.add(new ParameterDeclaration("argument" + i, TypeUse.ANY, List.of(), nameSpan));
            values[i] = body.read(body.declareParameter("argument" + i, TypeUse.ANY), nameSpan.pack());
        }
        beginConstructor(body, nameSpan.pack(), values);
        methods.add(synthetic(
                MethodDeclaration.CONSTRUCTOR,
                parameters,
                TypeUse.of("void"),
                modifiers,
                body.finish(nameSpan.pack())));
    }

    /** Adds a constructor that takes the given fields out of a builder, and hands the builder to the superclass if that has one, too. */
    void addBuilderConstructor(TypeUse builder, boolean isAbove, List<FieldDeclaration> filled) {
        BodyLowering body = newBody(true);
        long place = nameSpan.pack();
        int from = body.read(body.declareParameter("builder", builder), place);
        beginConstructor(body, place, isAbove ? new int[] {from} : new int[0]);
        for (FieldDeclaration field : filled) {
            int value = body.fieldRead(from, field.name(), place);
            body.emit(new Instruction.FieldWrite(body.thisValue(null, place), field.name(), value), place);
        }
        ParameterDeclaration parameter = new ParameterDeclaration("builder", builder, List.of(), nameSpan);
        methods.add(synthetic(
                MethodDeclaration.CONSTRUCTOR,
                List.of(parameter),
                TypeUse.of("void"),
                Modifiers.PROTECTED,
                body.finish(place)));
    }

    /** Adds a constructor that fills the given fields from its parameters. */
    void addFieldsConstructor(int modifiers, List<ParameterDeclaration> filled) {
        BodyLowering body = newBody(true);
        List<Variable> parameters = filled.stream()
                .map(parameter -> body.declareParameter(parameter.name(), parameter.type()))
                .toList();
        beginConstructor(body, nameSpan.pack(), new int[0]);
        writeComponents(body, parameters, nameSpan.pack());
        methods.add(synthetic(
                MethodDeclaration.CONSTRUCTOR, filled, TypeUse.of("void"), modifiers, body.finish(nameSpan.pack())));
    }
}
