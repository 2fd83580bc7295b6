package dev.carelint.core.link;

import java.util.Comparator;

/**
 * Why a call is not resolved, and what is to blame.
 *
 * @param cause few fixed sentences
 * @param owner binary name of the class that would have to be known better; empty when none is
 * @param member its method, as {@code name/arity}, or field; empty when none is
 */
public record Gap(Cause cause, String owner, String member) implements Comparable<Gap> {
    /** The causes that are told apart. */
    public enum Cause {
        CLASS_MISSING("class is not on the class path"),
        AFTER_CLASS_MISSING("receiver comes from a method or field of a class that is not on the class path"),
        PARAMETER("receiver is a parameter of a lambda whose type is unknown"),
        RESULT("receiver's type was not inferred though the method it comes from is known"),
        NAME("name is neither field, type nor package"),
        AMBIGUOUS("several imports on demand could be meant"),
        NO_METHOD("no such method in the known classes"),
        OTHER("receiver's type is unknown");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public int compareTo(Gap other) {
        return Comparator.comparing(Gap::cause)
                .thenComparing(Gap::owner)
                .thenComparing(Gap::member)
                .compare(this, other);
    }
}
