package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.MethodPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the methods of patterns are called; remembers the calls by the names of the methods, owned by one thread. */
final class CalledMethods {
    private static final String CONSTRUCTOR = "<init>";

    private final Scene scene;
    private final Map<String, List<Site>> byName = new HashMap<>();
    private final Map<MethodPattern, List<Site>> byPattern = new HashMap<>();

    CalledMethods(Scene scene) {
        this.scene = scene;
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            List<Instruction> code = scene.method(body).body().code();
            for (int i = 0; i < code.size(); i++) {
                String name = name(code.get(i));
                if (name != null) {
                    byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(new Site(body, i));
                }
            }
        }
    }

    private static @Nullable String name(Instruction code) {
        if (code instanceof Instruction.Call call) {
            return call.name();
        }
        return code instanceof Instruction.Construct ? CONSTRUCTOR : null;
    }

    List<Site> sitesOf(MethodPattern pattern) {
        return byPattern.computeIfAbsent(pattern, this::find);
    }

    /** Returns the calls of all methods of a name. */
    List<Site> sitesNamed(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private List<Site> find(MethodPattern pattern) {
        return pattern.methodNames().stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(site -> matches(pattern, scene.method(site.method()), site.instruction()))
                .toList();
    }

    boolean matches(List<MethodPattern> patterns, Site site) {
        LinkedMethod method = scene.method(site.method());
        return patterns.stream().anyMatch(pattern -> matches(pattern, method, site.instruction()));
    }

    private boolean matches(MethodPattern pattern, LinkedMethod method, int instruction) {
        return method.resolutions()[instruction] instanceof Resolution.Method target
                && pattern.matches(target.method(), scene.index());
    }
}
