package dev.carelint.core.vocabulary;

/**
 * A kind of sensitive data.
 *
 * @param id kebab-case id: {@code ssn}, {@code birth-date}, {@code password}
 * @param title how messages name it, lower case where English allows: {@code "social security number"}
 * @param family which rules care: patient data, credentials, input from outside, or none of them
 * @param sensitivity how bad its loss is
 */
public record DataType(String id, String title, Family family, Sensitivity sensitivity) {
    /** The families that rules name by their lower-case name. */
    public enum Family {
        PHI,
        CREDENTIAL,
        /** What whoever sends a request chooses; it need not be sensitive. */
        UNTRUSTED,
        OTHER
    }

    /** How bad the loss of such data is. */
    public enum Sensitivity {
        HIGH,
        MEDIUM,
        LOW
    }
}
