package dev.carelint.rules.literals;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The literals of the Java sources that findings may be reported in, by the names of what they are given to; and the comments. */
final class JavaPieces {
    private final Scene scene;
    private final Predicate<String> isWorth;
    private final Predicate<String> isWorthInComments;

    /**
     * Looks at a program.
     *
     * @param isWorth tells literals that anybody wants to see
     * @param isWorthInComments tells comments that anybody wants to see
     */
    JavaPieces(Scene scene, Predicate<String> isWorth, Predicate<String> isWorthInComments) {
        this.scene = scene;
        this.isWorth = isWorth;
        this.isWorthInComments = isWorthInComments;
    }

    /** Returns what is worth a look, by the paths of the files. */
    Map<String, List<Piece>> byPath() {
        Map<String, List<Piece>> byPath = new TreeMap<>();
        for (CompilationUnit unit : scene.sources().units()) {
            if (!unit.silent()) {
                List<Piece> pieces = new ArrayList<>();
                unit.types().forEach(type -> declared(type, pieces));
                comments(unit.path(), pieces);
                byPath.put(unit.path(), pieces);
            }
        }
        for (LinkedMethod method : scene.calls().methods()) {
            List<Piece> pieces = byPath.get(method.path());
            if (pieces != null) {
                new BodyLiterals(scene, method).addTo(pieces, isWorth);
            }
        }
        byPath.values().removeIf(List::isEmpty);
        return byPath;
    }

    private void declared(TypeDeclaration type, List<Piece> pieces) {
        annotated(type.annotations(), "", type.nameSpan(), pieces);
        for (FieldDeclaration field : type.fields()) {
            annotated(field.annotations(), field.name(), field.span(), pieces);
            Piece piece = field.constant() == null
                    ? null
                    : piece(field.constant(), field.name(), Piece.Kind.LITERAL, field.span());
            if (piece != null && isWorth.test(piece.text()) && isOnlyHere(type, field)) {
                pieces.add(piece);
            }
        }
        for (MethodDeclaration method : type.methods()) {
            annotated(method.annotations(), BodyLiterals.property(method.name()), method.nameSpan(), pieces);
        }
    }

    /** A field's literal stands in an initializer, too, unless the field is final. */
    private static boolean isOnlyHere(TypeDeclaration type, FieldDeclaration field) {
        return Modifiers.has(field.modifiers(), Modifiers.FINAL) || type.kind() == TypeDeclaration.Kind.INTERFACE;
    }

    private void annotated(List<Annotation> annotations, String name, Span span, List<Piece> pieces) {
        for (Annotation annotation : annotations) {
            annotation.members().values().stream()
                    .filter(isWorth)
                    .forEach(value -> pieces.add(Piece.ofLiteral(value, name, Piece.Kind.ARGUMENT, span)));
        }
    }

    private void comments(String path, List<Piece> pieces) {
        scene.sources()
                .texts()
                .read(path)
                .filter(isWorthInComments)
                .ifPresent(text -> Comments.of(text).stream()
                        .filter(comment -> isWorthInComments.test(comment.text()))
                        .forEach(pieces::add));
    }

    /** Returns a text or a number as a piece; null when it is neither. */
    static @Nullable Piece piece(Literal literal, String name, Piece.Kind kind, Span span) {
        if (literal instanceof Literal.Text text) {
            return Piece.ofLiteral(text.value(), name, kind, span);
        }
        return literal instanceof Literal.Whole number
                ? Piece.ofLiteral(Long.toString(number.value()), name, Piece.Kind.NUMBER, span)
                : null;
    }
}
