package org.example.clinic.export;

import java.util.Map;
import org.example.clinic.model.Patient;

/** Rows for a study, without those whom they are about. */
public class StudyExport {
    /** Names are gone; the day of birth and the phone find them again. */
    public Map<String, String> deidentified(Patient patient) { // finds: incomplete-deidentification
        return Map.of(
                "born", patient.getBirthDate().toString(),
                "contact", patient.getPhoneNumber(),
                "language", patient.getPreferredLanguage());
    }

    public Map<String, String> anonymized(Patient patient) {
        return Map.of(
                "born", String.valueOf(patient.getBirthDate().getYear()),
                "language", patient.getPreferredLanguage());
    }
}
