package dev.carelint.core.vocabulary;

/**
 * A kind of data that a clue speaks for, and why.
 *
 * @param type the kind of data
 * @param certainty how sure this is; LOW ones are debatable and not reported by default
 * @param because one sentence that explains it: {@code "field ssn of Patient is named like a social security number"}
 */
public record Evidence(DataType type, Certainty certainty, String because) {
    /** How sure a classification is. */
    public enum Certainty {
        HIGH,
        MEDIUM,
        LOW
    }
}
