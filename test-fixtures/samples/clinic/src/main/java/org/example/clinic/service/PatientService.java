package org.example.clinic.service;

import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.example.clinic.model.Patient;
import org.example.clinic.repository.PatientRepository;
import org.example.clinic.support.Masking;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;

/** Finds, registers and merges patients. */
@Slf4j
@Service
@RequiredArgsConstructor
public class PatientService {
    private final PatientRepository patients;

    public Patient register(Patient patient) {
        if (patient.getSsn() == null) {
            throw new IllegalArgumentException("SSN is missing");
        }
        if (patients.findByMrn(patient.getMrn()).isPresent()) {
            throw new IllegalStateException("record number taken: " + patient.getMrn()); // finds: phi-in-exception
        }
        Patient saved = patients.save(patient);
        log.debug("saved {}", saved); // finds: phi-in-log
        log.info("registered patient {}", saved.getId());
        return saved;
    }

    public Patient find(long id) {
        return patients.findById(id).orElseThrow(() -> new IllegalArgumentException("no patient " + id));
    }

    public List<Patient> search(String familyName) {
        MDC.put("search", familyName); // finds: phi-in-log, log-injection
        List<Patient> found = patients.findByLastName(familyName);
        log.info("{} patients match", found.size());
        if (found.size() > 1) {
            String names = found.stream()
                    .map(patient -> patient.getFirstName() + " " + patient.getLastName())
                    .collect(Collectors.joining("; "));
            log.warn("ambiguous: {}", names); // finds: phi-in-log
        }
        return found;
    }

    public void merge(Patient kept, Patient dropped) {
        log.info("merging {} into {}", Masking.mrn(dropped.getMrn()), Masking.mrn(kept.getMrn()));
        String sanitizedPhone = dropped.getPhoneNumber();
        log.info("phone of the dropped record: {}", sanitizedPhone); // finds: phi-in-log
        kept.setPhoneNumber(sanitizedPhone);
        patients.delete(dropped);
    }
}
