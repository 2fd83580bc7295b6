package org.openmrs;

/** Signature stub of the OpenMRS class. */
public class Obs {
    public Integer getObsId() {
        return null;
    }

    public String getValueText() {
        return null;
    }

    public Double getValueNumeric() {
        return null;
    }

    public Concept getConcept() {
        return null;
    }
}
