package org.example.clinic.support;

/** Makes identifiers unrecognizable. */
public final class Masking {
    private static final int KEPT = 4;

    private Masking() {}

    /** Keeps nothing of a medical record number but its length. */
    public static String mrn(String value) {
        return value == null ? "" : "*".repeat(value.length());
    }

    /** Keeps the last four digits. */
    public static String ssn(String value) {
        if (value == null || value.length() < 9) {
            return "***";
        }
        return "***-**-" + value.substring(value.length() - KEPT);
    }

    /** Keeps nothing of a telephone number. */
    public static String maskPhone(String value) {
        return value == null ? "" : "***";
    }
}
