package dev.carelint.core.syntax;

import com.github.javaparser.ast.expr.Name;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lombok's builders: a nested class with one fluent setter for each field. */
final class LombokBuilder {
    private final ClassBody body;
    private final List<Annotation> ofClass;
    private final TypeUse self;
    private final @Nullable TypeUse superClass;
    private final LombokNames lombok;

    LombokBuilder(ClassBody body, List<Annotation> ofClass, TypeUse self, @Nullable TypeUse superClass) {
        this.body = body;
        this.ofClass = ofClass;
        this.self = self;
        this.superClass = superClass;
        this.lombok = body.file.lombok;
    }

    void add(List<FieldDeclaration> fields) {
        Annotation asked = lombok.find(ofClass, "Builder");
        if (asked != null) {
            add(asked, null, LombokConstructors.ofAll(body, ofClass), null);
            return;
        }
        asked = lombok.find(ofClass, "SuperBuilder");
        if (asked != null) {
            List<FieldDeclaration> own = LombokConstructors.ofAll(body, ofClass);
            TypeUse builder = new TypeUse(body.owner.simpleName + "Builder", self.arguments(), 0);
            body.addBuilderConstructor(builder, superClass != null, own);
            add(asked, superClass, own, null);
            return;
        }
        for (MethodDeclaration method : List.copyOf(body.methods)) {
            Annotation atConstructor = lombok.find(method.annotations(), "Builder");
            if (method.isConstructor() && atConstructor != null) {
                add(atConstructor, null, ofParameters(method.parameters(), fields), null);
                return;
            }
            if (method.isStatic() && atConstructor != null) {
                add(atConstructor, null, ofParameters(method.parameters(), List.of()), method);
                return;
            }
        }
    }

    private static List<FieldDeclaration> ofParameters(
            List<ParameterDeclaration> parameters, List<FieldDeclaration> fields) {
        return parameters.stream()
                .map(parameter -> fields.stream()
                        .filter(field -> field.name().equals(parameter.name()))
                        .findFirst()
                        .orElseGet(() -> new FieldDeclaration(
                                parameter.name(),
                                parameter.type(),
                                0,
                                parameter.annotations(),
                                null,
                                false,
                                parameter.span())))
                .toList();
    }

    /** @param maker the static method that builds, null when a constructor does */
    private void add(
            Annotation asked,
            @Nullable TypeUse parent,
            List<FieldDeclaration> fields,
            @Nullable MethodDeclaration maker) {
        String made = maker == null
                ? body.owner.simpleName
                : lastPart(maker.returnType().name());
        String simple = asked.members().getOrDefault("builderClassName", made + "Builder");
        TypeUse builder = new TypeUse(simple, self.arguments(), 0);
        if (body.file.isDeclared(body.owner.binaryName + "$" + simple)) {
            return;
        }
        addType(simple, builder, parent, asked, fields, maker);
        SyntheticMethods methods = new SyntheticMethods(body);
        String factory = asked.members().getOrDefault("builderMethodName", "builder");
        if (!factory.isEmpty() && !methods.isDeclared(factory, 0)) {
            addFactory(factory, builder, Modifiers.PUBLIC | Modifiers.STATIC, List.of(), fields);
        }
        if ("true".equals(asked.members().get("toBuilder")) && !methods.isDeclared("toBuilder", 0)) {
            addFactory("toBuilder", builder, Modifiers.PUBLIC, fields, fields);
        }
    }

    /** Adds a method that creates a builder and copies the given fields of this object into it. */
    private void addFactory(
            String name, TypeUse builder, int modifiers, List<FieldDeclaration> copied, List<FieldDeclaration> fields) {
        long span = body.nameSpan.pack();
        BodyLowering code = body.newBody(!Modifiers.has(modifiers, Modifiers.STATIC));
        int created = code.graph.newValue();
        code.emit(new Instruction.Allocate(created, TypeUse.of(builder.name()), false), span);
        code.emit(new Instruction.Construct(created, Instruction.Construct.Kind.NEW, -1, new int[0]), span);
        for (FieldDeclaration field : fields) {
            if (copied.isEmpty() && isSingular(field)) {
                boolean isMap = field.type().arguments().size() == 2;
                int empty = code.graph.newValue();
                TypeUse type = TypeUse.of(isMap ? "java.util.LinkedHashMap" : "java.util.ArrayList");
                code.emit(new Instruction.Allocate(empty, type, false), span);
                code.emit(new Instruction.Construct(empty, Instruction.Construct.Kind.NEW, -1, new int[0]), span);
                code.emit(new Instruction.FieldWrite(created, field.name(), empty), span);
            }
        }
        for (FieldDeclaration field : copied) {
            int value = code.fieldRead(code.thisValue(null, span), field.name(), span);
            code.emit(new Instruction.FieldWrite(created, field.name(), value), span);
        }
        code.graph.end(new Instruction.Return(created), span);
        new SyntheticMethods(body).add(name, List.of(), builder, modifiers, code.finish(span), body.nameSpan);
    }

    private void addType(
            String simple,
            TypeUse builder,
            @Nullable TypeUse parent,
            Annotation asked,
            List<FieldDeclaration> fields,
            @Nullable MethodDeclaration maker) {
        int place = body.file.reserve();
        ClassContext context = new ClassContext(
                body.owner.binaryName + "$" + simple, simple, body.owner, false, false, Scope.EMPTY, new Name(simple));
        ClassBody nested = new ClassBody(
                body.file,
                context,
                TypeDeclaration.Kind.CLASS,
                parent != null,
                List.of(),
                List.of(),
                body.nameSpan,
                body.nameSpan);
        for (FieldDeclaration field : fields) {
            nested.fields.add(new FieldDeclaration(
                    field.name(), field.type(), Modifiers.PRIVATE, field.annotations(), null, false, field.span()));
            addSetters(nested, builder, field, asked.members().getOrDefault("setterPrefix", ""));
        }
        addBuild(nested, asked, fields, maker);
        nested.addDefaultConstructor(0, 0);
        TypeUse parentBuilder =
                parent == null ? null : TypeUse.of(parent.name() + "." + lastPart(parent.name()) + "Builder");
        body.file.put(place, type(nested, simple, parentBuilder));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private TypeDeclaration type(ClassBody nested, String simple, @Nullable TypeUse parent) {
        return new TypeDeclaration(
                nested.owner.binaryName,
                simple,
                TypeDeclaration.Kind.CLASS,
                body.owner.binaryName,
                false,
                List.of(),
                self.arguments().stream()
                        .map(argument -> new dev.carelint.core.ir.TypeParameter(argument.name(), List.of()))
                        .toList(),
                parent,
                List.of(),
                List.of(),
                List.of(),
                Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.SYNTHETIC,
                List.of(),
                nested.fields,
                nested.methods,
                nested.nameSpan,
                nested.span);
    }

    private void addSetters(ClassBody nested, TypeUse builder, FieldDeclaration field, String prefix) {
        SyntheticMethods methods = new SyntheticMethods(nested);
        Annotation singular = lombok.find(field.annotations(), "Singular");
        LombokAccessors accessors = new LombokAccessors(body, ofClass, self);
        String bare = accessors.bareName(field);
        String property = bare == null ? field.name() : bare;
        methods.addSetter(
                prefixed(prefix, property), field.name(), field.type(), Modifiers.PUBLIC, builder, field.span());
        if (singular != null && !field.type().arguments().isEmpty()) {
            String name = singular.members().getOrDefault("value", singularOf(property));
            addAdder(methods, nested, builder, field, prefixed(prefix, name));
        }
    }

    private static String prefixed(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String singularOf(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** A {@code @Singular} collection or map also takes one element at a time. */
    private static void addAdder(
            SyntheticMethods methods, ClassBody nested, TypeUse builder, FieldDeclaration field, String name) {
        Span at = field.span();
        long span = at.pack();
        List<TypeUse> types = field.type().arguments();
        BodyLowering code = nested.newBody(true);
        int self = code.thisValue(null, span);
        int collection = code.fieldRead(self, field.name(), span);
        int[] arguments = new int[types.size()];
        ParameterDeclaration[] parameters = new ParameterDeclaration[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            String parameter = i + 1 == arguments.length ? "value" : "key";
            parameters[i] = new ParameterDeclaration(parameter, types.get(i), List.of(), at);
            arguments[i] = code.read(code.declareParameter(parameter, types.get(i)), span);
        }
        code.call(collection, Instruction.Receiver.VALUE, arguments.length == 1 ? "add" : "put", arguments, span);
        code.graph.end(new Instruction.Return(self), span);
        methods.add(name, List.of(parameters), builder, Modifiers.PUBLIC, code.finish(span), at);
    }

    private void addBuild(
            ClassBody nested, Annotation asked, List<FieldDeclaration> fields, @Nullable MethodDeclaration maker) {
        String name = asked.members().getOrDefault("buildMethodName", "build");
        long span = nested.nameSpan.pack();
        BodyLowering code = nested.newBody(true);
        boolean isHandedOver = asked.simpleName().equals("SuperBuilder");
        int[] arguments = isHandedOver
                ? new int[] {code.thisValue(null, span)}
                : fields.stream()
                        .mapToInt(field -> code.fieldRead(code.thisValue(null, span), field.name(), span))
                        .toArray();
        int built;
        if (maker == null) {
            built = code.graph.newValue();
            code.emit(new Instruction.Allocate(built, TypeUse.of(self.name()), false), span);
            code.emit(new Instruction.Construct(built, Instruction.Construct.Kind.NEW, -1, arguments), span);
        } else {
            built = code.call(-1, Instruction.Receiver.IMPLICIT, maker.name(), arguments, span);
        }
        code.graph.end(new Instruction.Return(built), span);
        TypeUse type = maker == null ? self : maker.returnType();
        new SyntheticMethods(nested).add(name, List.of(), type, Modifiers.PUBLIC, code.finish(span), nested.nameSpan);
    }

    private boolean isSingular(FieldDeclaration field) {
        return lombok.has(field.annotations(), "Singular")
                && !field.type().arguments().isEmpty();
    }
}
