package org.example.clinic.client;

import org.example.clinic.model.Encounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestTemplate;

/** Orders tests from the laboratory. */
public class LabClient {
    private static final Logger log = LoggerFactory.getLogger(LabClient.class);
    private static final String ORDERS = "https://lab.example.org/orders";
    private static final String HEALTH = "http://localhost:9090/health";
    private static final String LOINC = "http://loinc.org";

    private final RestTemplate rest;
    private final String apiKey;

    public LabClient(RestTemplate rest, String apiKey) {
        this.rest = rest;
        this.apiKey = apiKey;
    }

    public String order(Encounter encounter, String loincCode) {
        log.info("ordering {} of {}", loincCode, LOINC);
        log.trace("with a key of {} characters", apiKey.length());
        return rest.postForObject(ORDERS, encounter.getReference(), String.class);
    }

    public boolean isUp() {
        return rest.getForObject(HEALTH, String.class) != null;
    }
}
