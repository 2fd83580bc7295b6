package dev.carelint.core.symbols;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All classes that the analysis can know: sources first, then class path, then JDK.
 *
 * <p>Safe for use by many threads. Classes outside the sources are read when first asked for, signatures only.
 */
public final class ClassIndex implements AutoCloseable {
    private ClassIndex() {}

    /**
     * Opens an index.
     *
     * @param units the analyzed sources; the first of two declarations of one name wins
     * @param classpath jars and class directories; unreadable ones become problems
     * @param jdk home of the JDK whose {@code lib/ct.sym}, {@code jmods} or run-time image describes the platform; null for the running one
     */
    public static ClassIndex open(Collection<CompilationUnit> units, List<Path> classpath, @Nullable Path jdk) {
        throw new UnsupportedOperationException();
    }

    /** Returns the class of that binary name, or empty when it is nowhere. */
    public Optional<ClassSymbol> find(String binaryName) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the names of all supertypes of a class, itself first, superclasses before interfaces, nearest first, each once. For a
     * class that is nowhere: only itself. Supertypes that are nowhere are listed, their own supertypes are not.
     */
    public List<String> supertypes(String binaryName) {
        throw new UnsupportedOperationException();
    }

    /** Tells whether the first class is the second or below it, as far as is known. */
    public boolean isSubtype(String binaryName, String superName) {
        throw new UnsupportedOperationException();
    }

    /** Returns the names of all source classes strictly below a class (which may be outside the sources), sorted. */
    public List<String> sourceSubtypes(String binaryName) {
        throw new UnsupportedOperationException();
    }

    /** Returns what could not be read so far, sorted. */
    public List<Problem> problems() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
