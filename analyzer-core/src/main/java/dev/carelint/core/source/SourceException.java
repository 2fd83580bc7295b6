package dev.carelint.core.source;

/** A path to analyze that does not exist or is no Java source. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SourceException(String message) {
        super(message);
    }
}
