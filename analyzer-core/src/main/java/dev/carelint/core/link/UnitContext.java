package dev.carelint.core.link;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Import;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the bodies of one file share while they are linked; used by one thread. */
final class UnitContext {
    final CompilationUnit unit;
    final ClassIndex index;
    final AssumedMethods assumed;
    final Conversions conversions;
    final Overloads overloads;
    final Members members;
    /** Types of the captured locals of local and anonymous classes, by class and name, learned where they are created. */
    final Map<String, Type> captured = new HashMap<>();

    private final Map<String, List<String>> staticImports = new HashMap<>();
    private final Set<String> packageStarts = new HashSet<>(Set.of("java", "javax", "jakarta", "org", "com"));
    private final List<String> staticOnDemand = new ArrayList<>();

    UnitContext(CompilationUnit unit, ClassIndex index, AssumedMethods assumed) {
        this.unit = unit;
        this.index = index;
        this.assumed = assumed;
        this.conversions = new Conversions(index);
        this.overloads = new Overloads(conversions);
        this.members = new Members(index, overloads);
        unit.imports().stream().filter(Import::isStatic).forEach(this::add);
        packageStarts.add(firstPart(unit.packageName()));
        unit.imports().forEach(declaration -> packageStarts.add(firstPart(declaration.name())));
    }

    private static String firstPart(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Tells whether package names used in this file begin with that part. */
    boolean isPackageStart(String name) {
        return packageStarts.contains(name);
    }

    private void add(Import declaration) {
        String name = declaration.name();
        if (declaration.onDemand()) {
            staticOnDemand.add(index.binaryName(name));
        } else if (name.indexOf('.') > 0) {
            int dot = name.lastIndexOf('.');
            staticImports
                    .computeIfAbsent(name.substring(dot + 1), key -> new ArrayList<>(1))
                    .add(index.binaryName(name.substring(0, dot)));
        }
    }

    /** Returns the classes that a static member of that name is imported from by name. */
    List<String> staticImports(String name) {
        return staticImports.getOrDefault(name, List.of());
    }

    /** Returns the classes whose static members are imported on demand. */
    List<String> staticOnDemand() {
        return staticOnDemand;
    }
}
