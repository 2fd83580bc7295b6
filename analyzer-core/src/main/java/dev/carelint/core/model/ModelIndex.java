package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Method models by method name, then class, so that most lookups end at the name; the few names with a star stand aside. */
final class ModelIndex {
    private static final String THROWABLE = "java.lang.Throwable";

    private final Map<String, Map<String, List<MethodModel>>> byName = new HashMap<>();
    private final Map<String, Map<String, List<MethodModel>>> byStar = new TreeMap<>();

    ModelIndex(Collection<MethodModel> models) {
        for (MethodModel model : models) {
            for (String name : Set.copyOf(model.pattern().methodNames())) {
                add(
                        model,
                        (MethodPattern.isStarred(name) ? byStar : byName).computeIfAbsent(name, n -> new HashMap<>()));
            }
        }
    }

    /** See {@link Knowledge#effectsOf}. */
    Optional<List<Effect>> effectsOf(MethodSymbol method, Function<String, List<String>> supertypes) {
        List<MethodModel> models = modelsOf(method, supertypes);
        Set<Effect> effects = new LinkedHashSet<>();
        models.forEach(model -> effects.addAll(model.effects()));
        return effects.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(effects));
    }

    /** Returns the models of the nearest class that has one for a method. */
    List<MethodModel> modelsOf(MethodSymbol method, Function<String, List<String>> supertypes) {
        List<Map<String, List<MethodModel>>> candidates = candidates(method.name());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<MethodModel> own = modelsAt(method.owner(), candidates, MethodPattern::matchesParameters, method);
        if (!own.isEmpty() || isSourceConstructor(method)) {
            return own;
        }
        if (isUnknownException(method)) {
            return modelsAt(THROWABLE, candidates, MethodPattern::matchesArguments, method);
        }
        return supertypes.apply(method.owner()).stream()
                .map(ancestor -> modelsAt(ancestor, candidates, MethodPattern::matchesParameters, method))
                .filter(models -> !models.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A class that is nowhere can still be told for an exception by its name; its message is given to its constructor. */
    private static boolean isUnknownException(MethodSymbol method) {
        return method.origin() == Origin.ASSUMED
                && method.name().equals(MethodPattern.CONSTRUCTOR)
                && (method.owner().endsWith("Exception") || method.owner().endsWith("Error"));
    }

    private List<Map<String, List<MethodModel>>> candidates(String name) {
        List<Map<String, List<MethodModel>>> candidates = new ArrayList<>(2);
        Map<String, List<MethodModel>> exact = byName.get(name);
        if (exact != null) {
            candidates.add(exact);
        }
        byStar.forEach((star, models) -> {
            if (MethodPattern.matchesStar(star, name)) {
                candidates.add(models);
            }
        });
        return candidates;
    }

    /** Returns what all models of one class say of a method. */
    private static List<MethodModel> modelsAt(
            String className,
            List<Map<String, List<MethodModel>>> candidates,
            BiPredicate<MethodPattern, MethodSymbol> match,
            MethodSymbol method) {
        List<MethodModel> found = new ArrayList<>();
        for (Map<String, List<MethodModel>> byClass : candidates) {
            @Nullable List<MethodModel> models = byClass.get(className);
            for (MethodModel model : models == null ? List.<MethodModel>of() : models) {
                if (match.test(model.pattern(), method)) {
                    found.add(model);
                }
            }
        }
        return found;
    }

    private static void add(MethodModel model, Map<String, List<MethodModel>> byClass) {
        for (String className : Set.copyOf(model.pattern().classNames())) {
            byClass.computeIfAbsent(className, name -> new ArrayList<>()).add(model);
        }
    }

    private static boolean isSourceConstructor(MethodSymbol method) {
        return method.origin() == Origin.SOURCE && method.name().equals(MethodPattern.CONSTRUCTOR);
    }
}
