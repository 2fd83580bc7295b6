package org.example.clinic.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.example.clinic.model.Patient;
import org.example.clinic.service.PatientService;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board of a ward, and the page at its door. */
@CrossOrigin
@RestController
@RequestMapping("/board")
@RequiredArgsConstructor
public class WardBoard {
    private final PatientService patients;

    @GetMapping("/opening-hours")
    public List<String> openingHours() {
        return List.of("10-12", "15-19");
    }

    @GetMapping("/beds/{id}")
    public Patient bed(@PathVariable("id") long id) { // finds: entity-returned-whole, open-cors
        return patients.find(id);
    }
}
