package dev.carelint.core.triage;

/** A baseline that cannot be read or is none; the message names file and line and says what would be right. */
public final class BaselineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BaselineException(String message) {
        super(message);
    }

    public BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
