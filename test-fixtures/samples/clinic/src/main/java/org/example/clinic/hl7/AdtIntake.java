package org.example.clinic.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.v25.message.ADT_A01;
import ca.uhn.hl7v2.util.Terser;
import java.io.IOException;
import org.example.clinic.model.Patient;
import org.example.clinic.service.PatientService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes admissions that the hospital's interface engine sends. */
public class AdtIntake {
    private static final Logger log = LoggerFactory.getLogger(AdtIntake.class);

    private final HapiContext context = new DefaultHapiContext();
    private final PatientMapper mapper = new PatientMapper();
    private final PatientService patients;

    public AdtIntake(PatientService patients) {
        this.patients = patients;
    }

    public Message receive(String raw) throws HL7Exception, IOException {
        ADT_A01 message = (ADT_A01) context.getPipeParser().parse(raw);
        log.info("message {} of type {}", message.getMSH().getMessageControlID().getValue(), message.getName());
        log.debug("content: {}", message.encode()); // finds: phi-in-log (with libraries)
        Terser terser = new Terser(message);
        log.debug("sent by {}", terser.get("/MSH-3"));
        try {
            Patient patient = mapper.map(message.getPID());
            patients.register(patient);
        } catch (IllegalStateException e) {
            log.warn("could not register", e); // finds: phi-in-log
            log.warn("for {}", terser.get("/PID-5-1")); // finds: phi-in-log
        }
        return message.generateACK();
    }
}
