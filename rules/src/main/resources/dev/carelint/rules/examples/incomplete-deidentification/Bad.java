package examples;

import java.time.LocalDate;

class Bad {
    static class Patient {
        String firstName;
        String lastName;
        LocalDate birthDate;
        String phone;
        String zipCode;
        String ward;
    }

    record Case(LocalDate born, String zip, String ward) {}

    /** The phone, the whole birth date and the ZIP code stay. */
    Patient anonymize(Patient patient) { // finds: incomplete-deidentification
        patient.firstName = null;
        patient.lastName = null;
        return patient;
    }

    /** Names are gone, but the day of birth and all digits of the ZIP code tell who it is. */
    Case deidentify(Patient patient) { // finds: incomplete-deidentification
        return new Case(patient.birthDate, patient.zipCode, patient.ward);
    }

    /** What was promised is gone, but for the phone. */
    void redactPatient(Patient patient) { // finds: incomplete-deidentification
        patient.firstName = "***";
        patient.lastName = "***";
    }
}
