package dev.carelint.core.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Erased type names sorted by the kind of value they hold; immutable. */
public final class ValueTypes {
    private final Map<String, ValueKind> byName;

    private ValueTypes(Map<String, ValueKind> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * Makes the table from lists of binary names; {@code java.util.function.*} stands for all classes of a package.
     *
     * @throws IllegalArgumentException when a name stands under two kinds
     */
    public static ValueTypes of(Map<ValueKind, ? extends Collection<String>> names) {
        Map<String, ValueKind> byName = new HashMap<>();
        names.forEach((kind, types) -> types.forEach(type -> {
            ValueKind other = byName.putIfAbsent(type, kind);
            if (other != null && other != kind) {
                throw new IllegalArgumentException("value type " + type + " is listed as "
                        + other.name().toLowerCase(Locale.ROOT) + " and as "
                        + kind.name().toLowerCase(Locale.ROOT));
            }
        }));
        return new ValueTypes(byName);
    }

    /** Returns what values of this erased type hold; an empty name is unknown. */
    ValueKind kindOf(String type) {
        if (type.isEmpty()) {
            return ValueKind.UNKNOWN;
        }
        ValueKind exact = byName.get(type);
        if (exact != null) {
            return exact;
        }
        int dot = type.lastIndexOf('.');
        ValueKind ofPackage = dot < 0 ? null : byName.get(type.substring(0, dot) + ".*");
        if (ofPackage != null) {
            return ofPackage;
        }
        return type.endsWith("[]") ? ValueKind.COLLECTION : ValueKind.OBJECT;
    }
}
