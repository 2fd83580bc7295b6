package dev.carelint.core.vocabulary;

/** What the declared type of a value lets it hold. */
public enum ValueKind {
    /** Characters: {@code String}, {@code char[]}, builders, text blobs. */
    TEXT,
    /** Whole numbers. */
    INTEGER,
    /** Fractions and numbers of any kind. */
    DECIMAL,
    /** Dates and times. */
    DATE,
    /** Random surrogate keys. */
    UUID,
    /** Bytes, streams and images. */
    BINARY,
    /** Lists, sets, maps, optionals, arrays of objects. */
    COLLECTION,
    /** Trees such as XML and JSON documents. */
    DOCUMENT,
    /** Cryptographic keys. */
    KEY,
    /** Types that carry no data of a person: truth values, classes, loggers, functions. */
    NEVER,
    /** An object of another class; its own fields decide what it shows. */
    OBJECT,
    /** No type is known, or a type that may hold anything. */
    UNKNOWN
}
