package dev.carelint.core.syntax;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.CommentsCollection;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithBlockStmt;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the comments that speak to Carelint, and what they speak about. */
final class Suppressions {
    static final String PREFIX = "carelint:";

    private final CompilationUnit tree;

    Suppressions(CompilationUnit tree) {
        this.tree = tree;
    }

    List<SuppressionComment> of(CommentsCollection comments) {
        List<SuppressionComment> found = new ArrayList<>();
        for (Comment comment : comments.getComments()) {
            String text = comment.getContent().strip();
            if (text.startsWith(PREFIX)) {
                Span span = Positions.of(comment);
                found.add(new SuppressionComment(text, span, target(comment, span)));
            }
        }
        return found;
    }

    private Span target(Comment comment, Span span) {
        JavaToken own = comment.getTokenRange().map(range -> range.getBegin()).orElse(null);
        if (own == null) {
            return lines(span.line(), span.line());
        }
        Span before = codeBefore(own, span.line());
        if (before != null) {
            return targetAround(before, span.line());
        }
        Span next = firstCodeAfter(own);
        return next == null ? lines(span.line(), span.line()) : targetAt(next);
    }

    private static Span lines(int first, int last) {
        return new Span(first, 1, last, 1);
    }

    /** Returns the last code before a comment on its line. */
    private static @Nullable Span codeBefore(JavaToken comment, int line) {
        JavaToken token = comment.getPreviousToken().orElse(null);
        while (token != null && spanOf(token).endLine() == line) {
            if (!token.getCategory().isWhitespaceOrComment()) {
                return spanOf(token);
            }
            token = token.getPreviousToken().orElse(null);
        }
        return null;
    }

    private static @Nullable Span firstCodeAfter(JavaToken comment) {
        JavaToken token = comment.getNextToken().orElse(null);
        while (token != null && token.getCategory().isWhitespaceOrComment()) {
            token = token.getNextToken().orElse(null);
        }
        return token == null ? null : spanOf(token);
    }

    private static Span spanOf(JavaToken token) {
        return token.getRange().map(Positions::of).orElse(Span.START);
    }

    /** Returns the lines of what begins at a token: a whole declaration, a plain statement, or else the token's line. */
    private Span targetAt(Span token) {
        Node node = tree;
        while (node != null) {
            Span span = Positions.of(node);
            boolean begins = span.line() == token.line() && span.column() == token.column();
            if (begins && (node instanceof BodyDeclaration || isPlain(node))) {
                return lines(span.line(), span.endLine());
            }
            node = childAround(node, token);
        }
        return targetAround(token, token.line());
    }

    /**
     * Returns a line, and all other lines of the statement, field or condition around a token on it: findings stand where the call
     * begins. One that holds statements of its own is left to those.
     */
    private Span targetAround(Span token, int line) {
        Node around = null;
        for (Node node = childAround(tree, token); node != null; node = childAround(node, token)) {
            if (isPlain(node) || node instanceof FieldDeclaration) {
                around = node;
            } else if (node instanceof Statement || node instanceof BodyDeclaration) {
                around = null;
            } else if (around == null && node instanceof Expression) {
                around = node;
            }
        }
        if (around == null || holdsStatements(around)) {
            return lines(line, line);
        }
        Span span = Positions.of(around);
        return lines(Math.min(line, span.line()), Math.max(line, span.endLine()));
    }

    @SuppressWarnings("ReferenceEquality") // equal trees may stand at two places
    private static boolean holdsStatements(Node node) {
        return node.findFirst(BlockStmt.class).isPresent()
                || node.findFirst(BodyDeclaration.class, member -> member != node)
                        .isPresent();
    }

    private static @Nullable Node childAround(Node node, Span token) {
        for (Node child : node.getChildNodes()) {
            Span span = Positions.of(child);
            boolean begun =
                    span.line() < token.line() || (span.line() == token.line() && span.column() <= token.column());
            boolean ended = span.endLine() < token.line()
                    || (span.endLine() == token.line() && span.endColumn() <= token.column());
            if (begun && !ended) {
                return child;
            }
        }
        return null;
    }

    /** A statement that contains no others; a local class counts as a declaration. */
    private static boolean isPlain(Node node) {
        if (node instanceof LocalClassDeclarationStmt || node instanceof LocalRecordDeclarationStmt) {
            return true;
        }
        return node instanceof Statement
                && !(node instanceof BlockStmt
                        || node instanceof IfStmt
                        || node instanceof NodeWithBody<?>
                        || node instanceof NodeWithBlockStmt<?>
                        || node instanceof SwitchStmt
                        || node instanceof SynchronizedStmt
                        || node instanceof TryStmt);
    }
}
