package examples;

import io.sentry.Sentry;
import io.sentry.protocol.User;
import java.util.UUID;

class Good {
    static class Visit {
        UUID id;
        String patientMrn;
    }

    void failed(Visit visit, int status) {
        Sentry.setTag("visit", visit.id.toString());
        Sentry.captureMessage("Admission failed with status " + status);
    }

    void loggedIn(UUID session) {
        User user = new User();
        user.setId(session.toString());
        Sentry.setUser(user);
    }
}
