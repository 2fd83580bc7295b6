package dev.carelint.core.ir;

import java.util.HashMap;
import java.util.Map;

/**
 * An annotation as written at a declaration.
 *
 * @param name as written, without {@code @}: {@code Phi}, {@code lombok.ToString.Exclude}
 * @param members member values as source text ({@code value} for the single unnamed one); string literals without their quotes
 */
public record Annotation(String name, Map<String, String> members) {
    public Annotation {
        name = name.intern();
        members = members.isEmpty() ? Map.of() : interned(members);
    }

    /** Generated code repeats the same few annotations on all that it has. */
    private static Map<String, String> interned(Map<String, String> members) {
        Map<String, String> interned = new HashMap<>();
        members.forEach((name, value) -> interned.put(name.intern(), value.intern()));
        return Map.copyOf(interned);
    }

    /** Returns the last part of the name. */
    public String simpleName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(dot + 1);
    }
}
