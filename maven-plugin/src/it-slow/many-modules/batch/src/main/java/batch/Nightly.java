package batch;

import model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Nightly {
    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

    void export(Patient patient) {
        LOG.info("exported {}", patient.getSsn());
    }
}
