package org.example.clinic.export;

import java.util.Map;
import org.example.clinic.model.Patient;

/** Rows for a study, without those whom they are about. */
public class StudyExport {
    public Map<String, String> deidentified(Patient patient) {
        return anonymized(patient);
    }

    public Map<String, String> anonymized(Patient patient) {
        return Map.of(
                "born", String.valueOf(patient.getBirthDate().getYear()),
                "language", patient.getPreferredLanguage());
    }
}
