package dev.carelint.core.analysis;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Import;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What files deal with, as far as the names of their packages and imports tell. */
final class Surroundings {
    private Surroundings() {}

    /** Returns the lower-case parts of the package and the imports of each file, by its path and by the names of its types. */
    static Map<String, Set<String>> of(List<CompilationUnit> units) {
        Map<String, Set<String>> surroundings = new HashMap<>();
        for (CompilationUnit unit : units) {
            Set<String> parts = new HashSet<>();
            add(parts, unit.packageName());
            unit.imports().stream().map(Import::name).forEach(name -> add(parts, name));
            surroundings.put(unit.path(), Set.copyOf(parts));
            unit.types().forEach(type -> surroundings.put(type.name(), Set.copyOf(parts)));
        }
        return Map.copyOf(surroundings);
    }

    private static void add(Set<String> parts, String name) {
        for (String part : name.split("\\.", -1)) {
            if (!part.isEmpty()) {
                parts.add(part.toLowerCase(Locale.ROOT));
            }
        }
    }
}
