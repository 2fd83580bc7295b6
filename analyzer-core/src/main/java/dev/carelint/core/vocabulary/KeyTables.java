package dev.carelint.core.vocabulary;

import java.util.Map;
import java.util.Set;

/**
 * Standardized places of health messages and the kinds of data they hold.
 *
 * @param hl7 ids of data types by HL7 v2 field: {@code PID-5}
 * @param hl7Harmless components that hold nothing sensitive although their field does: {@code PID-3-4}
 * @param dicom ids of data types by DICOM keyword, and by tag as eight lower-case hex digits
 */
public record KeyTables(Map<String, String> hl7, Set<String> hl7Harmless, Map<String, String> dicom) {
    public KeyTables {
        hl7 = Map.copyOf(hl7);
        hl7Harmless = Set.copyOf(hl7Harmless);
        dicom = Map.copyOf(dicom);
    }
}
