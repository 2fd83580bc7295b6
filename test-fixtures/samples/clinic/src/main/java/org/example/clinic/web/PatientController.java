package org.example.clinic.web;

import java.net.URI;
import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.extern.slf4j.Slf4j;
import org.example.clinic.model.Patient;
import org.example.clinic.service.PatientService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Patients over HTTP. */
@Slf4j
@RestController
@RequestMapping("/patients")
@RequiredArgsConstructor
public class PatientController {
    private final PatientService patients;

    @PostMapping
    public ResponseEntity<PatientView> register(@RequestBody Patient patient) {
        log.info("registering a patient, SSN given: {}", patient.getSsn() != null);
        Patient saved = patients.register(patient);
        return ResponseEntity.created(URI.create("/patients/" + saved.getId())).body(PatientView.of(saved));
    }

    @PostMapping("/lookup")
    public ResponseEntity<Void> lookup(@RequestBody Patient patient) {
        URI target = URI.create("/patients/by-number?mrn=" + patient.getMrn()); // finds: phi-in-url
        return ResponseEntity.status(303).location(target).build();
    }

    @GetMapping("/{id}")
    public PatientView one(@PathVariable("id") long id) {
        log.debug("reading patient {}", id);
        return PatientView.of(patients.find(id));
    }

    @PostMapping("/search")
    public List<PatientView> search(@RequestBody Search search) {
        return patients.search(search.getLastName()).stream().map(PatientView::of).toList();
    }

    /** What the search form sends. */
    @Getter
    @Setter
    public static class Search {
        private String lastName;
    }
}
