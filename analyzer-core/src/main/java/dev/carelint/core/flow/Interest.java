package dev.carelint.core.flow;

/**
 * Tells early whether data at a sink can be of a kind that anyone asks for.
 *
 * <p>Most of what reaches logs and messages is not; kept until all bodies are solved, it would be most of what the analysis holds in
 * memory. Must be safe for many threads, and must not depend on what the program stores into its fields, which is not known yet.
 */
@FunctionalInterface
public interface Interest {
    /** Returns false only when the atom, as seen in this body, is certainly of no interest. */
    boolean mayMatter(Atom atom, int body);

    /** Tells whether a body is called from outside the program: what it is given there, its own names and types must tell. */
    default boolean isEntry(int body) {
        return false;
    }
}
