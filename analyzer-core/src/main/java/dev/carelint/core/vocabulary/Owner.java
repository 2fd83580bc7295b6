package dev.carelint.core.vocabulary;

/**
 * Whom a class or a variable stands for.
 *
 * @param role what it is itself: {@code PatientService} is TECHNICAL
 * @param topic whom it deals with: {@code PatientService} with a PATIENT
 */
record Owner(Role role, Role topic) {
    static final Owner UNKNOWN = new Owner(Role.NEUTRAL, Role.NEUTRAL);
}
