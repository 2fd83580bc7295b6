package org.openmrs;

/** Signature stub of the OpenMRS class. */
public class Patient extends Person {
    public Integer getPatientId() {
        return null;
    }

    public PatientIdentifier getPatientIdentifier() {
        return null;
    }
}
