package dev.carelint.cli;

/** What the process answers; scripts and build servers rely on these numbers. */
final class ExitStatus {
    /** The gate passed, or there was nothing to analyze. */
    static final int PASSED = 0;
    /** Findings at or above the threshold. */
    static final int VIOLATIONS = 1;
    /** Wrong usage or configuration, or a path that does not exist. */
    static final int USAGE = 2;
    /** The analysis failed, was incomplete though that was forbidden, or a report could not be written. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
