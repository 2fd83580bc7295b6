package dev.carelint.rules.literals;

/** A rule that the characters of a well-formed number keep among each other. */
@FunctionalInterface
interface Checksum {
    /**
     * Tells whether a number keeps the rule.
     *
     * @param number its upper-case letters and digits, without separators
     */
    boolean holds(String number);
}
