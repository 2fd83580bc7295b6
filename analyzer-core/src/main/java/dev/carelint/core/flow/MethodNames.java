package dev.carelint.core.flow;

import java.util.Locale;
import java.util.Set;

/** What the name of a method promises; believed only where neither its body nor a model of it can be seen. */
public final class MethodNames {
    /** Words that begin the names of methods which de-identify. */
    private static final Set<String> CLEANING_WORDS = Set.of(
            "mask",
            "redact",
            "anonymize",
            "anonymise",
            "pseudonymize",
            "pseudonymise",
            "deidentify",
            "hash",
            "encrypt",
            "obfuscate",
            "scrub",
            "tokenize",
            "digest");

    private static final Set<String> COUNTING_NAMES = Set.of(
            "size",
            "length",
            "count",
            "indexOf",
            "lastIndexOf",
            "hashCode",
            "equals",
            "equalsIgnoreCase",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "compareTo",
            "exists");
    private static final Set<String> QUESTION_WORDS = Set.of("is", "has", "can", "contains", "exists");

    private MethodNames() {}

    /** Tells whether a method is named as if what it returns could identify nobody. */
    public static boolean isCleaning(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CLEANING_WORDS.stream().anyMatch(lower::startsWith);
    }

    /** Counts and yes-or-no questions tell nothing about anyone, whatever class asks them. */
    public static boolean isQuestion(String name) {
        return COUNTING_NAMES.contains(name)
                || QUESTION_WORDS.stream()
                        .anyMatch(word -> name.startsWith(word)
                                && name.length() > word.length()
                                && Character.isUpperCase(name.charAt(word.length())));
    }
}
