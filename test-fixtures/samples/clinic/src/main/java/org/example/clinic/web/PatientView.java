package org.example.clinic.web;

import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import org.example.clinic.model.Patient;
import org.example.clinic.support.Masking;

/** What the user interface shows of a patient. */
@Getter
@AllArgsConstructor(access = AccessLevel.PRIVATE)
public class PatientView {
    private final Long id;
    private final String displayName;
    private final String maskedSsn;

    static PatientView of(Patient patient) {
        return new PatientView(patient.getId(), patient.getLastName(), Masking.ssn(patient.getSsn()));
    }
}
