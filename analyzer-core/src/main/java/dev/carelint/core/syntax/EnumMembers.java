package dev.carelint.core.syntax;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.List;

/** The constants of an enum, and the methods that the compiler gives it. */
final class EnumMembers {
    private static final int CONSTANT = Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL;

    private final ClassBody body;

    EnumMembers(ClassBody body) {
        this.body = body;
    }

    /** Adds the constants as fields that the static initializer fills first. */
    void addConstants(EnumDeclaration declaration) {
        TypeUse type = body.file.types.named(declaration.getNameAsString());
        for (EnumConstantDeclaration constant : declaration.getEntries()) {
            body.fields.add(new FieldDeclaration(
                    constant.getNameAsString(),
                    type,
                    CONSTANT,
                    Annotations.of(constant.getAnnotations()),
                    null,
                    true,
                    Positions.of(constant.getName())));
            create(constant, type);
        }
    }

    private void create(EnumConstantDeclaration constant, TypeUse type) {
        BodyLowering code = body.ofClass();
        long span = Positions.packed(constant);
        boolean hasBody = !constant.getClassBody().isEmpty();
        TypeUse created = type;
        if (hasBody) {
            ClassContext context =
                    new ClassContext(body.owner.nextLocalName(""), "", body.owner, true, false, code.scope, constant);
            new AnonymousClass(body.file, context).lower(constant, type);
            context.complete = true;
            created = TypeUse.of(context.binaryName);
        }
        int value = code.creations.construct(created, null, hasBody, -1, constant.getArguments(), span);
        code.emit(new Instruction.NameWrite(constant.getNameAsString(), value), span);
    }

    /** Adds {@code values} and {@code valueOf}, which returns one of the values. */
    void addMethods(EnumDeclaration declaration) {
        TypeUse type = body.file.types.named(declaration.getNameAsString());
        TypeUse array = body.file.types.arrayOf(type, 1);
        long span = body.nameSpan.pack();
        BodyLowering values = body.newBody(false);
        int[] constants = declaration.getEntries().stream()
                .mapToInt(constant -> values.expressions.name(constant.getNameAsString(), span))
                .toArray();
        int all = values.graph.newValue();
        values.emit(new Instruction.NewArray(all, array, new int[0], constants), span);
        values.graph.end(new Instruction.Return(all), span);
        int modifiers = Modifiers.PUBLIC | Modifiers.STATIC;
        body.methods.add(body.synthetic("values", List.of(), array, modifiers, values.finish(span)));

        BodyLowering valueOf = body.newBody(false);
        TypeUse text = body.file.types.named("java.lang.String");
        valueOf.declareParameter("name", text);
        int called = valueOf.call(-1, Instruction.Receiver.IMPLICIT, "values", new int[0], span);
        int one = valueOf.graph.newValue();
        valueOf.emit(new Instruction.Element(one, called), span);
        valueOf.graph.end(new Instruction.Return(one), span);
        ParameterDeclaration name = new ParameterDeclaration("name", text, List.of(), body.nameSpan);
        body.methods.add(body.synthetic("valueOf", List.of(name), type, modifiers, valueOf.finish(span)));
    }
}
