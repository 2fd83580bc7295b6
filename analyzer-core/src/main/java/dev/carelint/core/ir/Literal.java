package dev.carelint.core.ir;

/** A constant written in the source. */
public sealed interface Literal {
    /** A string or text block, escapes already translated; interned, since programs repeat them. */
    record Text(String value) implements Literal {
        public Text {
            value = value.intern();
        }

        /** Shows the length only: literals of analysed code may be patient data. */
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    /** A whole number; {@code isLong} when written with the suffix {@code L}. */
    record Whole(long value, boolean isLong) implements Literal {}

    /** A floating-point number. */
    record Real(double value) implements Literal {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Literal {}

    /** A character. */
    record Letter(char value) implements Literal {}

    /** {@code null}. */
    record Null() implements Literal {
        /** All that are needed. */
        public static final Null INSTANCE = new Null();
    }

    /** A class literal such as {@code Patient.class}. */
    record TypeName(TypeUse type) implements Literal {}
}
