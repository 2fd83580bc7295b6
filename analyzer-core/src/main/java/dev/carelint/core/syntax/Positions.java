package dev.carelint.core.syntax;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.carelint.core.source.Span;

/** Places of tree nodes as spans. */
final class Positions {
    private Positions() {}

    static Span of(Node node) {
        Range range = node.getRange().orElse(null);
        return range == null ? Span.START : of(range);
    }

    static Span of(Range range) {
        return new Span(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }

    static long packed(Node node) {
        return of(node).pack();
    }

    /** Returns the place of a member access: from its beginning, or from the member's name when that is on a later line. */
    static long ofMember(Node whole, Node name) {
        Span all = of(whole);
        Span member = of(name);
        if (all.line() == member.line()) {
            return all.pack();
        }
        return new Span(member.line(), member.column(), all.endLine(), all.endColumn()).pack();
    }
}
