package dev.carelint.core.rule;

import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.Evidence;

/**
 * A value that is sensitive data, and where it begins.
 *
 * @param evidence which kind of data, and why
 * @param origin where it begins
 * @param field name of the field that holds it; empty when it is not a field
 */
public record Classified(Evidence evidence, Location origin, String field) {
    Classified(Evidence evidence, Location origin) {
        this(evidence, origin, "");
    }
}
