package dev.carelint.core.model;

import dev.carelint.core.finding.RuleDescription;
import java.util.List;

/**
 * A rule: what users read about it and the checks that find violations.
 *
 * @param description identity, severity, help
 * @param checks how it finds violations; at least one
 * @param message template of a flow rule's message with {@code {data}} and {@code {sink}}; empty for other kinds
 */
public record Rule(RuleDescription description, List<Check> checks, String message) {
    public Rule {
        checks = List.copyOf(checks);
    }

    public String id() {
        return description.id();
    }
}
