package dev.carelint.core.syntax;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of members that the compiler or Lombok makes. */
final class SyntheticMethods {
    private final ClassBody body;

    SyntheticMethods(ClassBody body) {
        this.body = body;
    }

    /** Tells whether a method of this name with this many parameters exists. */
    boolean isDeclared(String name, int parameters) {
        return body.methods.stream()
                .anyMatch(method ->
                        method.name().equals(name) && method.parameters().size() == parameters);
    }

    void addGetter(String name, String field, TypeUse type, Span at) {
        addGetter(name, field, type, Modifiers.PUBLIC, at);
    }

    void addGetter(String name, String field, TypeUse type, int modifiers, Span at) {
        boolean isStatic = Modifiers.has(modifiers, Modifiers.STATIC);
        BodyLowering code = body.newBody(!isStatic);
        long span = at.pack();
        int value =
                isStatic ? code.expressions.name(field, span) : code.fieldRead(code.thisValue(null, span), field, span);
        code.graph.end(new Instruction.Return(value), span);
        add(name, List.of(), type, modifiers, code.finish(span), at);
    }

    /** Adds a setter; it returns {@code this} when {@code fluent} names the type to return. */
    void addSetter(String name, String field, TypeUse type, int modifiers, @Nullable TypeUse fluent, Span at) {
        boolean isStatic = Modifiers.has(modifiers, Modifiers.STATIC);
        BodyLowering code = body.newBody(!isStatic);
        long span = at.pack();
        int value = code.read(code.declareParameter(field, type), span);
        int self = -1;
        if (isStatic) {
            code.emit(new Instruction.NameWrite(field, value), span);
        } else {
            self = code.thisValue(null, span);
            code.emit(new Instruction.FieldWrite(self, field, value), span);
        }
        code.graph.end(new Instruction.Return(fluent == null ? -1 : self), span);
        ParameterDeclaration parameter = new ParameterDeclaration(field, type, List.of(), at);
        TypeUse result = fluent == null ? TypeUse.of("void") : fluent;
        add(name, List.of(parameter), result, modifiers, code.finish(span), at);
    }

    /** Adds a method that concatenates the fields, and the results of the methods, with their names. */
    void addToString(List<String> fields, List<String> methods, boolean callSuper, Span at) {
        BodyLowering code = body.newBody(true);
        long span = at.pack();
        int text = code.constant(new Literal.Text(body.owner.simpleName + "["), span);
        if (callSuper) {
            int self = code.thisValue(null, span);
            int inherited = code.call(self, Instruction.Receiver.SUPER, "toString", new int[0], span);
            text = code.expressions.binary(Operator.PLUS, text, inherited, span);
        }
        for (String field : fields) {
            int value = code.fieldRead(code.thisValue(null, span), field, span);
            text = append(code, text, field, value, span);
        }
        for (String method : methods) {
            int value = code.call(-1, Instruction.Receiver.IMPLICIT, method, new int[0], span);
            text = append(code, text, method, value, span);
        }
        int end = code.constant(new Literal.Text("]"), span);
        text = code.expressions.binary(Operator.PLUS, text, end, span);
        code.graph.end(new Instruction.Return(text), span);
        TypeUse string = body.file.types.named("java.lang.String");
        add("toString", List.of(), string, Modifiers.PUBLIC, code.finish(span), at);
    }

    private static int append(BodyLowering code, int text, String name, int value, long span) {
        int label = code.constant(new Literal.Text(" " + name + "="), span);
        int labelled = code.expressions.binary(Operator.PLUS, text, label, span);
        return code.expressions.binary(Operator.PLUS, labelled, value, span);
    }

    void add(String name, List<ParameterDeclaration> parameters, TypeUse type, int modifiers, Body code, Span at) {
        body.methods.add(new MethodDeclaration(
                name, List.of(), parameters, type, modifiers | Modifiers.SYNTHETIC, List.of(), code, at, at));
    }
}
