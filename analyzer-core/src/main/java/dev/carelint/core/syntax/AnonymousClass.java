package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.List;

/** Lowers a class without a name: of a creation, or of an enum constant with a body. */
final class AnonymousClass {
    private final FileContext file;
    private final ClassContext context;

    AnonymousClass(FileContext file, ClassContext context) {
        this.file = file;
        this.context = context;
    }

    void lower(ObjectCreationExpr creation, List<BodyDeclaration<?>> members) {
        TypeUse written = file.types.of(creation.getType());
        Span name = Positions.of(creation.getType());
        lower(creation, written, members, creation.getArguments().size(), name);
    }

    void lower(EnumConstantDeclaration constant, TypeUse enumType) {
        Span name = Positions.of(constant.getName());
        lower(
                constant,
                enumType,
                constant.getClassBody(),
                constant.getArguments().size(),
                name);
    }

    private void lower(Node node, TypeUse written, List<BodyDeclaration<?>> members, int arguments, Span name) {
        int place = file.reserve();
        ClassBody body = new ClassBody(
                file, context, TypeDeclaration.Kind.CLASS, true, members, List.of(), name, Positions.of(node));
        body.lower();
        body.addDefaultConstructor(0, arguments);
        body.finishStatic();
        file.put(
                place,
                new TypeDeclaration(
                        context.binaryName,
                        "",
                        TypeDeclaration.Kind.CLASS,
                        context.outer == null ? null : context.outer.binaryName,
                        context.hasOuterInstance,
                        context.captures.stream().map(variable -> variable.name).toList(),
                        List.of(),
                        written,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        body.fields,
                        body.methods,
                        body.nameSpan,
                        body.span));
    }
}
