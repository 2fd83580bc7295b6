package web;

import model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import service.Register;

class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    void arrive(Register register, Patient patient) {
        LOG.info("arrived {}", register.describe(patient));
    }
}
