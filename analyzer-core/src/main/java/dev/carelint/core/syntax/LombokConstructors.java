package dev.carelint.core.syntax;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lombok's constructors. */
final class LombokConstructors {
    private final ClassBody body;
    private final List<Annotation> ofClass;
    private final TypeUse self;
    private final LombokNames lombok;

    LombokConstructors(ClassBody body, List<Annotation> ofClass, TypeUse self) {
        this.body = body;
        this.ofClass = ofClass;
        this.self = self;
        this.lombok = body.file.lombok;
    }

    void add(List<FieldDeclaration> fields) {
        boolean written = body.methods.stream().anyMatch(MethodDeclaration::isConstructor);
        Annotation none = lombok.find(ofClass, "NoArgsConstructor");
        Annotation required = lombok.find(ofClass, "RequiredArgsConstructor");
        Annotation all = lombok.find(ofClass, "AllArgsConstructor");
        if (none != null) {
            add(none, List.of());
        }
        if (required != null) {
            add(required, required(fields));
        }
        if (all != null) {
            add(all, ofAll(body, ofClass));
        }
        if (written || none != null || required != null || all != null) {
            return;
        }
        if (lombok.has(ofClass, "Value")) {
            add(lombok.find(ofClass, "Value"), ofAll(body, ofClass));
        } else if (lombok.has(ofClass, "Builder")) {
            addIfMissing(0, ofAll(body, ofClass));
        } else if (lombok.has(ofClass, "Data")) {
            add(lombok.find(ofClass, "Data"), required(fields));
        }
    }

    private List<FieldDeclaration> required(List<FieldDeclaration> fields) {
        return fields.stream().filter(this::isRequired).toList();
    }

    private boolean isRequired(FieldDeclaration field) {
        boolean demanded = Modifiers.has(field.modifiers(), Modifiers.FINAL)
                || lombok.has(ofClass, "Value")
                || Annotations.has(field.annotations(), "NonNull");
        return demanded
                && !Modifiers.has(field.modifiers(), Modifiers.STATIC)
                && !body.initialized.contains(field.name());
    }

    /** Returns the fields that the constructor of all fields fills. */
    static List<FieldDeclaration> ofAll(ClassBody body, List<Annotation> ofClass) {
        boolean allFinal = body.file.lombok.has(ofClass, "Value");
        return body.fields.stream()
                .filter(field -> !field.enumConstant() && !Modifiers.has(field.modifiers(), Modifiers.STATIC))
                .filter(field -> {
                    boolean isFinal = allFinal || Modifiers.has(field.modifiers(), Modifiers.FINAL);
                    boolean fixed = isFinal && body.initialized.contains(field.name());
                    return !fixed || body.file.lombok.has(field.annotations(), "Builder.Default");
                })
                .toList();
    }

    private void add(@Nullable Annotation annotation, List<FieldDeclaration> fields) {
        String factory = LombokAccessors.member(annotation, "staticName");
        if (factory == null) {
            factory = LombokAccessors.member(annotation, "staticConstructor");
        }
        int access = Lombok.access(LombokAccessors.member(annotation, "access"));
        if (access >= 0) {
            addIfMissing(factory == null ? access : Modifiers.PRIVATE, fields);
            if (factory != null && !new SyntheticMethods(body).isDeclared(factory, fields.size())) {
                addFactory(factory, access, fields);
            }
        }
    }

    private void addIfMissing(int modifiers, List<FieldDeclaration> fields) {
        List<TypeUse> types = fields.stream().map(FieldDeclaration::type).toList();
        boolean exists = body.methods.stream()
                .filter(MethodDeclaration::isConstructor)
                .anyMatch(other -> other.parameters().stream()
                        .map(ParameterDeclaration::type)
                        .toList()
                        .equals(types));
        if (!exists) {
            body.addFieldsConstructor(modifiers, parameters(fields));
        }
    }

    static List<ParameterDeclaration> parameters(List<FieldDeclaration> fields) {
        return fields.stream()
                .map(field -> new ParameterDeclaration(field.name(), field.type(), field.annotations(), field.span()))
                .toList();
    }

    private void addFactory(String name, int modifiers, List<FieldDeclaration> fields) {
        long span = body.nameSpan.pack();
        BodyLowering code = body.newBody(false);
        int[] arguments = fields.stream()
                .mapToInt(field -> code.read(code.declareParameter(field.name(), field.type()), span))
                .toArray();
        int created = code.graph.newValue();
        code.emit(new Instruction.Allocate(created, TypeUse.of(self.name()), false), span);
        code.emit(new Instruction.Construct(created, Instruction.Construct.Kind.NEW, -1, arguments), span);
        code.graph.end(new Instruction.Return(created), span);
        new SyntheticMethods(body)
                .add(name, parameters(fields), self, modifiers | Modifiers.STATIC, code.finish(span), body.nameSpan);
    }
}
