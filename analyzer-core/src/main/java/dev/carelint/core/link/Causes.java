package dev.carelint.core.link;

import dev.carelint.core.symbols.Type;

/** Why something could not be resolved: few fixed sentences, because they are counted and printed. */
final class Causes {
    static final String NO_SUCH_METHOD = "no such method in the known classes";
    static final String NO_SUCH_NAME = "name is neither field, type nor package";
    static final String AMBIGUOUS_IMPORT = "several imports on demand could be meant";
    static final String CLASS_MISSING = "class is not on the class path";

    private Causes() {}

    static String unknownReceiver(Type type) {
        return type instanceof Type.UnknownType unknown && !unknown.hint().isEmpty()
                ? AMBIGUOUS_IMPORT
                : "receiver type unknown";
    }
}
