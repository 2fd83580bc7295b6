package org.example.clinic.repository;

import java.util.List;
import org.example.clinic.model.Encounter;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored encounters. */
public interface EncounterRepository extends JpaRepository<Encounter, Long> {
    List<Encounter> findByWard(String ward);
}
