package dev.carelint.core.symbols;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A place that compiled classes come from: a jar, a directory or a JDK. */
interface ClassContainer extends AutoCloseable {
    /** Returns the name of this place as messages show it. */
    String label();

    /** Returns which symbols come from here. */
    Origin origin();

    /** Tells whether it holds the class of that binary name. */
    boolean contains(String binaryName);

    /** Tells whether it holds a class of that package. */
    boolean hasPackage(String packageName);

    /** Returns the class file, or null when it holds none of that binary name. */
    byte @Nullable [] read(String binaryName) throws IOException;

    @Override
    void close() throws IOException;

    /** Returns the package of a binary name. */
    static String packageOf(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        return dot < 0 ? "" : binaryName.substring(0, dot);
    }
}
