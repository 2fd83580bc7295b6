package dev.carelint.rules.checks.access;

/** What is asked of a caller, the least first. */
enum Decision {
    /** The program says that anyone may call. */
    OPEN,
    /** Nothing is said of it, and what is not said is open. */
    UNCOVERED,
    /** Something may be asked; what, cannot be told. */
    UNKNOWN,
    /** Who the caller is. */
    LOGIN,
    /** What the caller may. */
    RIGHTS;

    boolean isAtLeast(Decision other) {
        return compareTo(other) >= 0;
    }
}
