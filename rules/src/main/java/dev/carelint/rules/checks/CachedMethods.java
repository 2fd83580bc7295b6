package dev.carelint.rules.checks;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose results are cached under what they are called with, where the program keeps its caches in Redis or Hazelcast: the keys
 * that the framework makes of their parameters. Without a manager of such caches in the sources, caches are memory of the process.
 */
final class CachedMethods implements JavaCheck {
    private static final Set<String> CACHED = Set.of("Cacheable", "CachePut", "CacheEvict", "CacheResult");
    /** Imports that tell of caches outside the process, as {@link Scene#surroundings} has them. */
    private static final Set<String> REMOTE = Set.of(
            "rediscachemanager",
            "rediscacheconfiguration",
            "rediscachemanagerbuildercustomizer",
            "redissonspringcachemanager",
            "hazelcastcachemanager");
    /** A parameter in an expression, and what is asked of it. */
    private static final Pattern PARAMETER = Pattern.compile("#(\\w+)(?:\\??\\.(?:get)?(\\w+)(?:\\(\\))?)?");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        if (scene.surroundings().values().stream()
                .noneMatch(words -> words.stream().anyMatch(REMOTE::contains))) {
            return findings;
        }
        for (LinkedMethod method : scene.calls().methods()) {
            if (!method.isLambda() && !method.silent()) {
                method.declaration().annotations().stream()
                        .filter(annotation -> CACHED.contains(annotation.simpleName()))
                        .findFirst()
                        .flatMap(annotation -> inKey(scene, method, annotation))
                        .ifPresent(evidence -> findings.add(finding(rule, scene, method, evidence)));
            }
        }
        return findings;
    }

    /** Returns what patient data a key shows: that of its expression, or of all parameters. */
    private static Optional<Evidence> inKey(Scene scene, LinkedMethod method, Annotation annotation) {
        String key = annotation.members().getOrDefault("key", "");
        if (annotation.members().containsKey("keyGenerator")
                || annotation.members().containsKey("allEntries")) {
            return Optional.empty();
        }
        List<ParameterDeclaration> parameters = method.declaration().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Optional<Evidence> found = key.isEmpty()
                    ? classify(
                            scene,
                            method,
                            Clue.Kind.PARAMETER,
                            parameters.get(i).name(),
                            "",
                            type(method, i))
                    : asked(scene, method, key, parameters.get(i).name(), type(method, i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Evidence> asked(
            Scene scene, LinkedMethod method, String key, String parameter, String type) {
        Matcher reference = PARAMETER.matcher(key);
        while (reference.find()) {
            @Nullable String property = reference.group(2);
            Optional<Evidence> found = !parameter.equals(reference.group(1))
                    ? Optional.empty()
                    : property == null
                            ? classify(scene, method, Clue.Kind.PARAMETER, parameter, "", type)
                            : classify(scene, method, Clue.Kind.FIELD, property, type, "java.lang.String");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String type(LinkedMethod method, int index) {
        return index < method.symbol().parameters().size()
                ? method.symbol().parameters().get(index).erasedName()
                : "";
    }

    private static Optional<Evidence> classify(
            Scene scene, LinkedMethod method, Clue.Kind kind, String name, String owner, String type) {
        String within = method.type().name();
        Clue clue = new Clue(
                kind,
                name,
                owner.isEmpty() ? within : owner,
                "",
                type,
                List.of(),
                List.of(),
                within,
                scene.around(method));
        return scene.vocabulary()
                .classify(clue)
                .filter(evidence -> evidence.type().family() == DataType.Family.PHI
                        && evidence.certainty() != Evidence.Certainty.LOW);
    }

    private static Finding finding(Rule rule, Scene scene, LinkedMethod method, Evidence evidence) {
        Location location = new Location(method.path(), method.declaration().nameSpan());
        String title = evidence.type().title();
        return new Finding(
                        rule.id(),
                        scene.severity(rule.id(), rule.description().severity()),
                        Scene.onOneLine(location),
                        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)
                                + " in a key of a remote cache; take an internal id as key.",
                        List.of(title),
                        List.of(new FlowStep(location, evidence.because())),
                        method.key(),
                        "key")
                .with(evidence.certainty() == Evidence.Certainty.HIGH ? Confidence.HIGH : Confidence.MEDIUM);
    }
}
