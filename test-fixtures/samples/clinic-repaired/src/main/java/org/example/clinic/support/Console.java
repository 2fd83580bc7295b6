package org.example.clinic.support;

import org.example.clinic.model.Patient;
import org.example.clinic.service.PatientService;

/** A tool for the help desk: prints a patient's state. */
public final class Console {
    private final PatientService patients;

    public Console(PatientService patients) {
        this.patients = patients;
    }

    public void show(long id) {
        Patient patient = patients.find(id);
        System.out.println("patient " + patient.getId() + (patient.isActive() ? " is active" : " is not active"));
        System.out.printf("date of birth known: %s%n", patient.getBirthDate() != null);
        System.out.println("SSN " + Masking.ssn(patient.getSsn()));
        System.out.println("phone " + Masking.maskPhone(patient.getPhoneNumber()));
    }
}
