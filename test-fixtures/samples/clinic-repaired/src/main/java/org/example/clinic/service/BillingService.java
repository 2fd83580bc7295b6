package org.example.clinic.service;

import java.math.BigDecimal;
import java.util.Map;
import org.example.clinic.client.PayerClient;
import org.example.clinic.model.InsuranceCard;
import org.example.clinic.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Bills what was done. */
@Service
public class BillingService {
    private static final Logger journal = LoggerFactory.getLogger(BillingService.class);
    private static final Map<String, String> PROCEDURES = Map.of("99213", "Office visit", "71046", "Chest X-ray");

    private final PayerClient payer;

    public BillingService(PayerClient payer) {
        this.payer = payer;
    }

    public BigDecimal bill(Patient patient, InsuranceCard card, String code) {
        journal.info("billing {} ({})", code, PROCEDURES.get(code));
        if (!card.isComplete()) {
            journal.warn("incomplete card {}", card);
            throw new IllegalStateException("insurance card is incomplete");
        }
        try {
            return payer.claim(card.memberNumber(), code);
        } catch (PayerClient.Refused e) {
            journal.error("payer {} refused the claim with {}", card.payerName(), e.reason());
            journal.debug("refused for member: {}", e.member() != null);
            return BigDecimal.ZERO;
        }
    }
}
