package dev.carelint.rules.checks;

import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.vocabulary.DataType.Family;
import java.util.Map;

/** All checks of kind {@code java} by the id of their rule. */
public final class JavaChecks {
    private JavaChecks() {}

    /** Returns a new map of all checks. */
    public static Map<String, JavaCheck> all() {
        return Map.of(
                "phi-in-to-string", new PhiInToString(),
                "phi-in-url", new GetEndpoints(Family.PHI),
                "sensitive-field-in-log", new GetEndpoints(Family.CREDENTIAL),
                "hard-coded-secret", new HardCodedSecret(),
                "unencrypted-phi-column", new UnencryptedColumns(),
                "incomplete-deidentification", new IncompleteDeidentification());
    }
}
