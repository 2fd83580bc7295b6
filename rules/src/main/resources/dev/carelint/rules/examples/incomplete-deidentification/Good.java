package examples;

import java.time.LocalDate;

class Good {
    static class Patient {
        String firstName;
        String lastName;
        LocalDate birthDate;
        String phone;
        String zipCode;
        String ward;
    }

    record Case(int bornIn, String area, String ward) {}

    /** Something new, of what may stay. */
    Case deidentify(Patient patient) {
        return new Case(patient.birthDate.getYear(), patient.zipCode.substring(0, 3), patient.ward);
    }

    Patient anonymize(Patient patient) {
        patient.firstName = null;
        patient.lastName = null;
        patient.phone = null;
        patient.birthDate = patient.birthDate.withDayOfYear(1);
        patient.zipCode = patient.zipCode.substring(0, 3);
        return patient;
    }

    /** Promises no more than names and numbers. */
    void redactPatient(Patient patient) {
        patient.firstName = "***";
        patient.lastName = "***";
        patient.phone = "***";
    }

    boolean isAnonymized(Patient patient) {
        return patient.lastName == null;
    }
}
