package org.example.clinic.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;

/** One visit of a patient; prints as its reference only. */
@Entity
@Getter
@Setter
public class Encounter { // finds: unencrypted-phi-column
    @Id
    @GeneratedValue
    private Long id;

    private UUID reference = UUID.randomUUID();

    @ManyToOne
    private Patient patient;

    private String diagnosisCode;
    private String clinicalNote;
    private String ward;
    private Instant admittedAt;

    @Override
    public String toString() {
        return "Encounter " + reference;
    }
}
