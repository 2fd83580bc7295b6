package org.example.clinic.hl7;

import ca.uhn.hl7v2.HL7Exception;
import java.io.IOException;

/** Sends one admission through the intake after each start, to see that it is alive. */
public class InterfaceProbe {
    private static final String HEADER = "MSH|^~\\&|PROBE|CLINIC|INTAKE|CLINIC|20240502081500||ADT^A01|P-1|T|2.5\r";
    private static final String BED = "PV1|1|I|WEST^204^B\r";

    private final AdtIntake intake;

    public InterfaceProbe(AdtIntake intake) {
        this.intake = intake;
    }

    public void run() throws HL7Exception, IOException {
        String patient = "PID|1||0^^^CLINIC^MR||Test^Probe||19000101|U\r";
        intake.receive(HEADER + patient + BED);
    }
}
