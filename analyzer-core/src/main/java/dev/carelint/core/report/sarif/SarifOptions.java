package dev.carelint.core.report.sarif;

/**
 * What a SARIF file shall hold.
 *
 * @param automationId category that tells this file from others of the same commit, ending in a slash; empty for none
 * @param includeSuppressed whether suppressed findings are listed too; platforms that ignore SARIF suppressions show them as open
 * @param maxResults number of results above which the least severe ones are left out, with a notification
 * @param maxBytes size of the file, compressed as it is uploaded, above which the same happens
 */
public record SarifOptions(String automationId, boolean includeSuppressed, int maxResults, long maxBytes) {
    /** What code scanning platforms accept: one category, open findings only, at most 25,000 of them in 10 MB, less a margin. */
    public static final SarifOptions DEFAULT = new SarifOptions("carelint/", false, 25_000, 9_800_000);

    /** Returns a copy with another category; a missing slash at its end is added. */
    public SarifOptions withAutomationId(String id) {
        return new SarifOptions(
                id.isEmpty() || id.endsWith("/") ? id : id + "/", includeSuppressed, maxResults, maxBytes);
    }

    /** Returns a copy that lists suppressed findings, or not. */
    public SarifOptions withSuppressed(boolean include) {
        return new SarifOptions(automationId, include, maxResults, maxBytes);
    }

    /** Returns a copy that leaves nothing out, for files that no platform takes in. */
    public SarifOptions withoutLimits() {
        return new SarifOptions(automationId, includeSuppressed, Integer.MAX_VALUE, Long.MAX_VALUE);
    }
}
