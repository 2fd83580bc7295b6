package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notices of methods that nobody can look into and whose names alone say that what they return is clean, where it mattered. */
final class TrustedNames {
    private final Scene scene;
    private final Judge judge;
    /** The first call of each method. */
    private final Map<String, Location> calls = new TreeMap<>();

    TrustedNames(Scene scene, Judge judge) {
        this.scene = scene;
        this.judge = judge;
    }

    List<Problem> problems() {
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            collect(scene.flow().uses().get(body), body);
        }
        return calls.entrySet().stream()
                .map(call -> new Problem(
                        Problem.Kind.TRUSTED,
                        call.getValue(),
                        call.getKey()
                                + " is trusted to clean what it is given; look at it, then name it under sanitizers"))
                .toList();
    }

    private void collect(List<Summary.Use> uses, int body) {
        for (Summary.Use use : uses) {
            Site call = use.point().sink();
            if (use.kind().equals(Summary.TRUSTED)
                    && scene.isReported(call)
                    && judge.classify(use.atom(), new Site(body, 0)).isPresent()) {
                calls.merge(name(call), Scene.onOneLine(scene.location(call)), TrustedNames::first);
            }
        }
    }

    private static Location first(Location one, Location other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private String name(Site call) {
        Resolution resolution =
                scene.code(call) == null ? null : scene.method(call.method()).resolutions()[call.instruction()];
        if (resolution instanceof Resolution.Function function) {
            resolution = function.referenced();
        }
        if (!(resolution instanceof Resolution.Method target)) {
            return "a method";
        }
        MethodSymbol method = target.method();
        return method.owner().isEmpty() ? method.name() + "(…)" : method.owner() + "#" + method.name();
    }
}
