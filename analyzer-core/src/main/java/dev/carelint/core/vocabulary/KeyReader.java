package dev.carelint.core.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** Finds what stands at a place of an HL7 v2 message or under a DICOM tag. */
final class KeyReader {
    private static final int TAG_DIGITS = 8;

    private final KeyTables tables;

    KeyReader(KeyTables tables) {
        this.tables = tables;
    }

    /** Returns the id of the data type at a Terser path: {@code /PATIENT_RESULT/PATIENT/PID(0)-5-1}. */
    Optional<String> hl7(String path) {
        String place = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
        String[] parts = place.split("-", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String field = withoutRepetition(parts[0]).toUpperCase(Locale.ROOT) + "-" + withoutRepetition(parts[1]);
        if (parts.length > 2 && tables.hl7Harmless().contains(field + "-" + withoutRepetition(parts[2]))) {
            return Optional.empty();
        }
        return Optional.ofNullable(tables.hl7().get(field));
    }

    private static String withoutRepetition(String part) {
        int bracket = part.indexOf('(');
        return bracket < 0 ? part : part.substring(0, bracket);
    }

    /**
     * Returns the id of the data type under a tag: {@code PatientName}, {@code 00100010}, {@code 0x00100010}, or the decimal value of
     * such a constant, which has fewer than eight digits for every tag of a patient.
     */
    Optional<String> dicom(String tag) {
        String keyword = tag.substring(tag.lastIndexOf('.') + 1);
        String known = tables.dicom().get(keyword);
        return Optional.ofNullable(known != null ? known : tables.dicom().get(hexDigits(keyword)));
    }

    private static String hexDigits(String tag) {
        if (!tag.isEmpty() && tag.length() < TAG_DIGITS && tag.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return String.format(Locale.ROOT, "%08x", Integer.parseInt(tag));
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder(TAG_DIGITS);
        for (int i = lower.startsWith("0x") ? 2 : 0; i < lower.length(); i++) {
            if (Character.digit(lower.charAt(i), 16) >= 0) {
                digits.append(lower.charAt(i));
            }
        }
        return digits.toString();
    }
}
