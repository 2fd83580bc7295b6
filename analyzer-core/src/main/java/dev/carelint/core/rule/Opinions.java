package dev.carelint.core.rule;

import dev.carelint.core.finding.Remark;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Rule;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of values at sinks what kind of data they are, why, and what each rule makes of them. */
final class Opinions {
    private static final int MOST = 6;
    private static final String REPORTS = " reports it";
    private static final String LEFT_TO_CALLERS = ": what it is, callers say.";

    private final Scene scene;
    private final Set<String> running = new LinkedHashSet<>();
    private final Judge judge;
    private final Untrusted untrusted;
    private final FlowRule flowRule;
    private final SourceReasons reasons;
    private final Destinations destinations;
    private final Wording wording;
    private final Entries entries;

    Opinions(Scene scene, RuleRunner runner, Doubts doubts) {
        this.scene = scene;
        runner.rules().forEach(rule -> running.add(rule.id()));
        this.judge = new Judge(scene);
        this.untrusted = new Untrusted(scene);
        this.flowRule = new FlowRule(scene, judge, doubts);
        this.reasons = new SourceReasons(scene);
        this.destinations = new Destinations(scene);
        this.wording = new Wording(scene);
        this.entries = new Entries(scene);
    }

    /** A value that the text of an argument shows. */
    record Shown(String kind, Atom atom, @Nullable Step step) {}

    /** Returns what is thought of values at a sink, in terms of the body that it stands in; what is sensitive stands first. */
    List<Remark> of(Site site, List<Shown> shown) {
        List<Told> told = new ArrayList<>();
        List<Remark> open = new ArrayList<>();
        for (Shown one : shown) {
            Summary.Use use = new Summary.Use(new SinkPoint(site, null), one.kind(), one.atom(), one.step(), null);
            if (isCallers(one.atom(), site.method())) {
                open.add(new Remark(wording.of(one.atom(), site.method()) + LEFT_TO_CALLERS));
            } else {
                told.add(new Told(use, site.method()));
            }
        }
        List<Remark> all = new ArrayList<>(remarks(told));
        all.addAll(shortened(open.stream().distinct().toList()));
        return all;
    }

    /** Tells whether a remark about an argument leaves something to callers. */
    static boolean isLeftToCallers(Remark argument) {
        return argument.details().stream().anyMatch(detail -> detail.text().endsWith(LEFT_TO_CALLERS));
    }

    /** Tells whether callers say what it is, so that its name says nothing. */
    private boolean isCallers(Atom atom, int body) {
        return atom.isOpen()
                && !(atom.plain() instanceof Atom.Place place && place.root().isThis())
                && !entries.isEntry(body);
    }

    private Remark of(Summary.Use use, int body) {
        Site where = new Site(body, 0);
        String name = wording.of(use.atom(), body);
        Optional<Evidence> evidence = Stream.of(
                        judge.classify(use.atom(), where), untrusted.classify(use.atom(), where))
                .flatMap(Optional::stream)
                .map(Classified::evidence)
                .findFirst();
        List<String> because = new ArrayList<>(because(evidence, reasons.of(use.atom(), where)));
        if (isOwnParameter(use.atom()) && entries.isEntry(body)) {
            because.add(Scene.readableName(scene.method(body))
                    + " is called from outside of the analyzed code, so the name of its parameter counts.");
        }
        if (evidence.isEmpty()) {
            List<String> why =
                    because.isEmpty() ? List.of("Nothing that names or models it says what it is.") : because;
            return Remark.of(name + ": not taken for sensitive data.", why);
        }
        String title = evidence.get().type().title();
        return Remark.of(name + ": " + title + "; " + String.join("; ", rules(use, where)) + ".", because);
    }

    private static List<String> because(Optional<Evidence> evidence, List<String> reasons) {
        if (evidence.isEmpty()) {
            return reasons.stream().map(LineReader::sentence).toList();
        }
        String because = evidence.get().because();
        List<String> further =
                reasons.stream().filter(reason -> !reason.equals(because)).toList();
        return List.of(
                LineReader.sentence(because + (further.isEmpty() ? "" : " (" + String.join("; ", further) + ")")));
    }

    private static boolean isOwnParameter(Atom atom) {
        return atom.plain() instanceof Atom.Place place
                && place.root() instanceof Root.Entry
                && !place.root().isThis()
                && place.path().isOwnContent();
    }

    private boolean isSensitive(Summary.Use use, int body) {
        Site where = new Site(body, 0);
        return judge.classify(use.atom(), where).isPresent()
                || untrusted.classify(use.atom(), where).isPresent();
    }

    /** Returns what the rules make of a value that is sensitive data. */
    private List<String> rules(Summary.Use use, Site where) {
        List<String> told = new ArrayList<>();
        Set<String> kinds = use.way() == null ? Set.of(use.kind()) : destinations.of(use.way());
        for (Rule rule : scene.knowledge().rules()) {
            for (Check check : rule.checks()) {
                for (String kind : kinds) {
                    if (check instanceof Check.Flow flow && flow.sinkKinds().contains(kind)) {
                        opinion(rule, flow, use, kind, where).ifPresent(told::add);
                    }
                }
            }
        }
        if (told.isEmpty()) {
            told.add(
                    kinds.isEmpty() || kinds.contains("")
                            ? "where the stream leads is not known, so no rule speaks"
                            : "no rule minds such data there");
        }
        return told.stream().distinct().toList();
    }

    private Optional<String> opinion(Rule rule, Check.Flow check, Summary.Use use, String kind, Site where) {
        FlowRule.Opinion opinion = flowRule.opinion(check, use, kind, where);
        if (opinion.source() == null) {
            return Optional.empty();
        }
        if (!running.contains(rule.id())) {
            return Optional.of(rule.id() + " would report it, but is switched off");
        }
        return Optional.of(
                opinion.refusal().isEmpty() ? rule.id() + REPORTS : rule.id() + " lets it pass: " + opinion.refusal());
    }

    /** Tells whether a site is the sink or one of the calls on the way to it. */
    static boolean passes(SinkPoint point, Site site) {
        for (@Nullable SinkPoint each = point; each != null; each = each.inner()) {
            if (each.site().equals(site)) {
                return true;
            }
        }
        return false;
    }

    /** A use and the body in whose terms it is told. */
    private record Told(Summary.Use use, int body) {}

    /**
     * Returns what callers hand in to a sink that is reported where it stands.
     *
     * @param known reasons of which nothing more need be said
     */
    List<Remark> handedIn(Site site, Set<List<Remark>> known) {
        List<Told> found = told(use -> use.point().site().equals(site)).stream()
                .filter(one -> one.body() != site.method())
                .filter(one -> !known.contains(of(one.use(), one.body()).details()))
                .toList();
        return found.isEmpty() ? List.of() : List.of(new Remark("Callers hand in:", remarks(found)));
    }

    /** Returns what is reported at another call: at callers of a wrapper, or what this call hands on to a sink. */
    List<Remark> elsewhere(Site site) {
        Map<Site, List<Told>> handedIn = new LinkedHashMap<>();
        Map<Site, List<Told>> handedOn = new LinkedHashMap<>();
        for (Told one : told(use -> passes(use.point(), site))) {
            SinkPoint point = one.use().point();
            if (!point.sink().equals(site)) {
                handedOn.computeIfAbsent(point.sink(), sink -> new ArrayList<>())
                        .add(one);
            } else if (!point.site().equals(site)) {
                handedIn.computeIfAbsent(point.site(), call -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Remark> remarks = new ArrayList<>();
        handedOn.forEach((sink, told) -> remarks.add(
                new Remark("Hands on to " + wording.call(sink) + " at " + place(sink) + ":", remarks(told))));
        List<Remark> callers = new ArrayList<>();
        handedIn.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(scene::location)))
                .forEach(call -> callers.add(new Remark(
                        wording.call(call.getKey()) + " at " + place(call.getKey()) + ":", remarks(call.getValue()))));
        if (!callers.isEmpty()) {
            boolean leaks = handedIn.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(one -> isSensitive(one.use(), one.body()));
            String title = leaks
                    ? "This method only hands its parameter on, so each leak is reported at the call that hands it in:"
                    : "This method only hands its parameter on, and no call of it hands in sensitive data:";
            remarks.add(new Remark(title, shortened(callers)));
        }
        return remarks;
    }

    private List<Told> told(java.util.function.Predicate<Summary.Use> wanted) {
        List<Told> found = new ArrayList<>();
        for (int body = 0; body < scene.flow().uses().size(); body++) {
            for (Summary.Use use : scene.flow().uses().get(body)) {
                if (!use.kind().equals(Summary.TRUSTED) && wanted.test(use)) {
                    found.add(new Told(use, body));
                }
            }
        }
        return found;
    }

    /** Says the same thing once, what is reported first. */
    private List<Remark> remarks(List<Told> told) {
        Map<List<Remark>, Remark> distinct = new LinkedHashMap<>();
        told.stream()
                .sorted(Comparator.comparing(one -> rank(one.use(), one.body())))
                .map(one -> of(one.use(), one.body()))
                .forEach(remark ->
                        distinct.putIfAbsent(remark.details().isEmpty() ? List.of(remark) : remark.details(), remark));
        return shortened(List.copyOf(distinct.values()));
    }

    private int rank(Summary.Use use, int body) {
        if (!isSensitive(use, body)) {
            return 2;
        }
        return rules(use, new Site(body, 0)).stream().anyMatch(told -> told.endsWith(REPORTS)) ? 0 : 1;
    }

    static List<Remark> shortened(List<Remark> remarks) {
        if (remarks.size() <= MOST) {
            return remarks;
        }
        List<Remark> shortened = new ArrayList<>(remarks.subList(0, MOST));
        shortened.add(new Remark("… and " + (remarks.size() - MOST) + " more."));
        return shortened;
    }

    private String place(Site site) {
        return CallFacts.shortPlace(scene.location(site));
    }
}
