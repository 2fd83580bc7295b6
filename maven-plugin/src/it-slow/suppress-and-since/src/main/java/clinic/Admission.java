package clinic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    void admit(Patient patient) {
        LOG.info("admitted {}", patient.getSsn());
    }
}
