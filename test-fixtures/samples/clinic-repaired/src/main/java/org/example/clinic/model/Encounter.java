package org.example.clinic.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.example.clinic.crypto.SealedText;

/** One visit of a patient; prints as its reference only. */
@Entity
@Getter
@Setter
public class Encounter {
    @Id
    @GeneratedValue
    private Long id;

    private UUID reference = UUID.randomUUID();

    @ManyToOne
    private Patient patient;

    @Convert(converter = SealedText.class)
    private String diagnosisCode;

    @Convert(converter = SealedText.class)
    private String clinicalNote;

    private String ward;
    private Instant admittedAt;

    @Override
    public String toString() {
        return "Encounter " + reference;
    }
}
