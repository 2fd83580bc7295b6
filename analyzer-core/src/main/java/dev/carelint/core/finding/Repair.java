package dev.carelint.core.finding;

/**
 * A change that mends a finding mechanically, without doing anything else: one literal or name for another.
 *
 * <p>What is inserted stands in the rule, so that nothing of the analyzed code is quoted.
 *
 * @param title what it does, as an order: {@code "Set it to true"}
 * @param old a regular expression that the finding's place must hold exactly once; its group {@code old} is what is replaced
 * @param replacement what is inserted
 */
public record Repair(String title, String old, String replacement) {
    /** The group of the expression that is replaced. */
    public static final String GROUP = "old";
}
