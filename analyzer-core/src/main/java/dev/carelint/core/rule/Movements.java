package dev.carelint.core.rule;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.MapFacts;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds all movements of patient data, whether a rule forbids them or not: what arrives at sinks is taken as the solver recorded it, before
 * rules and policy judge.
 *
 * <p>Owned by one thread; used once.
 */
public final class Movements {
    private static final String DATABASE = "database";

    private final Scene scene;
    private final MapFacts facts;
    private final Map<String, SinkKind> kinds;
    private final Check.Flow wanted;
    private final FlowRule flows;
    private final Permits permits;
    private final Destinations destinations;
    private final AuditTrails auditTrails;
    private final DataEntries entries;
    private final Targets targets;
    private final Passage passage;
    private final MapVerdicts verdicts;
    private final List<Movement> found = new ArrayList<>();
    /** Kinds of sinks at which data arrives, by the call. */
    private final Map<Site, Set<String>> kindsAt = new HashMap<>();
    /** How columns protect a kind of data, by table and id. */
    private final Map<String, Set<String>> protections = new TreeMap<>();

    private Movements(Scene scene, MapFacts facts, MapVerdicts verdicts) {
        this.scene = scene;
        this.facts = facts;
        this.verdicts = verdicts;
        this.kinds = new TreeMap<>(facts.taps().kinds());
        this.kinds.putAll(scene.knowledge().sinkKinds());
        Set<String> shown = new TreeSet<>(kinds.keySet());
        shown.removeAll(facts.hidden());
        this.wanted = new Check.Flow(Set.of("phi"), shown);
        this.flows = new FlowRule(scene, new Judge(scene), new Doubts(scene));
        this.permits = new Permits(scene);
        this.destinations = new Destinations(scene);
        this.auditTrails = new AuditTrails(scene);
        this.entries = new DataEntries(scene, facts);
        this.targets = new Targets(scene, facts);
        this.passage = new Passage(scene);
    }

    /**
     * Returns the map of a program.
     *
     * @param parts what the structure of the program shows
     * @param verdicts what the findings say
     */
    public static PhiMap of(Scene scene, MapFacts facts, List<MapPart> parts, MapVerdicts verdicts) {
        Movements movements = new Movements(scene, facts, verdicts);
        parts.forEach(part -> part.of(scene).forEach(movements::add));
        movements.follow();
        return PhiMap.of(movements.found);
    }

    private void add(MapPart.Seen seen) {
        if (seen.kind().equals(DATABASE) && !seen.protection().isEmpty()) {
            protections
                    .computeIfAbsent(seen.target() + "|" + seen.data().id(), key -> new TreeSet<>())
                    .add(seen.protection());
        }
        Movement.Entry entry = facts.entries().stream()
                .filter(kind -> kind.kind().equals(seen.entry().kind()))
                .map(kind -> new Movement.Entry(
                        kind.kind(), kind.title(), seen.entry().name()))
                .findFirst()
                .orElse(seen.entry());
        verdicts.of(seen.location(), seen.data().title(), seen.way(), "")
                .ifPresent(stop -> found.add(new Movement(
                        datum(seen.data()),
                        entry,
                        seen.through(),
                        exit(seen.kind(), "", seen.target(), seen.protection()),
                        List.of(stop))));
    }

    private void follow() {
        List<Arrival> arrivals = new ArrayList<>();
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            for (Summary.Use use : recorded(body)) {
                for (String kind : kindsOf(use)) {
                    collect(use, kind, body, arrivals);
                }
            }
        }
        arrivals.stream().filter(arrival -> !isSaidBetter(arrival)).forEach(this::tell);
    }

    /** What arrives at a sink. */
    private record Arrival(Summary.Use use, String kind, DataType data, int body) {}

    private List<Summary.Use> recorded(int body) {
        return Stream.concat(scene.flow().uses().get(body).stream(), scene.flow().taps().get(body).stream())
                .toList();
    }

    private Set<String> kindsOf(Summary.Use use) {
        return use.way() == null
                ? Set.of(auditTrails.kindOf(use.kind(), use.point().sink()))
                : destinations.of(use.way());
    }

    private void collect(Summary.Use use, String kind, int body, List<Arrival> arrivals) {
        if (!wanted.sinkKinds().contains(kind) || !scene.isReported(use.point().site())) {
            return;
        }
        FlowRule.Opinion opinion = flows.opinion(wanted, use, kind, new Site(body, 0));
        Classified source = opinion.source();
        if (source != null && opinion.refusal().isEmpty()) {
            arrivals.add(new Arrival(use, kind, source.evidence().type(), body));
            kindsAt.computeIfAbsent(use.point().sink(), site -> new TreeSet<>()).add(kind);
        }
    }

    /** A request to some host is told as one to a language model where it is one. */
    private boolean isSaidBetter(Arrival arrival) {
        return yields(arrival.kind())
                && kindsAt.getOrDefault(arrival.use().point().sink(), Set.of()).stream()
                        .anyMatch(other -> !yields(other));
    }

    private boolean yields(String kind) {
        return facts.exit(kind).yields();
    }

    private void tell(Arrival arrival) {
        Summary.Use use = arrival.use();
        DataType data = arrival.data();
        String target = targets.of(use.point());
        if (arrival.kind().equals(DATABASE) && entries.isOfOtherRow(use.atom(), target)) {
            return;
        }
        String permit = permits.entryFor(data, arrival.kind(), use.point())
                .filter(entry -> entry.decision() == Policy.Decision.ALLOW)
                .map(Permits::reason)
                .orElse("");
        Location at = scene.location(use.point().site());
        Movement.Entry entry = entries.of(use, arrival.body());
        verdicts.of(at, data.title(), phrase(arrival.kind()), permit)
                .ifPresent(stop -> found.add(new Movement(
                        datum(data),
                        entry,
                        passage.of(use, arrival.body(), entry.name()),
                        exit(arrival.kind(), permits.vendorTitle(use.point()), target, protection(target, data)),
                        List.of(stop))));
    }

    private String protection(String target, DataType data) {
        return String.join(" and ", protections.getOrDefault(target + "|" + data.id(), Set.of()));
    }

    private String phrase(String kind) {
        SinkKind known = kinds.get(kind);
        return known == null ? kind : known.phrase();
    }

    private Movement.Exit exit(String kind, String vendor, String target, String protection) {
        MapFacts.Exit exit = facts.exit(kind);
        String title = exit.title().isEmpty() ? phrase(kind) : exit.title();
        return new Movement.Exit(exit.stored(), kind, title, exit.recipient(), vendor, target, protection);
    }

    private static Movement.Datum datum(DataType type) {
        return new Movement.Datum(type.id(), type.title(), type.special());
    }
}
