package org.openmrs;

/** Signature stub of the OpenMRS class. */
public class PatientIdentifier {
    public String getIdentifier() {
        return null;
    }
}
