package dev.carelint.core.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds annotations that speak to Carelint, and reads them as the comments that say the same: {@code @SuppressWarnings("carelint:RULE
 * -- reason")}, {@code @SuppressFBWarnings(value = "carelint:RULE", justification = "reason")}.
 *
 * <p>Only literals are read. They speak about the whole declaration that they stand at.
 */
final class SuppressingAnnotations {
    private static final String PLAIN = "SuppressWarnings";
    private static final String JUSTIFIED = "SuppressFBWarnings";

    private SuppressingAnnotations() {}

    static List<SuppressionComment> of(CompilationUnit tree) {
        List<SuppressionComment> found = new ArrayList<>();
        for (AnnotationExpr annotation : tree.findAll(AnnotationExpr.class)) {
            String name = annotation.getName().getIdentifier();
            if (name.equals(PLAIN) || name.equals(JUSTIFIED)) {
                String justification = text(member(annotation, "justification").stream());
                texts(member(annotation, "value"))
                        .filter(text -> text.startsWith(Suppressions.PREFIX))
                        .map(text -> comment(annotation, text, justification))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static SuppressionComment comment(AnnotationExpr annotation, String text, String justification) {
        String rules = text.substring(Suppressions.PREFIX.length()).strip();
        String reason = justification.isEmpty() || rules.contains("--") ? "" : " -- " + justification;
        Span around =
                Positions.of(annotation.getParentNode().map(Node.class::cast).orElse(annotation));
        return new SuppressionComment(
                Suppressions.PREFIX + "ignore " + rules + reason,
                Positions.of(annotation),
                new Span(around.line(), 1, around.endLine(), 1));
    }

    private static Optional<Expression> member(AnnotationExpr annotation, String name) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return name.equals("value") ? Optional.of(single.getMemberValue()) : Optional.empty();
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(name))
                        .map(MemberValuePair::getValue)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> texts(Optional<Expression> value) {
        return value.stream()
                .flatMap(one -> one instanceof ArrayInitializerExpr list ? list.getValues().stream() : Stream.of(one))
                .map(one -> text(Stream.of(one)));
    }

    /** A literal's text as written: escapes have no place in a rule's name, and reasons are shown as they stand. */
    private static String text(Stream<Expression> value) {
        return value.filter(LiteralStringValueExpr.class::isInstance)
                .map(one -> ((LiteralStringValueExpr) one).getValue())
                .findFirst()
                .orElse("");
    }
}
