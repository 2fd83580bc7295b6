package dev.carelint.core.vocabulary;

/**
 * A kind of sensitive data.
 *
 * @param id kebab-case id: {@code ssn}, {@code birth-date}, {@code password}
 * @param title how messages name it, lower case where English allows: {@code "social security number"}
 * @param family which rules care: patient data, credentials, input from outside, or none of them
 * @param sensitivity how bad its loss is
 * @param madeOf what shows in its text whose it is
 * @param special whether special statutes protect it, so that its loss is a step worse: HIV, mental health, substance use, genes
 */
public record DataType(
        String id, String title, Family family, Sensitivity sensitivity, Characters madeOf, boolean special) {
    /** Creates a kind of data whose text may be anything, and that no special statute protects. */
    public DataType(String id, String title, Family family, Sensitivity sensitivity) {
        this(id, title, family, sensitivity, Characters.ANY, false);
    }

    /** The families that rules name by their lower-case name. */
    public enum Family {
        PHI,
        CREDENTIAL,
        /** What whoever sends a request chooses; it need not be sensitive. */
        UNTRUSTED,
        OTHER
    }

    /** The characters that tell one value of a kind of data from another. */
    public enum Characters {
        ANY,
        /** Numbers and dates: a mask of all digits hides them. */
        DIGITS
    }

    /** How bad the loss of such data is. */
    public enum Sensitivity {
        HIGH,
        MEDIUM,
        LOW
    }
}
