package dev.carelint.rules.checks.access;

import dev.carelint.core.rule.JavaCheck;
import java.util.Map;

/** The checks of access by the id of their rule. */
public final class AccessChecks {
    private AccessChecks() {}

    /** Returns a new map of all of them. */
    public static Map<String, JavaCheck> all() {
        return Map.of(
                "phi-endpoint-without-authorization", new UnprovenEndpoints(),
                "permit-all-on-patient-path", new OpenPaths(),
                "method-security-not-enabled", new DisabledMethodSecurity(),
                "open-cors", new OpenCors(),
                "csrf-disabled", new DisabledCsrf(),
                "entity-returned-whole", new WholeEntities(),
                "phi-read-without-audit", new UnauditedReads());
    }
}
