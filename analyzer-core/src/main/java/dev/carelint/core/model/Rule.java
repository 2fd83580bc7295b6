package dev.carelint.core.model;

import dev.carelint.core.finding.RuleDescription;

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
}
