package examples;

import java.util.HashMap;
import java.util.Map;

class Bad {
    // as told by the desk: 536-22-8714 // finds: phi-shaped-literal

    static final String MEMBER = "4MH7-RA2-VX56"; // finds: phi-shaped-literal

    Map<String, String> first() {
        Map<String, String> patient = new HashMap<>();
        patient.put("ssn", "536228714"); // finds: phi-shaped-literal
        patient.put("nric", "S8294716G"); // finds: phi-shaped-literal
        return patient;
    }

    String admission() {
        return "MSH|^~\\&|ADT|WARD|HUB|CLINIC|20240502||ADT^A01|77|P|2.5\rPID|1||448812^^^CLINIC^MR||Okonjo^Beatrix||19610823|F|||7 Mill Lane"; // finds: phi-shaped-literal
    }
}
