package dev.carelint.core.flow;

/**
 * Tells whether a datum is somewhere alone: what is beside it may be a salt. A constant is none: who has the program has it, too.
 */
final class Solitude {
    private Solitude() {}

    /**
     * Tells whether values are one datum.
     *
     * @param beside matches the one constant text or mark that may be there too
     * @param isNamed whether that must be there
     */
    static boolean isAlone(Value there, String beside, boolean isNamed) {
        int data = 0;
        int constants = 0;
        for (int i = 0; i < there.size(); i++) {
            Atom atom = there.atom(i);
            if (atom.mayCarryData()) {
                data++;
            } else if (name(atom).matches(beside)) {
                constants++;
            } else if (!(atom instanceof Atom.Known || atom instanceof Atom.Start)) {
                return false;
            }
        }
        return data == 1 && constants <= 1 && (constants == 1 || !isNamed);
    }

    private static String name(Atom atom) {
        if (atom instanceof Atom.Marked marked) {
            return marked.mark();
        }
        return atom instanceof Atom.Known known && known.value() instanceof String text ? text : "";
    }
}
