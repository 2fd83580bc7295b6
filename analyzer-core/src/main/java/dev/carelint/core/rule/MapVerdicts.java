package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the findings of an analysis say of data at a place, for a map of the data. */
public final class MapVerdicts {
    private final Map<Location, List<Finding>> counting;
    private final Map<Location, List<Suppressed>> suppressed = new HashMap<>();
    private final Map<Location, List<Finding>> doubtful;

    public MapVerdicts(Collection<Finding> counting, Collection<Suppressed> suppressed, Collection<Finding> doubtful) {
        this.counting = byLocation(counting);
        this.doubtful = byLocation(doubtful);
        suppressed.forEach(one -> this.suppressed
                .computeIfAbsent(one.finding().location(), at -> new ArrayList<>())
                .add(one));
    }

    private static Map<Location, List<Finding>> byLocation(Collection<Finding> findings) {
        Map<Location, List<Finding>> byLocation = new HashMap<>();
        findings.forEach(one -> byLocation
                .computeIfAbsent(one.location(), at -> new ArrayList<>())
                .add(one));
        return byLocation;
    }

    /**
     * Returns what was made of data at a place; nothing when it is less sure than asked for.
     *
     * @param way by what it leaves, as findings name it; empty when any finding at the place is about it
     * @param permit why the policy allows it; empty when it does not
     */
    Optional<Movement.Stop> of(Location place, String data, String way, String permit) {
        Location at = Scene.onOneLine(place);
        List<Finding> told = about(counting.getOrDefault(at, List.of()), data, way);
        if (!told.isEmpty()) {
            return Optional.of(new Movement.Stop(at, Movement.Verdict.REPORTED, rules(told), ""));
        }
        List<Suppressed> silenced = suppressed.getOrDefault(at, List.of()).stream()
                .filter(one -> isAbout(one.finding(), data, way))
                .toList();
        if (!silenced.isEmpty()) {
            boolean isAllowed = silenced.stream().allMatch(one -> one.by() == Suppressed.By.POLICY);
            Movement.Verdict verdict = isAllowed ? Movement.Verdict.ALLOWED : Movement.Verdict.SUPPRESSED;
            List<String> rules =
                    rules(silenced.stream().map(Suppressed::finding).toList());
            return Optional.of(
                    new Movement.Stop(at, verdict, rules, silenced.get(0).reason()));
        }
        if (!about(doubtful.getOrDefault(at, List.of()), data, way).isEmpty()) {
            return Optional.empty();
        }
        Movement.Verdict verdict = permit.isEmpty() ? Movement.Verdict.UNJUDGED : Movement.Verdict.ALLOWED;
        return Optional.of(new Movement.Stop(at, verdict, List.of(), permit));
    }

    private static List<Finding> about(List<Finding> findings, String data, String way) {
        return findings.stream().filter(one -> isAbout(one, data, way)).toList();
    }

    private static boolean isAbout(Finding finding, String data, String way) {
        return finding.dataTypes().contains(data)
                && (way.isEmpty() || finding.way().equals(way));
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().sorted().toList();
    }
}
