package org.example.clinic.hl7;

import ca.uhn.hl7v2.model.v25.segment.PID;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.example.clinic.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps a PID segment to our patient. */
class PatientMapper {
    private static final Logger log = LoggerFactory.getLogger(PatientMapper.class);
    private static final String SSN_PATTERN = "\\d{3}-\\d{2}-\\d{4}";

    Patient map(PID pid) {
        Patient patient = new Patient();
        patient.setMrn(pid.getPatientIdentifierList(0).getIDNumber().getValue());
        patient.setLastName(pid.getPatientName(0).getFamilyName().getSurname().getValue());
        patient.setFirstName(pid.getPatientName(0).getGivenName().getValue());
        patient.setSsn(number(pid));
        patient.setBirthDate(birthDate(pid));
        log.debug("mapped, {} identifiers", pid.getPatientIdentifierList().length);
        return patient;
    }

    private String number(PID pid) {
        String value = pid.getSSNNumberPatient().getValue();
        if (value != null && !value.matches(SSN_PATTERN)) {
            log.warn("number does not match {}", SSN_PATTERN);
            throw new IllegalStateException("malformed number " + value); // finds: phi-in-exception
        }
        return value;
    }

    private LocalDate birthDate(PID pid) {
        String text = String.valueOf(pid.getDateTimeOfBirth().getTime());
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            log.warn("unreadable date of birth");
            return null;
        }
    }
}
