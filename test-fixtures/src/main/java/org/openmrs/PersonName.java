package org.openmrs;

/** Signature stub of the OpenMRS class. */
public class PersonName {
    public String getFullName() {
        return null;
    }

    public String getFamilyName() {
        return null;
    }
}
