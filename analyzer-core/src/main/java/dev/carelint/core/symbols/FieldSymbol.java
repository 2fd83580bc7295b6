package dev.carelint.core.symbols;

import dev.carelint.core.ir.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field by its signature.
 *
 * @param owner binary name of the declaring class
 * @param name its name
 * @param type its declared type
 * @param modifiers bits of {@link dev.carelint.core.ir.Modifiers}
 * @param annotations simple names of the annotations written at it; only for {@link Origin#SOURCE}
 * @param constant its value when it is initialized by one literal (sources) or a compile-time constant (class files), else null
 * @param origin where it was found
 */
public record FieldSymbol(
        String owner,
        String name,
        Type type,
        int modifiers,
        List<String> annotations,
        @Nullable Literal constant,
        Origin origin) {
    public FieldSymbol {
        annotations = List.copyOf(annotations);
    }
}
