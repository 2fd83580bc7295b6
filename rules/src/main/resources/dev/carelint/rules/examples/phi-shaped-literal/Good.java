package examples;

import java.util.HashMap;
import java.util.Map;

class Good {
    // published as nobody's: 987-65-4321, 999 000 0018

    static final String MEMBER = "1EG4-TE5-MK73";

    Map<String, String> first() {
        Map<String, String> patient = new HashMap<>();
        patient.put("ssn", "987654321");
        patient.put("batch", "536228714"); // nine digits alone are no social security number
        patient.put("nhsNumber", "9990000018");
        return patient;
    }

    String admission() {
        return "MSH|^~\\&|ADT|WARD|HUB|CLINIC|20240502||ADT^A01|77|T|2.5\rPID|1||448812^^^CLINIC^MR||Okonjo^Beatrix||19610823|F|||7 Mill Lane";
    }
}
