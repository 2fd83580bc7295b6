package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import org.jspecify.annotations.Nullable;

/**
 * One step of an access path: a field, or a pseudo-field such as the elements of a container.
 *
 * <p>Two parts are equal when owner and name are; the type is only carried along.
 */
public final class Part {
    /** Elements of arrays, collections, streams, optionals and iterators. */
    public static final String ELEMENTS = "[]";

    public static final String VALUES = "{}";
    public static final String KEYS = "{k}";
    /** The value at a key that is computed: some value, but not all that known keys name. */
    public static final String COMPUTED = "{?}";
    /** Content of builders and other objects that hold text. */
    public static final String TEXT = ".text";

    public static final String MESSAGE = ".message";
    /** The text of the query that a statement or result was made for. */
    static final String SQL = ".sql";
    /** Marks by which kind of sink leaves what is written to a stream. */
    public static final String WAY = "." + dev.carelint.core.model.Operand.WAY;
    /** What the text of an object of a type not known here will show; resolved where the object is known. */
    public static final String SHOWN = "~text";

    /** Stands between name and enum in a key that is a constant of an enum. */
    static final String OF_ENUM = " of ";

    /** Begins the name of a part that stands for an object's whole content, as data of a kind that its class decides. */
    private static final String DATA = "~data:";

    private final String owner;
    private final String name;
    private final Type type;

    private Part(String owner, String name, Type type) {
        this.owner = owner;
        this.name = name;
        this.type = type;
    }

    /** Returns the name of the element at a known position. */
    static String element(long position) {
        return "[=" + position + "]";
    }

    /** Tells whether this is an element at a known position. */
    boolean isElementAt() {
        return isPseudo() && name.startsWith("[=");
    }

    /** Returns a declared field. */
    public static Part field(String owner, String name, Type type) {
        return new Part(owner, name, type);
    }

    /** Returns a pseudo-field. */
    public static Part pseudo(String name, Type type) {
        return new Part("", name, type);
    }

    /**
     * Returns the part that stands for what an encoder writes of an object whose class is not known here; resolved where it is known.
     *
     * @param label what it is when no caller knows either
     */
    public static Part data(String label) {
        return pseudo(DATA + label, Type.ofClass("java.lang.String"));
    }

    /** Returns the kind of data that this part stands for, or null when it is no {@link #data} part. */
    public @Nullable String dataLabel() {
        return isPseudo() && name.startsWith(DATA) ? name.substring(DATA.length()) : null;
    }

    /** Binary name of the declaring class; empty for pseudo-fields. */
    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Type of what is found there, as far as it was known. */
    public Type type() {
        return type;
    }

    public boolean isPseudo() {
        return owner.isEmpty();
    }

    /** Tells whether this is the value at a known key of a map. */
    public boolean isValueAtKey() {
        return isPseudo() && name.startsWith("{=");
    }

    /** Tells whether the key of a {@linkplain #isValueAtKey value at a key} is a constant of an enum. */
    public boolean isAtEnumConstant() {
        return isValueAtKey() && name.contains(OF_ENUM);
    }

    /** Returns the key of a {@linkplain #isValueAtKey value at a key}. */
    public String key() {
        return name.substring(2, name.length() - 1);
    }

    /** Tells whether this is the elements or values of a container, or one of them at a known index or key. */
    boolean isContent() {
        return isPseudo() && (name.charAt(0) == '[' || name.charAt(0) == '{');
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Part part && name.equals(part.name) && owner.equals(part.owner);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + owner.hashCode();
    }

    @Override
    public String toString() {
        return isPseudo() ? name : "." + name;
    }
}
