package org.example.clinic.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;
import org.example.clinic.crypto.SealedDate;
import org.example.clinic.crypto.SealedText;

/** A person the clinic cares for. */
@Entity
@Table(name = "patient")
@Getter
@Setter
@ToString(onlyExplicitlyIncluded = true)
public class Patient {
    @Id
    @ToString.Include
    @GeneratedValue
    private Long id;

    @Column(name = "mrn", unique = true)
    @Convert(converter = SealedText.class)
    private String mrn;

    @Convert(converter = SealedText.class)
    private String ssn;

    @Convert(converter = SealedText.class)
    private String firstName;

    @Convert(converter = SealedText.class)
    private String lastName;

    @Convert(converter = SealedDate.class)
    private LocalDate birthDate;

    @Convert(converter = SealedText.class)
    private String phoneNumber;

    @Convert(converter = SealedText.class)
    private String email;

    private String preferredLanguage;
    private boolean active;
}
