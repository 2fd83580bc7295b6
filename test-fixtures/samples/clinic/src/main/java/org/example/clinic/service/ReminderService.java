package org.example.clinic.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.example.clinic.model.Patient;
import org.example.clinic.model.Practitioner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reminds patients of appointments, at slightly random times so that the gateway is not flooded. */
@Service
public class ReminderService {
    private static final Logger logger = LoggerFactory.getLogger(ReminderService.class);

    public long delay(long base) {
        return base + ThreadLocalRandom.current().nextLong(5_000);
    }

    public int remind(List<Patient> patients, Practitioner doctor) {
        int sent = 0;
        for (Patient patient : patients) {
            Optional<String> address = Optional.ofNullable(patient.getEmail()).filter(text -> text.contains("@"));
            if (address.isEmpty()) {
                logger.warn("patient {} has no usable address", patient.getId());
                continue;
            }
            logger.info("reminding {}", address.get()); // finds: phi-in-log
            sent++;
        }
        logger.info("{} of {} reminded on behalf of {}", sent, patients.size(), doctor.lastName());
        return sent;
    }

    public String text(Patient patient) {
        return """
                Hello,
                your appointment is tomorrow (language: %s).
                """.formatted(patient.getPreferredLanguage());
    }
}
