package examples;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Good {
    private static final Logger log = LoggerFactory.getLogger(Good.class);
    private static final String SSN_PATTERN = "\\d{3}-\\d{2}-\\d{4}";

    static class Patient {
        private final long id;
        private final String ssn;

        Patient(long id, String ssn) {
            this.id = id;
            this.ssn = ssn;
        }

        @Override
        public String toString() {
            return "Patient " + id;
        }
    }

    void register(Patient patient, List<Patient> matches, Mac mac) throws GeneralSecurityException {
        log.info("Registering {}", patient);
        log.info("{} patients match, SSN given: {}", matches.size(), patient.ssn != null);
        log.debug("SSN must match {}", SSN_PATTERN);
        byte[] pseudonym = mac.doFinal(patient.ssn.getBytes());
        log.info("Merged {}", HexFormat.of().formatHex(pseudonym));
        log.info("Ends in {}", mask(patient.ssn));
    }

    private static String mask(String value) {
        return value.isEmpty() ? "" : "***-**-****";
    }
}
