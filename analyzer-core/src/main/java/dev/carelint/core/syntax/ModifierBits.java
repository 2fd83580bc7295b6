package dev.carelint.core.syntax;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import dev.carelint.core.ir.Modifiers;

/** Written modifiers as bits of {@link Modifiers}. */
final class ModifierBits {
    private ModifierBits() {}

    static int of(NodeList<Modifier> written) {
        int bits = 0;
        for (Modifier modifier : written) {
            bits |= bit(modifier.getKeyword());
        }
        return bits;
    }

    private static int bit(Modifier.Keyword keyword) {
        return switch (keyword) {
            case PUBLIC -> Modifiers.PUBLIC;
            case PRIVATE -> Modifiers.PRIVATE;
            case PROTECTED -> Modifiers.PROTECTED;
            case STATIC -> Modifiers.STATIC;
            case FINAL -> Modifiers.FINAL;
            case SYNCHRONIZED -> Modifiers.SYNCHRONIZED;
            case VOLATILE -> Modifiers.VOLATILE;
            case TRANSIENT -> Modifiers.TRANSIENT;
            case NATIVE -> Modifiers.NATIVE;
            case ABSTRACT -> Modifiers.ABSTRACT;
            case DEFAULT -> Modifiers.DEFAULT;
            case SEALED -> Modifiers.SEALED;
            default -> 0;
        };
    }
}
