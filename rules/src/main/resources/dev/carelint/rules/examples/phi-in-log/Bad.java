package examples;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Bad {
    private static final Logger log = LoggerFactory.getLogger(Bad.class);

    static class Patient {
        long id;
        String ssn;
        String lastName;
        LocalDate birthDate;
    }

    void register(Patient patient) {
        log.info("Registering {}", patient.ssn); // finds: phi-in-log
        String line = "Born on " + patient.birthDate;
        log.debug(line); // finds: phi-in-log
        audit(patient.lastName); // finds: phi-in-log
        log.warn("Unknown values {}", List.of(patient.lastName, "none")); // finds: phi-in-log
    }

    private void audit(String text) {
        log.info("audit: {}", text);
    }
}
