package org.openmrs;

/** Signature stub of the OpenMRS class. */
public class Concept {
    public Integer getConceptId() {
        return null;
    }

    public String getDisplayString() {
        return null;
    }
}
