package dev.carelint.core.finding;

/** How much harm a finding may do; the first constant is the worst. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** Tells whether this is as bad as {@code threshold} or worse. */
    public boolean isAtLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }

    /** Returns the next worse one; the worst stays what it is. */
    public Severity worse() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    /** Returns the next harmless one; the most harmless stays what it is. */
    public Severity milder() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }

    /** Returns the lower-case name that users write. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
