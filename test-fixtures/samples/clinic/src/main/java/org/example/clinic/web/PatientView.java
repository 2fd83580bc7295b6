package org.example.clinic.web;

import org.example.clinic.model.Patient;
import org.example.clinic.support.Masking;

/** What the user interface shows of a patient. */
public record PatientView(Long id, String displayName, String maskedSsn) {
    static PatientView of(Patient patient) {
        return new PatientView(patient.getId(), patient.getLastName(), Masking.ssn(patient.getSsn()));
    }
}
