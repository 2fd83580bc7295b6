package dev.carelint.core.symbols;

import java.util.List;

/**
 * A field by its signature.
 *
 * @param owner binary name of the declaring class
 * @param name its name
 * @param type its declared type
 * @param modifiers bits of {@link dev.carelint.core.ir.Modifiers}
 * @param annotations simple names of the annotations written at it; only for {@link Origin#SOURCE}
 * @param origin where it was found
 */
public record FieldSymbol(
        String owner, String name, Type type, int modifiers, List<String> annotations, Origin origin) {
    public FieldSymbol {
        annotations = List.copyOf(annotations);
    }
}
