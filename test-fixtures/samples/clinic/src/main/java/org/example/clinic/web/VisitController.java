package org.example.clinic.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.example.clinic.model.Encounter;
import org.example.clinic.repository.EncounterRepository;
import org.example.clinic.service.EncounterService;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits over HTTP. */
@RestController
@RequestMapping("/visits")
@RequiredArgsConstructor
public class VisitController {
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private final EncounterRepository encounters;
    private final EncounterService service;

    @GetMapping("/wards")
    public ResponseEntity<Map<String, Integer>> wards() {
        return ResponseEntity.ok().cacheControl(shared()).body(service.wardSizes(List.of("A1", "B2")));
    }

    @GetMapping("/{id}/diagnosis")
    public ResponseEntity<String> diagnosis(@PathVariable("id") long id) { // finds: phi-endpoint-without-authorization
        Encounter encounter = encounters.getReferenceById(id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(encounter.getDiagnosisCode());
    }

    @GetMapping("/{id}/note")
    public ResponseEntity<String> note(@PathVariable("id") long id) {
        Encounter encounter = encounters.getReferenceById(id);
        return ResponseEntity.ok().cacheControl(shared()).body(encounter.getClinicalNote()); // finds: cacheable-response
    }

    private static CacheControl shared() {
        return CacheControl.maxAge(MINUTES).cachePublic();
    }
}
