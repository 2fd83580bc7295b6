package dev.carelint.core.syntax;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations of the tree, and questions about them. */
final class Annotations {
    private Annotations() {}

    static List<Annotation> of(NodeList<AnnotationExpr> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<Annotation> annotations = new ArrayList<>(written.size());
        for (AnnotationExpr annotation : written) {
            annotations.add(new Annotation(annotation.getNameAsString(), members(annotation)));
        }
        return annotations;
    }

    /** Returns the annotation with a simple name, or null. */
    static @Nullable Annotation find(List<Annotation> annotations, String simpleName) {
        for (Annotation annotation : annotations) {
            if (annotation.simpleName().equals(simpleName)) {
                return annotation;
            }
        }
        return null;
    }

    static boolean has(List<Annotation> annotations, String simpleName) {
        return find(annotations, simpleName) != null;
    }

    private static Map<String, String> members(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return Map.of("value", text(single.getMemberValue()));
        }
        Map<String, String> members = new LinkedHashMap<>();
        if (annotation instanceof NormalAnnotationExpr normal) {
            normal.getPairs().forEach(pair -> members.put(pair.getNameAsString(), text(pair.getValue())));
        }
        return members;
    }

    private static String text(Expression value) {
        return Literals.of(value) instanceof Literal.Text text
                ? text.value()
                : value.getTokenRange().map(TokenRange::toString).orElse("");
    }
}
