package dev.carelint.rules.checks;

import dev.carelint.core.rule.MapPart;
import dev.carelint.rules.checks.access.Answers;
import java.util.List;

/** All that maps of patient data learn from the structure of a program. */
public final class MapParts {
    private MapParts() {}

    /** Returns all parts, in the order in which they are asked. */
    public static List<MapPart> all() {
        return List.of(new StoredColumns(), new Answers());
    }
}
