package dev.carelint.core.syntax;

import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import java.util.List;

/** The members that the compiler gives a record. */
final class RecordMembers {
    private RecordMembers() {}

    static void addFields(ClassBody body, List<ParameterDeclaration> components) {
        int modifiers = Modifiers.PRIVATE | Modifiers.FINAL;
        for (ParameterDeclaration component : components) {
            body.fields.add(new FieldDeclaration(
                    component.name(),
                    component.type(),
                    modifiers,
                    component.annotations(),
                    null,
                    false,
                    component.span()));
        }
    }

    /** Adds the canonical constructor, the accessors and {@code toString}, each unless it is written. */
    static void addMethods(ClassBody body, List<ParameterDeclaration> components) {
        if (!hasCanonical(body, components)) {
            body.addFieldsConstructor(body.canonicalModifiers(Modifiers.PUBLIC), components);
        }
        SyntheticMethods methods = new SyntheticMethods(body);
        for (ParameterDeclaration component : components) {
            if (!methods.isDeclared(component.name(), 0)) {
                methods.addGetter(component.name(), component.name(), component.type(), component.span());
            }
        }
        if (!methods.isDeclared("toString", 0)) {
            List<String> names =
                    components.stream().map(ParameterDeclaration::name).toList();
            methods.addToString(names, List.of(), false, body.span);
        }
    }

    private static boolean hasCanonical(ClassBody body, List<ParameterDeclaration> components) {
        List<dev.carelint.core.ir.TypeUse> types =
                components.stream().map(ParameterDeclaration::type).toList();
        return body.methods.stream()
                .filter(MethodDeclaration::isConstructor)
                .anyMatch(written -> written.parameters().stream()
                        .map(ParameterDeclaration::type)
                        .toList()
                        .equals(types));
    }
}
