package org.example.clinic.repository;

import java.util.List;
import java.util.Optional;
import org.example.clinic.model.Patient;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored patients. */
public interface PatientRepository extends JpaRepository<Patient, Long> {
    Optional<Patient> findByMrn(String mrn);

    List<Patient> findByLastName(String lastName);
}
