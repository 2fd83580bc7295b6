package examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

class Good {
    static class Patient {
        long id;
        String ssn;
    }

    interface Registry {
        void store(Patient patient) throws IOException;
    }

    void store(Registry registry, Patient patient) {
        Objects.requireNonNull(patient.ssn, "the social security number is missing");
        if (!patient.ssn.matches("\\d{3}-\\d{2}-\\d{4}")) {
            throw new IllegalArgumentException("Social security number of patient " + patient.id + " is malformed");
        }
        if (patient.ssn.length() > 11) {
            throw new IllegalArgumentException("A number of " + patient.ssn.length() + " characters");
        }
        try {
            registry.store(patient);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store patient " + patient.id, e);
        }
    }
}
