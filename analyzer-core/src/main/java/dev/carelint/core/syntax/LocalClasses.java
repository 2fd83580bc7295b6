package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Set;

/** Lowers classes that are declared inside a body, which may capture its locals. */
final class LocalClasses {
    private final BodyLowering body;

    LocalClasses(BodyLowering body) {
        this.body = body;
    }

    /** Lowers an anonymous class; a second time, when it stands in a finally clause, it is the same class. */
    ClassContext anonymous(ObjectCreationExpr creation, List<BodyDeclaration<?>> members) {
        ClassContext known = body.file.lowered(creation);
        if (known != null) {
            return known;
        }
        ClassContext context = context("", creation, isInstanceContext());
        body.file.remember(creation, context);
        new AnonymousClass(body.file, context).lower(creation, members);
        ClassContext parent = body.scope.localClass(creation.getType().getNameAsString());
        if (parent != null) {
            context.captures.addAll(captures(parent));
        }
        context.complete = true;
        return context;
    }

    /** Lowers a local class and makes its name known. */
    void declare(TypeDeclaration<?> declaration, boolean isClass) {
        ClassContext known = body.file.lowered(declaration);
        if (known != null) {
            body.scope = body.scope.with(known);
            return;
        }
        if (declaration instanceof RecordDeclaration record) {
            body.file.records.put(record.getNameAsString(), TypeLowering.componentNames(record));
        }
        boolean inner = isClass && isInstanceContext();
        String name = declaration.getNameAsString();
        Scope inside = body.scope;
        ClassContext context =
                new ClassContext(body.owner.nextLocalName(name), name, body.owner, true, inner, inside, declaration);
        body.file.remember(declaration, context);
        body.scope = inside.with(context);
        new TypeLowering(body.file, context, false).lower(declaration);
        context.complete = true;
    }

    private ClassContext context(String name, Node declaration, boolean inner) {
        return new ClassContext(body.owner.nextLocalName(name), name, body.owner, true, inner, body.scope, declaration);
    }

    private boolean isInstanceContext() {
        return body.hasThis;
    }

    /**
     * Returns the locals that a class captures. While its own body is being lowered they are not all known: then every name in
     * it that means an enclosing local counts.
     */
    static Set<Variable> captures(ClassContext type) {
        if (!type.complete) {
            for (NameExpr name : type.declaration.findAll(NameExpr.class)) {
                Variable variable = type.inside.variable(name.getNameAsString());
                if (variable != null) {
                    type.captures.add(variable);
                }
            }
        }
        return type.captures;
    }
}
