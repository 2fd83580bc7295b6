package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a value may be or be made from; a {@link Value} is a set of these.
 *
 * <p>Objects are told apart by where they come from: a {@link Place} is whatever stands at an access path when the body is entered
 * or a call returns, {@link Made} is an object that the body creates. Text made from other text has the atoms of all its parts.
 */
public sealed interface Atom {
    /** What is found at an access path from a root. Knows its hash code, since no other objects are compared as often. */
    final class Place implements Atom {
        private final Root root;
        private final AccessPath path;
        private final boolean derived;
        private final Type type;
        private final int hash;

        /**
         * Names a place.
         *
         * @param derived whether only text made from it is meant: it then has no fields and no known constant
         * @param type its static type as far as it is known; not part of its identity
         */
        public Place(Root root, AccessPath path, boolean derived, Type type) {
            this.root = root;
            this.path = path;
            this.derived = derived;
            this.type = type;
            this.hash = (root.hashCode() * 31 + path.hashCode()) * 2 + (derived ? 1 : 0);
        }

        public Root root() {
            return root;
        }

        public AccessPath path() {
            return path;
        }

        public boolean derived() {
            return derived;
        }

        public Type type() {
            return type;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Place place
                            && hash == place.hash
                            && derived == place.derived
                            && path.equals(place.path)
                            && root.equals(place.root);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        /** Returns the same place, only its text meant. */
        @Override
        public Place asDerived() {
            return derived ? this : new Place(root, path, true, type);
        }

        @Override
        public String toString() {
            return root + path.toString() + (derived ? "~" : "");
        }
    }

    /**
     * An object or array that a body creates.
     *
     * @param site the instruction of the present body that yields it: its creation, or the call through which it came
     * @param origin the instruction that creates it
     * @param type its exact type, which the origin decides; not part of its identity
     */
    record Made(Site site, Site origin, Type type) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Made made && site.equals(made.site) && origin.equals(made.origin);
        }

        @Override
        public int hashCode() {
            return site.hashCode() * 1_000_003 + origin.hashCode();
        }
    }

    /** A function: a lambda or method reference created at {@code origin}; its captured values are parts of it. */
    record Closure(Site site, Site origin) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Closure that && site.equals(that.site) && origin.equals(that.origin);
        }

        @Override
        public int hashCode() {
            return site.hashCode() * 31 + origin.hashCode();
        }
    }

    /** A constant. */
    record Known(Object value) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Known that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        /** Some constant, no matter which. */
        public static final Known FIXED = new Known(Special.FIXED);

        public static final Known NULL = new Known(Special.NULL);

        /** Constants without a Java value of their own. */
        public enum Special {
            FIXED,
            NULL
        }

        /**
         * A class, as a literal or its name names it.
         *
         * @param name its binary name
         */
        public record ClassName(String name) {}

        /**
         * A method, as reflection finds it.
         *
         * @param owner binary name of the class, empty when it is not known
         * @param name its name, empty when it may be any of the class
         */
        public record MethodName(String owner, String name) {}

        /**
         * A field, as reflection finds it.
         *
         * @param owner binary name of the class, empty when it is not known
         * @param name its name, empty when it may be any of the class
         */
        public record FieldName(String owner, String name) {}

        /** Shows no value: literals of analysed code may be patient data. */
        @Override
        public String toString() {
            return "Known["
                    + (value instanceof Special ? value : value.getClass().getSimpleName()) + "]";
        }
    }

    /** Data of a kind that a library model names. */
    record Labelled(String label, Site origin) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Labelled that && label.equals(that.label) && origin.equals(that.origin);
        }

        @Override
        public int hashCode() {
            return label.hashCode() * 31 + origin.hashCode();
        }
    }

    /**
     * Data whose kind a key decides.
     *
     * @param namespace how to read the key; empty for plain names, {@link #COLUMN} and a number for SQL text that selects a column
     * @param key a {@link Known} text or number, or the {@link Place} of the key
     */
    record Keyed(String namespace, Atom key, Site origin) implements Atom {
        /** Stands before the position of a column. */
        public static final String COLUMN = "column ";

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Keyed that
                            && namespace.equals(that.namespace)
                            && key.equals(that.key)
                            && origin.equals(that.origin);
        }

        @Override
        public int hashCode() {
            return (namespace.hashCode() * 31 + key.hashCode()) * 31 + origin.hashCode();
        }
    }

    /**
     * Data that was brought into some forms, such as HTML-encoded text: the same data, but harmless in some places.
     *
     * @param data what it is, never encoded itself
     * @param forms names of the forms, as models give them
     */
    record Encoded(Atom data, Set<String> forms) implements Atom {
        public Encoded {
            forms = Set.copyOf(forms);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Encoded that && data.equals(that.data) && forms.equals(that.forms);
        }

        @Override
        public int hashCode() {
            return data.hashCode() * 31 + forms.hashCode();
        }
    }

    /** A fact that call rules ask for. */
    record Marked(String mark) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Marked that && mark.equals(that.mark);
        }

        @Override
        public int hashCode() {
            return mark.hashCode();
        }
    }

    /** Text that begins with this constant and goes on with something else. */
    record Start(String text) implements Atom {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Start that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        /** Shows no value: literals of analysed code may be patient data. */
        @Override
        public String toString() {
            return "Start[" + text.length() + "]";
        }
    }

    /** Something that cannot identify anyone: a digest, a count, a comparison. */
    record Clean() implements Atom {
        public static final Clean INSTANCE = new Clean();

        @Override
        public boolean equals(Object other) {
            return other instanceof Clean;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Tells whether only callers can say what it is. */
    default boolean isOpen() {
        if (this instanceof Place place) {
            return place.root().isOpen();
        }
        return this instanceof Keyed keyed && keyed.key().isOpen()
                || this instanceof Encoded encoded && encoded.data().isOpen();
    }

    /** Returns the data itself, in whatever form it is. */
    default Atom plain() {
        return this instanceof Encoded encoded ? encoded.data() : this;
    }

    /** Returns the same data in one form more; what carries no data has no form. */
    default Atom encodedAs(Set<String> forms) {
        if (!mayCarryData()) {
            return this;
        }
        if (!(this instanceof Encoded encoded)) {
            return new Encoded(this, forms);
        }
        Set<String> all = new TreeSet<>(encoded.forms());
        all.addAll(forms);
        return new Encoded(encoded.data(), all);
    }

    /** Returns what text made from it is: of a place only its text, of a constant only that it is one. */
    default Atom asDerived() {
        if (this instanceof Encoded encoded) {
            return encoded.data().asDerived().encodedAs(encoded.forms());
        }
        return this instanceof Known ? Known.FIXED : this;
    }

    /** Tells whether it may carry data about someone, as far as is known here. */
    default boolean mayCarryData() {
        return this instanceof Place || this instanceof Labelled || this instanceof Keyed || this instanceof Encoded;
    }
}
