package org.example.clinic.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;

/** A person the clinic cares for. */
@Entity
@Table(name = "patient")
@Getter
@Setter
@ToString
public class Patient { // finds: phi-in-to-string, unencrypted-phi-column
    @Id
    @GeneratedValue
    private Long id;

    @Column(name = "mrn", unique = true)
    private String mrn;

    private String ssn;
    private String firstName;
    private String lastName;
    private LocalDate birthDate;
    private String phoneNumber;
    private String email;
    private String preferredLanguage;
    private boolean active;
}
