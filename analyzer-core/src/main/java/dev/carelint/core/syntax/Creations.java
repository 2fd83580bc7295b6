package dev.carelint.core.syntax;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers what creates objects: {@code new}, arrays, lambdas and method references. */
final class Creations {
    private final BodyLowering body;

    Creations(BodyLowering body) {
        this.body = body;
    }

    int object(ObjectCreationExpr creation, long span) {
        int outer = creation.getScope().map(body::expression).orElse(-1);
        List<BodyDeclaration<?>> members = creation.getAnonymousClassBody().orElse(null);
        ClassContext type;
        TypeUse named;
        if (members == null) {
            named = body.file.types.of(creation.getType());
            type = body.scope.localClass(named.name());
        } else {
            type = new LocalClasses(body).anonymous(creation, members);
            named = TypeUse.of(type.binaryName);
        }
        return construct(named, type, members != null, outer, creation.getArguments(), span);
    }

    /** Creates an object, hands it the locals that its class captures, and calls its constructor. */
    int construct(
            TypeUse type,
            @Nullable ClassContext local,
            boolean anonymous,
            int outer,
            List<Expression> arguments,
            long span) {
        int object = body.graph.newValue();
        body.emit(new Instruction.Allocate(object, type, anonymous), span);
        if (local != null) {
            for (Variable variable : LocalClasses.captures(local)) {
                int value = body.read(variable, span);
                body.emit(new Instruction.FieldWrite(object, "val$" + variable.name, value), span);
            }
        }
        int[] values = body.expressions(arguments);
        body.emit(new Instruction.Construct(object, Instruction.Construct.Kind.NEW, outer, values), span);
        return object;
    }

    int array(ArrayCreationExpr creation, long span) {
        TypeUse element = body.file.types.of(creation.getElementType());
        TypeUse type = body.file.types.arrayOf(element, creation.getLevels().size());
        if (creation.getInitializer().isPresent()) {
            return elements(creation.getInitializer().get(), type);
        }
        int[] dimensions = creation.getLevels().stream()
                .map(ArrayCreationLevel::getDimension)
                .flatMap(dimension -> dimension.stream())
                .mapToInt(body::expression)
                .toArray();
        return newArray(type, dimensions, null, span);
    }

    /** Lowers an initializer, which for an array may be a bare list of elements. */
    int initializer(Expression initializer, TypeUse type) {
        return initializer instanceof ArrayInitializerExpr list ? elements(list, type) : body.expression(initializer);
    }

    int elements(ArrayInitializerExpr initializer, TypeUse type) {
        TypeUse element = type.dimensions() == 0 ? type : body.file.types.arrayOf(type, -1);
        int[] values = initializer.getValues().stream()
                .mapToInt(value -> initializer(value, element))
                .toArray();
        return newArray(type, new int[0], values, Positions.packed(initializer));
    }

    private int newArray(TypeUse type, int[] dimensions, int @Nullable [] elements, long span) {
        int result = body.graph.newValue();
        body.emit(new Instruction.NewArray(result, type, dimensions, elements), span);
        return result;
    }

    int lambda(LambdaExpr written, long span) {
        BodyLowering lambda = body.lambda();
        List<ParameterDeclaration> parameters = lambda.parameters(written.getParameters());
        if (written.getBody() instanceof ExpressionStmt statement
                && written.getExpressionBody().isPresent()) {
            Expression expression = statement.getExpression();
            int value = lambda.expression(expression);
            lambda.graph.end(new Instruction.Return(value), Positions.packed(expression));
        } else {
            lambda.statement(written.getBody());
        }
        int place = body.addLambda(lambda, parameters, span);
        int[] captures = lambda.captures(body, span);
        int result = body.graph.newValue();
        body.emit(new Instruction.Lambda(result, place, captures), span);
        return result;
    }

    int methodReference(MethodReferenceExpr reference, long span) {
        String name =
                reference.getIdentifier().equals("new") ? MethodDeclaration.CONSTRUCTOR : reference.getIdentifier();
        Expression scope = reference.getScope();
        boolean onSuper = scope instanceof SuperExpr;
        if (scope instanceof TypeExpr typed) {
            Type type = typed.getType();
            boolean onlyType = !(type instanceof ClassOrInterfaceType named) || isOnlyType(named);
            if (onlyType) {
                return reference(-1, body.file.types.of(type), name, false, span);
            }
            return reference(named((ClassOrInterfaceType) type), null, name, false, span);
        }
        return reference(body.expression(scope), null, name, onSuper, span);
    }

    private static boolean isOnlyType(ClassOrInterfaceType type) {
        return type.getTypeArguments().isPresent()
                || !type.getAnnotations().isEmpty()
                || type.getScope().map(Creations::isOnlyType).orElse(false);
    }

    /** Reads a name that the parser took for a type but that may be a variable. */
    private int named(ClassOrInterfaceType type) {
        long span = Positions.packed(type);
        ClassOrInterfaceType scope = type.getScope().orElse(null);
        return scope == null
                ? body.expressions.name(type.getNameAsString(), span)
                : body.fieldRead(named(scope), type.getNameAsString(), span);
    }

    private int reference(int target, @Nullable TypeUse type, String name, boolean onSuper, long span) {
        int result = body.graph.newValue();
        body.emit(new Instruction.MethodReference(result, target, type, name, onSuper), span);
        return result;
    }
}
