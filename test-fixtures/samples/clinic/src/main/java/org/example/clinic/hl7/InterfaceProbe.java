package org.example.clinic.hl7;

import ca.uhn.hl7v2.HL7Exception;
import java.io.IOException;

/** Sends one admission through the intake after each start, to see that it is alive. */
public class InterfaceProbe {
    private static final String HEADER = "MSH|^~\\&|PROBE|CLINIC|INTAKE|CLINIC|20240502081500||ADT^A01|P-1|P|2.5\r";
    private static final String BED = "PV1|1|I|WEST^204^B\r";

    private final AdtIntake intake;

    public InterfaceProbe(AdtIntake intake) {
        this.intake = intake;
    }

    public void run() throws HL7Exception, IOException {
        String patient = "PID|1||7710349^^^CLINIC^MR||Lindqvist^Maren||19570316|F|||12 Harbour Row^^Eastport||5550143\r"; // finds: phi-shaped-literal
        intake.receive(HEADER + patient + BED);
    }
}
