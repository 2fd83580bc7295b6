package dev.carelint.core.flow;

/**
 * One instruction of the program.
 *
 * @param method number of the body in the call graph
 * @param instruction index of the instruction in it
 */
public record Site(int method, int instruction) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Site that && instruction == that.instruction && method == that.method;
    }

    /** Neighbours differ in many bits, since pairs of sites are hashed a lot. */
    @Override
    public int hashCode() {
        int hash = (method * 0x9E3779B9 + instruction) * 0x85EBCA6B;
        return hash ^ hash >>> 15;
    }
}
