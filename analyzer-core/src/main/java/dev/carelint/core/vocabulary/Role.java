package dev.carelint.core.vocabulary;

/** Whom or what a class, a variable or a word inside a name stands for. */
public enum Role {
    /** A person in a patient's role: patient, member, next of kin. */
    PATIENT,
    /** A part of one patient's record: an encounter, a lab result, a claim. */
    RECORD,
    /** A name of some person: {@code HumanName}. */
    NAME,
    /** An address of someone: {@code PostalAddress}. */
    ADDRESS,
    /** A way to reach someone: {@code ContactPoint}. */
    CONTACT,
    /** An account or party that may be a patient or staff. */
    USER,
    /** Staff, companies and agencies; what belongs to them is not patient data. */
    STAFF,
    /** Places of care, which have names and addresses of their own, and whose software is about patients. */
    PLACE,
    /** Entries of catalogues and code systems, kinds of things. */
    CATALOGUE,
    /** Machinery: services, repositories, parsers. */
    TECHNICAL,
    /** Nothing known. */
    NEUTRAL
}
