package org.example.clinic.model;

/** What the front desk copies from an insurance card. */
public record InsuranceCard(String payerName, String memberNumber, String groupName) {
    /** Tells whether the card can be billed at all. */
    public boolean isComplete() {
        return memberNumber != null && !memberNumber.isBlank();
    }

    @Override
    public String toString() {
        return "InsuranceCard of " + payerName;
    }
}
