package dev.carelint.core.ir;

import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LeafWriter} wrote. */
final class LeafReader {
    private final BinaryInput in;
    private final List<TypeUse> types = new ArrayList<>();
    private int line;

    LeafReader(BinaryInput in) {
        this.in = in;
    }

    TypeUse type() {
        int known = in.read();
        if (known > 0) {
            return types.get(known - 1);
        }
        TypeUse type = new TypeUse(in.readString(), in.readList(this::type), in.read());
        types.add(type);
        return type;
    }

    Span span() {
        line += (int) in.readSigned();
        int column = in.read();
        int endLine = line + (int) in.readSigned();
        return new Span(line, column, endLine, in.read());
    }

    @Nullable
    Literal literalIfAny() {
        return in.readBoolean() ? literal() : null;
    }

    Literal literal() {
        int kind = in.read();
        return switch (kind) {
            case 0 -> new Literal.Text(in.readString());
            case 1, 2 -> new Literal.Whole(in.readSigned(), kind == 2);
            case 3 -> new Literal.Real(Double.longBitsToDouble(in.readLong()));
            case 4, 5 -> new Literal.Truth(kind == 5);
            case 6 -> new Literal.Letter((char) in.read());
            case 7 -> new Literal.TypeName(type());
            case 8 -> new Literal.Null();
            default -> throw new IllegalArgumentException("literal " + kind);
        };
    }
}
