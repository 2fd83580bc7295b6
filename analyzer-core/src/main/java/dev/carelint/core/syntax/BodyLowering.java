package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.LambdaBody;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lowers the code of one method, initializer or lambda; holds what its parts share.
 *
 * <p>The parts: {@link Expressions}, {@link Conditions}, {@link Assignments}, {@link Creations}, {@link Statements},
 * {@link Loops}, {@link Switches}, {@link Tries}.
 */
final class BodyLowering {
    final FileContext file;
    final ClassContext owner;
    /** Whether the code runs on an object of its class. */
    final boolean hasThis;

    final GraphBuilder graph = new GraphBuilder();
    final Expressions expressions = new Expressions(this);
    final Assignments assignments = new Assignments(this);
    final Conditions conditions = new Conditions(this);
    final Creations creations = new Creations(this);
    final Statements statements = new Statements(this);
    /** For a lambda, the body it stands in. */
    private final @Nullable BodyLowering enclosing;

    private final Map<Variable, Integer> captured = new LinkedHashMap<>();
    private final List<Local> locals = new ArrayList<>();
    private final List<LambdaBody> lambdas = new ArrayList<>();

    Scope scope;

    @Nullable
    Frame frame;

    private BodyLowering(
            FileContext file, ClassContext owner, boolean hasThis, @Nullable BodyLowering enclosing, Scope scope) {
        this.file = file;
        this.owner = owner;
        this.hasThis = hasThis;
        this.enclosing = enclosing;
        this.scope = scope;
    }

    /** Begins the body of a method or initializer. */
    static BodyLowering ofMethod(FileContext file, ClassContext owner, boolean hasThis, Scope scope) {
        return new BodyLowering(file, owner, hasThis, null, scope);
    }

    /** Begins the body of a lambda inside this one. */
    BodyLowering lambda() {
        return new BodyLowering(file, owner, hasThis, this, scope);
    }

    int expression(Expression expression) {
        return expressions.lower(expression);
    }

    /** Lowers expressions from left to right. */
    int[] expressions(List<Expression> list) {
        int[] values = new int[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = expression(list.get(i));
        }
        return values;
    }

    void statement(Statement statement) {
        statements.lower(statement);
    }

    void emit(Instruction instruction, long span) {
        graph.emit(instruction, span);
    }

    int constant(Literal literal, long span) {
        int result = graph.newValue();
        emit(new Instruction.Constant(result, literal), span);
        return result;
    }

    int thisValue(@Nullable TypeUse qualifier, long span) {
        int result = graph.newValue();
        emit(new Instruction.This(result, qualifier), span);
        return result;
    }

    int fieldRead(int target, String name, long span) {
        int result = graph.newValue();
        emit(new Instruction.FieldRead(result, target, name), span);
        return result;
    }

    int call(int target, Instruction.Receiver receiver, String name, int[] arguments, long span) {
        int result = graph.newValue();
        emit(new Instruction.Call(result, target, receiver, name, arguments), span);
        return result;
    }

    int cast(TypeUse type, int value, long span) {
        int result = graph.newValue();
        emit(new Instruction.Cast(result, type, value), span);
        return result;
    }

    /** Declares a local that is visible from here on. */
    Variable declare(String name, TypeUse type) {
        Variable variable = newVariable(name, type);
        if (!name.equals("_")) {
            scope = scope.with(variable);
        }
        return variable;
    }

    /** Declares a parameter. */
    Variable declareParameter(String name, TypeUse type) {
        Variable variable = declare(name, type);
        graph.parameter(variable.id);
        return variable;
    }

    private Variable newVariable(String name, TypeUse type) {
        locals.add(new Local(name, type));
        int local = locals.size() - 1;
        return new Variable(this, name, type, local, graph.newVariable(local));
    }

    /** Gives a value to a local of this body and returns the value to go on with. */
    int assign(Variable variable, int value, long span) {
        int result = graph.newValue();
        emit(new Instruction.Assign(result, variable.local, value), span);
        graph.write(variable.id, result, span);
        return result;
    }

    /** Reads a local of this body or of an enclosing one. */
    int read(Variable variable, long span) {
        if (variable.owner == this) {
            return graph.read(variable.id);
        }
        return enclosing != null ? readThroughLambda(variable) : readThroughClass(variable, span);
    }

    private int readThroughLambda(Variable variable) {
        Integer known = captured.get(variable);
        if (known != null) {
            return known;
        }
        locals.add(new Local(variable.name, variable.type));
        int value = graph.capture(locals.size() - 1);
        captured.put(variable, value);
        return value;
    }

    /** A captured local is a field of the innermost local class around, which a member class reaches by its outer instance. */
    private int readThroughClass(Variable variable, long span) {
        int holder = thisValue(null, span);
        ClassContext type = owner;
        while (!type.local && type.outer != null) {
            holder = fieldRead(holder, "this$0", span);
            type = type.outer;
        }
        type.captures.add(variable);
        return fieldRead(holder, "val$" + variable.name, span);
    }

    /** Returns the values that this lambda captures, read in the body it stands in. */
    int[] captures(BodyLowering from, long span) {
        return captured.keySet().stream()
                .mapToInt(variable -> from.read(variable, span))
                .toArray();
    }

    /** Adds the body of a lambda and returns its place. */
    int addLambda(BodyLowering lambda, List<ParameterDeclaration> parameters, long span) {
        lambdas.add(new LambdaBody(lambda.captured.size(), parameters, lambda.finish(span)));
        return lambdas.size() - 1;
    }

    /** Declares the written parameters. */
    List<ParameterDeclaration> parameters(List<Parameter> written) {
        List<ParameterDeclaration> parameters = new ArrayList<>(written.size());
        for (Parameter parameter : written) {
            ParameterDeclaration declaration = parameter(file, parameter);
            parameters.add(declaration);
            declareParameter(declaration.name(), declaration.type());
        }
        return parameters;
    }

    static ParameterDeclaration parameter(FileContext file, Parameter parameter) {
        TypeUse type = file.types.of(parameter.getType());
        return new ParameterDeclaration(
                parameter.getNameAsString(),
                parameter.isVarArgs() ? file.types.arrayOf(type, 1) : type,
                Annotations.of(parameter.getAnnotations()),
                Positions.of(parameter.getName()));
    }

    /** Ends the body: what can run to its end returns nothing. */
    Body finish(long declaration) {
        if (graph.isReachable()) {
            graph.end(new Instruction.Return(-1), declaration);
        }
        return graph.finish().body(locals, lambdas, declaration);
    }

    /** Runs code that sees its own names only, and forgets them. */
    void scoped(Runnable code) {
        Scope saved = scope;
        code.run();
        scope = saved;
    }

    /** Runs code inside a frame. */
    void framed(Frame inner, Runnable code) {
        Frame saved = frame;
        frame = inner;
        code.run();
        frame = saved;
    }

    /** Leaves all frames inside {@code target} (all, when null), running their cleanups, then makes the jump. */
    @SuppressWarnings("ReferenceEquality") // Frames are places in the code: equal ones are not the same.
    void leave(@Nullable Frame target, Runnable jump, long span) {
        Frame savedFrame = frame;
        Scope savedScope = scope;
        List<BlockBuilder> savedHandlers = graph.handlers();
        for (Frame left = frame; left != target && left != null && graph.isReachable(); left = left.outer()) {
            Runnable cleanup = left.cleanup();
            if (cleanup != null) {
                frame = left.outer();
                scope = left.scope();
                graph.continueUnder(left.handlers(), span);
                cleanup.run();
            }
        }
        if (graph.isReachable()) {
            jump.run();
        }
        frame = savedFrame;
        scope = savedScope;
        graph.setHandlers(savedHandlers);
    }

    static long span(Node node) {
        return Positions.packed(node);
    }
}
