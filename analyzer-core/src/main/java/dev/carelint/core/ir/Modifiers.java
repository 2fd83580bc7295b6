package dev.carelint.core.ir;

/** Modifier bits of declarations, numbered as in class files (JVMS 4.1, 4.5, 4.6) where those exist. */
public final class Modifiers {
    public static final int PUBLIC = 0x0001;
    public static final int PRIVATE = 0x0002;
    public static final int PROTECTED = 0x0004;
    public static final int STATIC = 0x0008;
    public static final int FINAL = 0x0010;
    public static final int SYNCHRONIZED = 0x0020;
    public static final int VOLATILE = 0x0040;
    /** A method whose last parameter takes any number of arguments; shares its bit with {@code transient}. */
    public static final int VARARGS = 0x0080;

    public static final int TRANSIENT = 0x0080;
    public static final int NATIVE = 0x0100;
    public static final int ABSTRACT = 0x0400;
    /** Not written in the source: made by the compiler or Lombok (accessors, default constructors, initializers). */
    public static final int SYNTHETIC = 0x1000;

    public static final int DEFAULT = 0x10000;
    public static final int SEALED = 0x20000;

    private Modifiers() {}

    /** Tells whether all bits of {@code flag} are set. */
    public static boolean has(int modifiers, int flag) {
        return (modifiers & flag) == flag;
    }
}
