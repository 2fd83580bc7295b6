package dev.carelint.core.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * What is known about a value at the place where it begins.
 *
 * @param kind what bears the name
 * @param name the name or key as written: {@code ssn}, {@code getSsn}, {@code "PID-5-1"}
 * @param owner binary name of the declaring class or of the method's class, empty when unknown
 * @param receiver name of the variable or field it is read from ({@code pt} in {@code pt.getName()}), empty when none
 * @param type erased type of the value, empty when unknown
 * @param annotations simple names of the annotations at its declaration ({@code Phi}, {@code NotPhi})
 * @param siblings names of the other fields of the owner, and of the other parameters of a method, for context; may be empty
 * @param within binary name of the class in whose code it begins; may be empty
 * @param surroundings lower-case parts of the package and the imports of the file it begins in; may be empty
 */
public record Clue(
        Kind kind,
        String name,
        String owner,
        String receiver,
        String type,
        List<String> annotations,
        List<String> siblings,
        String within,
        Set<String> surroundings) {
    /** What bears a name. */
    public enum Kind {
        FIELD,
        PARAMETER,
        /** A method without a body that is known. */
        METHOD,
        /** A string key: column, property, request parameter, map key. */
        KEY,
        /** A path of an HL7 v2 message as Terser takes it. */
        HL7_PATH,
        /** A DICOM tag: keyword or eight hex digits. */
        DICOM_TAG
    }

    public Clue {
        annotations = List.copyOf(annotations);
        siblings = List.copyOf(siblings);
        surroundings = Set.copyOf(surroundings);
    }

    /** A clue of which nobody knows what stands around it. */
    public Clue(
            Kind kind,
            String name,
            String owner,
            String receiver,
            String type,
            List<String> annotations,
            List<String> siblings) {
        this(kind, name, owner, receiver, type, annotations, siblings, "", Set.of());
    }
}
