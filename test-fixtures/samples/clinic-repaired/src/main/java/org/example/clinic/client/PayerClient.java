package org.example.clinic.client;

import java.math.BigDecimal;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Talks to health insurers. */
@Component
public class PayerClient {
    private static final Logger log = LoggerFactory.getLogger(PayerClient.class);
    private static final String BASE = "https://claims.payer.example.org";

    private final RestTemplate rest;

    public PayerClient(RestTemplate rest) {
        this.rest = rest;
    }

    public BigDecimal claim(String member, String code) throws Refused {
        BigDecimal amount = rest.postForObject(BASE + "/claims", Map.of("member", member, "code", code), BigDecimal.class);
        if (amount == null) {
            throw new Refused("empty answer", member);
        }
        return amount;
    }

    public boolean isEligible(String memberNumber) {
        String address = BASE + "/eligible";
        return Boolean.TRUE.equals(rest.postForObject(address, Map.of("member", memberNumber), Boolean.class));
    }

    public String terms(String payerCode) {
        log.info("reading the terms of {}", payerCode);
        return rest.getForObject(BASE + "/terms/{code}", String.class, payerCode);
    }

    /** The payer does not pay. */
    public static class Refused extends Exception {
        private final String reason;
        private final String member;

        Refused(String reason, String member) {
            super("claim refused: " + reason);
            this.reason = reason;
            this.member = member;
        }

        public String reason() {
            return reason;
        }

        public String member() {
            return member;
        }
    }
}
