package examples;

import java.time.LocalDate;

class Bad {
    static class Patient {
        long id;
        String ssn;
        String medicalRecordNumber;
        LocalDate birthDate;
    }

    static class RecordException extends Exception {
        RecordException(String message) {
            super(message);
        }
    }

    void check(Patient patient) throws RecordException {
        if (patient.ssn.length() != 11) {
            throw new IllegalArgumentException("Malformed number " + patient.ssn); // finds: phi-in-exception
        }
        if (patient.birthDate.isAfter(LocalDate.now())) {
            String reason = String.format("Born on %s", patient.birthDate);
            throw new IllegalStateException(reason); // finds: phi-in-exception
        }
        if (patient.id == 0) {
            throw new RecordException("Unknown record " + patient.medicalRecordNumber); // finds: phi-in-exception
        }
    }
}
