package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls of one case whose operands are what it asks for; what is not decided where the call stands does not count. */
final class Watched {
    private final boolean asksNothing;
    private final Set<Site> sites = new HashSet<>();

    /**
     * Looks at what the engine watched.
     *
     * @param watch number of the watch of the case
     */
    Watched(Scene scene, Judge judge, Map<Operand, List<Condition>> where, int watch) {
        this.asksNothing = where.isEmpty();
        if (asksNothing) {
            return;
        }
        Conditions conditions = new Conditions(scene, judge);
        for (List<Summary.Observation> observations : scene.flow().observations()) {
            for (Summary.Observation observation : observations) {
                if (observation.watch() == watch && holds(conditions, where, observation)) {
                    sites.add(observation.point().sink());
                }
            }
        }
    }

    private static boolean holds(
            Conditions conditions, Map<Operand, List<Condition>> where, Summary.Observation observation) {
        Site site = observation.point().site();
        int i = 0;
        for (List<Condition> asked : where.values()) {
            var value = conditions.resolved(observation.operands().get(i++));
            if (!asked.stream().allMatch(condition -> conditions.holds(condition, value, site))) {
                return false;
            }
        }
        return site.equals(observation.point().sink());
    }

    boolean holdsAt(Site site) {
        return asksNothing || sites.contains(site);
    }

    static Finding finding(Scene scene, Rule rule, Check.Telling telling, MethodPattern pattern, Site site) {
        var severity = telling.severity() == null ? rule.description().severity() : telling.severity();
        Finding finding = Scene.draft(
                rule.id(),
                scene.severity(rule.id(), severity),
                scene.location(site),
                telling.message(),
                List.of(),
                List.of(),
                scene.method(site.method()).key(),
                pattern.toString());
        return telling.doubtful() ? finding.with(Confidence.LOW) : finding;
    }
}
