package dev.carelint.core.ir;

import java.util.Map;

/**
 * An annotation as written at a declaration.
 *
 * @param name as written, without {@code @}: {@code Phi}, {@code lombok.ToString.Exclude}
 * @param members member values as source text ({@code value} for the single unnamed one); string literals without their quotes
 */
public record Annotation(String name, Map<String, String> members) {
    public Annotation {
        members = Map.copyOf(members);
    }

    /** Returns the last part of the name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
