package dev.carelint.core.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.carelint.core.ir.TypeParameter;
import dev.carelint.core.ir.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of the tree as {@link TypeUse}s; equal ones of a file share one object. */
final class TypeUses {
    private final Map<TypeUse, TypeUse> shared = new HashMap<>();

    TypeUse of(Type type) {
        return share(convert(type));
    }

    List<TypeUse> ofAll(NodeList<? extends Type> types) {
        return types.stream().map(this::of).toList();
    }

    TypeUse named(String name) {
        return share(TypeUse.of(name));
    }

    /** Returns the alternatives of a catch clause's type. */
    List<TypeUse> alternatives(Type type) {
        return type instanceof UnionType union ? ofAll(union.getElements()) : List.of(of(type));
    }

    TypeUse arrayOf(TypeUse element, int dimensions) {
        return share(new TypeUse(element.name(), element.arguments(), element.dimensions() + dimensions));
    }

    TypeParameter parameter(com.github.javaparser.ast.type.TypeParameter parameter) {
        return new TypeParameter(parameter.getNameAsString(), ofAll(parameter.getTypeBound()));
    }

    List<TypeParameter> parameters(NodeList<com.github.javaparser.ast.type.TypeParameter> parameters) {
        return parameters.stream().map(this::parameter).toList();
    }

    /** Returns a name that is written as an expression: {@code a.b.C}; null when it is none. */
    static @Nullable String nameOf(com.github.javaparser.ast.expr.Expression expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString();
        }
        if (expression instanceof FieldAccessExpr access) {
            String scope = nameOf(access.getScope());
            return scope == null ? null : scope + "." + access.getNameAsString();
        }
        return null;
    }

    private TypeUse share(TypeUse type) {
        TypeUse known = shared.putIfAbsent(type, type);
        return known == null ? type : known;
    }

    private TypeUse convert(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return ofClass(named);
        }
        if (type instanceof PrimitiveType primitive) {
            return TypeUse.of(primitive.getType().asString());
        }
        if (type instanceof ArrayType array) {
            TypeUse element = of(array.getComponentType());
            return new TypeUse(element.name(), element.arguments(), element.dimensions() + 1);
        }
        if (type instanceof VoidType) {
            return TypeUse.of("void");
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendedType()
                    .or(wildcard::getSuperType)
                    .map(this::convert)
                    .orElse(TypeUse.ANY);
        }
        if (type instanceof IntersectionType intersection) {
            return convert(intersection.getElements().get(0));
        }
        // The alternatives of a catch clause have no common type that is written; `var` and implicit parameters have
        // none.
        return TypeUse.ANY;
    }

    private TypeUse ofClass(ClassOrInterfaceType type) {
        String name = type.getScope().isPresent() ? type.getNameWithScope() : type.getNameAsString();
        boolean isLomboks = name.equals("val") || name.equals("lombok.val");
        if (name.equals("var") || isLomboks) {
            return TypeUse.ANY;
        }
        List<TypeUse> arguments = type.getTypeArguments().map(this::ofAll).orElse(List.of());
        return new TypeUse(name, arguments, 0);
    }
}
