package org.example.clinic.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.example.clinic.model.Encounter;
import org.example.clinic.repository.EncounterRepository;
import org.example.clinic.support.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Admits and discharges. */
@Service
public class EncounterService {
    private static final Logger LOG = LoggerFactory.getLogger(EncounterService.class);

    private final EncounterRepository encounters;
    private final AuditLog audit;

    public EncounterService(EncounterRepository encounters, AuditLog audit) {
        this.encounters = encounters;
        this.audit = audit;
    }

    public Encounter admit(Encounter encounter) {
        encounter.setAdmittedAt(Instant.now());
        Encounter saved = encounters.save(encounter);
        LOG.info("admitted {} to {}", saved, saved.getWard());
        audit.record("admit", saved.getReference().toString());
        audit.record("diagnosis", saved.getDiagnosisCode() == null ? "open" : "coded");
        return saved;
    }

    public void discharge(Encounter encounter) {
        Duration stay = Duration.between(encounter.getAdmittedAt(), Instant.now());
        LOG.atInfo().addKeyValue("stay", stay.toDays()).log("discharged");
        LOG.atDebug().addKeyValue("note", encounter.getClinicalNote() != null).log("closing note");
    }

    public Map<String, Integer> wardSizes(List<String> wards) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (String ward : wards) {
            sizes.put(ward, encounters.findByWard(ward).size());
        }
        LOG.info("ward sizes: {}", sizes);
        return sizes;
    }
}
