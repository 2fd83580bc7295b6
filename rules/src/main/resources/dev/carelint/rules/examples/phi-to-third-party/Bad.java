package examples;

import io.sentry.Sentry;
import io.sentry.protocol.User;

class Bad {
    static class Patient {
        String fullName;
        String mrn;
        String email;
    }

    void failed(Patient patient, Exception failure) {
        Sentry.setExtra("mrn", patient.mrn); // finds: phi-to-third-party
        Sentry.captureMessage("Admission of " + patient.fullName + " failed"); // finds: phi-to-third-party
    }

    void loggedIn(Patient patient) {
        User user = new User();
        user.setEmail(patient.email); // finds: phi-to-third-party
        Sentry.setUser(user);
    }
}
