package dev.carelint.core.report.sarif;

/**
 * What a SARIF file shall hold.
 *
 * @param automationId category that tells this file from others of the same commit, ending in a slash; empty for none
 * @param includeSuppressed whether suppressed findings are listed too; platforms that ignore SARIF suppressions show them as open
 * @param maxResults number of results above which the least severe ones are left out, with a notification
 */
public record SarifOptions(String automationId, boolean includeSuppressed, int maxResults) {
    /** What code scanning platforms accept: one category, open findings only, at most 25,000 of them. */
    public static final SarifOptions DEFAULT = new SarifOptions("carelint/", false, 25_000);

    /** Returns a copy with another category; a missing slash at its end is added. */
    public SarifOptions withAutomationId(String id) {
        return new SarifOptions(id.isEmpty() || id.endsWith("/") ? id : id + "/", includeSuppressed, maxResults);
    }

    /** Returns a copy that lists suppressed findings, or not. */
    public SarifOptions withSuppressed(boolean include) {
        return new SarifOptions(automationId, include, maxResults);
    }
}
