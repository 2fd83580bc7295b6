package org.example.clinic.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.Connection;
import ca.uhn.hl7v2.llp.LLPException;
import ca.uhn.hl7v2.model.Message;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends results to the hospital. */
public class ResultSender {
    private static final Logger log = LoggerFactory.getLogger(ResultSender.class);
    private static final int PORT = 2575;

    private final HapiContext context;

    public ResultSender(HapiContext context) {
        this.context = context;
    }

    public void send(Message result) throws HL7Exception, LLPException, IOException {
        Connection connection = context.newClient("engine.hospital.example.org", PORT, true);
        Message answer = connection.getInitiator().sendAndReceive(result);
        log.info("answered with version {}", answer.getVersion());
    }

    public Connection local() throws HL7Exception {
        return context.newClient("localhost", PORT, false);
    }
}
