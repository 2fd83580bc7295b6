package org.openmrs;

import java.util.Date;

/** Signature stub of the OpenMRS class: no public repository serves it, fixtures compile against it. */
public class Person {
    public Integer getPersonId() {
        return null;
    }

    public PersonName getPersonName() {
        return null;
    }

    public String getGivenName() {
        return null;
    }

    public String getFamilyName() {
        return null;
    }

    public Date getBirthdate() {
        return null;
    }

    public String getUuid() {
        return null;
    }

    public Boolean getDead() {
        return null;
    }
}
