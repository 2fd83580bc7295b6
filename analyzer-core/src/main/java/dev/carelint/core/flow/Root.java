package dev.carelint.core.flow;

/** Where an access path starts. */
public sealed interface Root {
    /** A parameter on entry; {@link #THIS} for the receiver. */
    record Entry(int index) implements Root {
        public static final int THIS = -1;

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry that && index == that.index;
        }

        @Override
        public int hashCode() {
            return index;
        }
    }

    /** The static fields of a class. */
    record Static(String owner) implements Root {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Static that && owner.equals(that.owner);
        }

        @Override
        public int hashCode() {
            return owner.hashCode();
        }
    }

    /**
     * What a call without a known body returned, or another value that enters from where the analysis cannot see.
     *
     * @param site the instruction of the present body that yields it: the origin, or the call through which it came
     * @param origin the instruction where it entered the program
     */
    record Birth(Site site, Site origin) implements Root {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Birth that && site.equals(that.site) && origin.equals(that.origin);
        }

        @Override
        public int hashCode() {
            return site.hashCode() * 1_000_003 + origin.hashCode();
        }
    }

    /** What a function that the caller passes in will return; see {@link Summary.Invocation}. */
    record Outcome(Site site) implements Root {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Outcome that && site.equals(that.site);
        }

        @Override
        public int hashCode() {
            return site.hashCode();
        }
    }

    /** Tells whether only callers can say what it is. */
    default boolean isOpen() {
        return this instanceof Entry || this instanceof Outcome;
    }

    /** Tells whether it is the body's own object, {@code this}. */
    default boolean isThis() {
        return this instanceof Entry entry && entry.index() == Entry.THIS;
    }

    /** Tells whether what lies below is state of a component, joined over the whole program: of {@code this}, or static. */
    default boolean isComponentState() {
        return this instanceof Static || isThis();
    }
}
