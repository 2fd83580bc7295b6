package dev.carelint.core.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.carelint.core.source.Span;
import java.util.Comparator;
import java.util.Optional;

/** Adds a word to the {@code @SuppressWarnings} of the innermost declaration around a line; nothing else of the text changes. */
public final class WarningAnnotation {
    private static final String NAME = "SuppressWarnings";

    private WarningAnnotation() {}

    /** The changed text, and the line where the word stands. */
    public record Added(String text, int line) {}

    /**
     * Returns the text with the word; empty when it does not parse, or has no declaration there.
     *
     * @param word what goes between quotes; has none itself
     */
    public static Optional<Added> add(String text, int line, String word) {
        return new JavaParser(SourceParser.configuration())
                .parse(text)
                .getResult()
                .flatMap(tree -> declaration(tree, line))
                .flatMap(declaration -> declaration
                        .getAnnotationByName(NAME)
                        .map(there -> extended(text, there, '"' + word + '"'))
                        .orElseGet(
                                () -> Optional.of(before(text, declaration, "@SuppressWarnings(\"" + word + "\")"))));
    }

    private static Optional<BodyDeclaration<?>> declaration(CompilationUnit tree, int line) {
        return tree.findAll(BodyDeclaration.class).stream()
                .filter(one -> !(one instanceof InitializerDeclaration))
                .filter(one -> Positions.of(one).line() <= line
                        && line <= Positions.of(one).endLine())
                .min(Comparator.comparingInt(
                        one -> Positions.of(one).endLine() - Positions.of(one).line()))
                .map(one -> (BodyDeclaration<?>) one);
    }

    private static Added before(String text, Node declaration, String annotation) {
        Span span = Positions.of(declaration);
        int at = offset(text, span.line(), span.column());
        String head = text.substring(at - span.column() + 1, at);
        String ending = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "\r";
        String gap = head.isBlank() ? ending + head : " ";
        return new Added(text.substring(0, at) + annotation + gap + text.substring(at), span.line());
    }

    private static Optional<Added> extended(String text, AnnotationExpr there, String literal) {
        return value(there)
                .map(value -> value instanceof ArrayInitializerExpr list
                        ? inserted(text, list, literal)
                        : replaced(text, value, literal));
    }

    private static Added inserted(String text, ArrayInitializerExpr list, String literal) {
        if (list.getValues().isEmpty()) {
            Span span = Positions.of(list);
            int at = offset(text, span.line(), span.column()) + 1;
            return new Added(text.substring(0, at) + literal + text.substring(at), span.line());
        }
        Span last = Positions.of(list.getValues().get(list.getValues().size() - 1));
        int at = offset(text, last.endLine(), last.endColumn());
        return new Added(text.substring(0, at) + ", " + literal + text.substring(at), last.endLine());
    }

    private static Added replaced(String text, Expression value, String literal) {
        Span span = Positions.of(value);
        int start = offset(text, span.line(), span.column());
        int end = offset(text, span.endLine(), span.endColumn());
        String both = "{" + text.substring(start, end) + ", " + literal + "}";
        return new Added(text.substring(0, start) + both + text.substring(end), span.line());
    }

    private static Optional<Expression> value(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return Optional.of(single.getMemberValue());
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals("value"))
                        .map(MemberValuePair::getValue)
                        .findFirst()
                : Optional.empty();
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int number = 1; number < line; number++) {
            start = nextLine(text, start);
        }
        return start + column - 1;
    }

    private static int nextLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }
}
