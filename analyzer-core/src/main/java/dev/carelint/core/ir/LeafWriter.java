package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the small values that occur everywhere: types, literals, spans. */
final class LeafWriter {
    private final BinaryOutput out;
    private final Map<TypeUse, Integer> types = new HashMap<>();
    private int line;

    LeafWriter(BinaryOutput out) {
        this.out = out;
    }

    /** Writes a type; one that came before as its number. */
    void type(TypeUse type) {
        Integer known = types.get(type);
        if (known != null) {
            out.write(known + 1);
            return;
        }
        out.write(0);
        out.writeString(type.name());
        out.writeList(type.arguments(), this::type);
        out.write(type.dimensions());
        types.put(type, types.size());
    }

    /** Writes a span, its first line relative to the one before. */
    void span(Span span) {
        out.writeSigned((long) span.line() - line);
        out.write(span.column());
        out.writeSigned((long) span.endLine() - span.line());
        out.write(span.endColumn());
        line = span.line();
    }

    void literalIfAny(@Nullable Literal literal) {
        out.writeBoolean(literal != null);
        if (literal != null) {
            literal(literal);
        }
    }

    void literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            out.write(0);
            out.writeString(text.value());
        } else if (literal instanceof Literal.Whole whole) {
            out.write(whole.isLong() ? 2 : 1);
            out.writeSigned(whole.value());
        } else if (literal instanceof Literal.Real real) {
            out.write(3);
            out.writeLong(Double.doubleToLongBits(real.value()));
        } else if (literal instanceof Literal.Truth truth) {
            out.write(truth.value() ? 5 : 4);
        } else if (literal instanceof Literal.Letter letter) {
            out.write(6);
            out.write(letter.value());
        } else if (literal instanceof Literal.TypeName name) {
            out.write(7);
            type(name.type());
        } else {
            out.write(8);
        }
    }
}
