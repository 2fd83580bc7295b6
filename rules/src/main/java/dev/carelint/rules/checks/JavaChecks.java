package dev.carelint.rules.checks;

import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.rules.checks.access.AccessChecks;
import java.util.HashMap;
import java.util.Map;

/** All checks of kind {@code java} by the id of their rule. */
public final class JavaChecks {
    private JavaChecks() {}

    /** Returns a new map of all checks. */
    public static Map<String, JavaCheck> all() {
        Map<String, JavaCheck> all = new HashMap<>(AccessChecks.all());
        all.put("phi-in-to-string", new PhiInToString());
        all.put("phi-in-url", new GetEndpoints(Family.PHI));
        all.put("sensitive-field-in-log", new GetEndpoints(Family.CREDENTIAL));
        all.put("hard-coded-secret", new HardCodedSecret());
        all.put("unencrypted-phi-column", new UnencryptedColumns());
        return Map.copyOf(all);
    }
}
