package dev.carelint.core.ir;

/**
 * Names for calls to a record's accessor that is known by its place only.
 *
 * <p>A record pattern names no components. Where the record is not declared in the same file, the accessor of its component
 * {@code i} is called by the name {@code component:i}, which the linker replaces.
 */
public final class Components {
    private static final String PREFIX = "component:";

    private Components() {}

    /** Returns the name that stands for the accessor of a component. */
    public static String accessor(int index) {
        return PREFIX + index;
    }

    /** Returns the component that such a name stands for, or -1 when it is an ordinary name. */
    public static int index(String name) {
        return name.startsWith(PREFIX) ? Integer.parseInt(name.substring(PREFIX.length())) : -1;
    }
}
