package dev.carelint.core.symbols;

/** Where a symbol's declaration was found. */
public enum Origin {
    /** In the analyzed sources: a body may exist. */
    SOURCE,
    /** On the class path. */
    CLASSPATH,
    /** In the JDK. */
    JDK,
    /** Nowhere: the owner's name is known from imports, the member is assumed from its use. */
    ASSUMED
}
