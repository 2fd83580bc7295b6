package dev.carelint.core.model;

import dev.carelint.core.finding.RuleDescription;
import java.util.List;

/**
 * A rule: what users read about it and how it finds violations.
 *
 * @param description identity, severity, help
 * @param check how it finds violations
 * @param message template of a flow rule's message with {@code {data}} and {@code {sink}}; empty for other kinds
 */
public record Rule(RuleDescription description, Check check, String message) {
    public String id() {
        return description.id();
    }

    /** Returns the checks one by one, never a {@link Check.AnyOf}. */
    public List<Check> checks() {
        return check instanceof Check.AnyOf several ? several.checks() : List.of(check);
    }
}
