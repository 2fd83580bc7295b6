package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether findings fail the build.
 *
 * @param failOn the mildest severity that fails; null when nothing does
 */
public record Gate(@Nullable Severity failOn) {
    private static final String NEVER = "never";

    /**
     * What the gate says.
     *
     * @param passed whether the build may go on
     * @param violations number of findings that fail it
     * @param counts number of counting findings of each severity, the worst first
     */
    public record Verdict(boolean passed, int violations, Map<Severity, Integer> counts) {}

    /**
     * Reads what users write: a severity or {@code never}.
     *
     * @throws IllegalArgumentException when it is neither, with a message that lists the choices
     */
    public static Gate parse(String failOn) {
        if (failOn.equals(NEVER)) {
            return new Gate(null);
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.label().equals(failOn))
                .findFirst()
                .map(Gate::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown severity '" + failOn + "'; valid choices: " + String.join(", ", choices())));
    }

    /** Returns everything that {@link #parse} takes. */
    public static List<String> choices() {
        return Stream.concat(Arrays.stream(Severity.values()).map(Severity::label), Stream.of(NEVER))
                .toList();
    }

    /** Judges the findings that count. */
    public Verdict judge(Collection<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        int violations = (int) findings.stream().filter(this::fails).count();
        return new Verdict(violations == 0, violations, Collections.unmodifiableMap(counts));
    }

    private boolean fails(Finding finding) {
        return failOn != null && finding.severity().isAtLeast(failOn);
    }
}
