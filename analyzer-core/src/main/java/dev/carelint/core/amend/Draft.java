package dev.carelint.core.amend;

/**
 * A changed text that is not written yet.
 *
 * @param text all of it
 * @param line where the addition stands in it
 * @param added the addition, for readers
 */
record Draft(String text, int line, String added) {}
