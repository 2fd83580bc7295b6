package examples;

import java.util.List;

class Bad {
    static class Patient {
        long id;
        String firstName;
        String lastName;
        String ssn;
    }

    void load(List<Patient> patients) {
        for (Patient patient : patients) {
            System.out.println("Loaded " + fullName(patient)); // finds: phi-in-console
            System.err.printf("%s: no consent%n", patient.ssn); // finds: phi-in-console
        }
    }

    private static String fullName(Patient patient) {
        return patient.firstName + " " + patient.lastName;
    }
}
