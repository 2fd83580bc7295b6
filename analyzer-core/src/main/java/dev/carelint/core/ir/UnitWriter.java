package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the program model of a file in a compact binary form, which {@link UnitReader} reads.
 *
 * <p>Equal models give equal bytes. The form holds the literals of the file.
 */
public final class UnitWriter {
    /** Must change whenever the form or the model does. */
    static final int VERSION = 1;

    private final BinaryOutput out = new BinaryOutput();
    private final LeafWriter leaves = new LeafWriter(out);

    private UnitWriter() {}

    /** Returns the bytes of a model. */
    public static byte[] write(CompilationUnit unit) {
        UnitWriter writer = new UnitWriter();
        writer.unit(unit);
        return writer.out.toByteArray();
    }

    private void unit(CompilationUnit unit) {
        out.write(VERSION);
        out.writeString(unit.path());
        out.writeBoolean(unit.silent());
        out.writeString(unit.packageName());
        out.writeList(unit.imports(), this::importDeclaration);
        out.writeList(unit.types(), this::type);
        out.writeList(unit.suppressions(), this::suppression);
        out.write(unit.lines());
    }

    private void importDeclaration(Import declaration) {
        out.writeString(declaration.name());
        out.writeBoolean(declaration.isStatic());
        out.writeBoolean(declaration.onDemand());
    }

    private void suppression(SuppressionComment comment) {
        out.writeString(comment.text());
        leaves.span(comment.span());
        leaves.span(comment.target());
    }

    private void type(TypeDeclaration type) {
        out.writeString(type.name());
        out.writeString(type.simpleName());
        out.write(type.kind().ordinal());
        out.writeNullable(type.outer());
        out.writeBoolean(type.hasOuterInstance());
        out.writeList(type.captures(), out::writeString);
        out.writeList(type.typeParameters(), this::typeParameter);
        TypeUse superClass = type.superClass();
        out.writeBoolean(superClass != null);
        if (superClass != null) {
            leaves.type(superClass);
        }
        out.writeList(type.interfaces(), leaves::type);
        out.writeList(type.permits(), leaves::type);
        out.writeList(type.components(), this::parameter);
        out.write(type.modifiers());
        annotations(type.annotations());
        out.writeList(type.fields(), this::field);
        out.writeList(type.methods(), this::method);
        leaves.span(type.nameSpan());
        leaves.span(type.span());
    }

    private void typeParameter(TypeParameter parameter) {
        out.writeString(parameter.name());
        out.writeList(parameter.bounds(), leaves::type);
    }

    private void parameter(ParameterDeclaration parameter) {
        out.writeString(parameter.name());
        leaves.type(parameter.type());
        annotations(parameter.annotations());
        leaves.span(parameter.span());
    }

    private void annotations(List<Annotation> annotations) {
        out.writeList(annotations, annotation -> {
            out.writeString(annotation.name());
            out.write(annotation.members().size());
            new TreeMap<>(annotation.members()).forEach((name, value) -> {
                out.writeString(name);
                out.writeString(value);
            });
        });
    }

    private void field(FieldDeclaration field) {
        out.writeString(field.name());
        leaves.type(field.type());
        out.write(field.modifiers());
        annotations(field.annotations());
        leaves.literalIfAny(field.constant());
        out.writeBoolean(field.enumConstant());
        leaves.span(field.span());
    }

    private void method(MethodDeclaration method) {
        out.writeString(method.name());
        out.writeList(method.typeParameters(), this::typeParameter);
        out.writeList(method.parameters(), this::parameter);
        leaves.type(method.returnType());
        out.write(method.modifiers());
        annotations(method.annotations());
        bodyIfAny(method.body());
        leaves.span(method.nameSpan());
        leaves.span(method.span());
    }

    private void bodyIfAny(@Nullable Body body) {
        out.writeBoolean(body != null);
        if (body != null) {
            body(body);
        }
    }

    private void body(Body body) {
        out.write(body.values());
        out.writeList(body.locals(), local -> {
            out.writeString(local.name());
            leaves.type(local.type());
        });
        out.writeList(body.blocks(), block -> {
            out.write(block.end() - block.first());
            out.writeValues(block.predecessors());
            out.writeValues(block.handlers());
        });
        InstructionWriter instructions = new InstructionWriter(out, leaves);
        out.writeList(body.code(), instructions::write);
        for (long span : body.spans()) {
            leaves.span(Span.unpack(span));
        }
        out.writeList(body.lambdas(), lambda -> {
            out.write(lambda.captures());
            out.writeList(lambda.parameters(), this::parameter);
            body(lambda.body());
        });
    }
}
