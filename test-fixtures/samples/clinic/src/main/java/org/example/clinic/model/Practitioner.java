package org.example.clinic.model;

/** A member of staff; not a patient. */
public record Practitioner(long id, String lastName, String email, String department) {}
