package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.flow.Value;
import dev.carelint.core.flow.Watch;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Rule;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Executes checks of kind {@code call}: arguments that a method must not have, wherever in the program they come from. */
final class CallRule {
    private final Scene scene;
    private final Conditions conditions;
    private final Paths paths;
    private final Judge judge;
    private final int firstWatch;

    /**
     * Creates an executor.
     *
     * @param firstWatch number of the watch of the check's first case
     */
    CallRule(Scene scene, Judge judge, int firstWatch) {
        this.scene = scene;
        this.conditions = new Conditions(scene, judge);
        this.paths = new Paths(scene);
        this.judge = judge;
        this.firstWatch = firstWatch;
    }

    /** Returns what the engine has to watch for a check. */
    static List<Watch> watches(Check.Call check) {
        List<Watch> watches = new ArrayList<>();
        check.cases().forEach(one -> watches.add(new Watch(one.pattern(), one.where())));
        check.graver().forEach(one -> watches.add(HandedData.watch(one)));
        return watches;
    }

    List<Finding> find(Rule rule, Check.Call check) {
        Map<Site, Told> findings = new LinkedHashMap<>();
        HandedData handed = new HandedData(
                scene, conditions, judge, firstWatch + check.cases().size(), check.graver());
        for (List<Summary.Observation> observations : scene.flow().observations()) {
            for (Summary.Observation observation : observations) {
                int number = observation.watch() - firstWatch;
                if (number >= 0
                        && number < check.cases().size()
                        && scene.isReported(observation.point().site())) {
                    Check.Call.Case one = check.cases().get(number);
                    Site told = told(one, observation.point());
                    judge(rule, one, observation, told, handed)
                            .map(finding -> new Told(observation.point().sink(), finding))
                            .ifPresent(finding -> findings.putIfAbsent(told, finding));
                }
            }
        }
        return findings.entrySet().stream()
                .filter(told -> told.getKey().equals(told.getValue().sink())
                        || !findings.containsKey(told.getValue().sink()))
                .map(told -> told.getValue().finding())
                .toList();
    }

    /**
     * A violation and the call that is wrong, which need not be where it is told. When a call is wrong whoever makes it, it is not told of
     * its callers again.
     */
    private record Told(Site sink, Finding finding) {}

    /**
     * Returns where a violation is told: where what is wrong comes in, which a caller may hand on. When a call is wrong whatever its
     * arguments are, as long as they carry such data, it is told there once, and not of each caller.
     */
    private Site told(Check.Call.Case one, SinkPoint point) {
        boolean isAboutData = !one.where().isEmpty()
                && one.where().values().stream().flatMap(List::stream).allMatch(this::isSensitive);
        return isAboutData && scene.isReported(point.sink()) ? point.sink() : point.site();
    }

    private boolean isSensitive(Condition condition) {
        return condition instanceof Condition.Carries carries
                && scene.vocabulary()
                        .find(carries.name())
                        .filter(type -> type.family() != DataType.Family.UNTRUSTED)
                        .isPresent();
    }

    /** The first case of a rule that a call violates is the one that is told; the message shows what is measured, else the first. */
    private Optional<Finding> judge(
            Rule rule, Check.Call.Case one, Summary.Observation observation, Site told, HandedData handed) {
        List<Operand> operands = List.copyOf(one.where().keySet());
        String offending = "";
        for (int i = 0; i < operands.size(); i++) {
            Value value = conditions.resolved(observation.operands().get(i));
            for (Condition condition : one.where().getOrDefault(operands.get(i), List.of())) {
                if (!conditions.holds(condition, value, observation.point().site())) {
                    return Optional.empty();
                }
            }
            boolean isMeasured = one.where().getOrDefault(operands.get(i), List.of()).stream()
                    .anyMatch(each -> each instanceof Condition.Below || each instanceof Condition.Above);
            offending = offending.isEmpty() || isMeasured ? shown(value) : offending;
        }
        if (one.unless() != null && isServing(scene, one.unless(), observation.point())) {
            return Optional.empty();
        }
        if (one.within() != null && !isWithin(one.within(), observation.point().sink())) {
            return Optional.empty();
        }
        if (!one.revokedBy().isEmpty() && isRevoked(one, observation.point().sink())) {
            return Optional.empty();
        }
        if (one.refusing() && Refusals.follow(scene, observation.point().sink())) {
            return Optional.empty();
        }
        Finding finding = finding(rule, one, observation, told, offending, handed);
        return Optional.of(one.doubtful() ? finding.with(Confidence.LOW) : finding);
    }

    /** Tells whether names around a call tell of a harmless purpose. */
    static boolean isServing(Scene scene, Pattern purpose, SinkPoint point) {
        return NamesAround.contain(scene.method(point.site().method()), purpose)
                || NamesAround.contain(scene.method(point.sink().method()), purpose);
    }

    private boolean isWithin(Pattern wanted, Site sink) {
        return wanted.matcher(scene.method(sink.method()).declaration().name()).find();
    }

    /** Tells whether a later call in the same body, on the same object, takes a call back. */
    private boolean isRevoked(Check.Call.Case one, Site sink) {
        if (!(scene.code(sink) instanceof Instruction.Call call)) {
            return false;
        }
        Body body = scene.method(sink.method()).body();
        return body.code().stream()
                .skip(sink.instruction() + 1L)
                .anyMatch(code -> code instanceof Instruction.Call later
                        && one.revokedBy().contains(later.name())
                        && isSame(body, call.target(), later.target()));
    }

    private static boolean isSame(Body body, int one, int other) {
        boolean isThis = body.origin(one) instanceof Instruction.This && body.origin(other) instanceof Instruction.This;
        return one == other || isThis || one >= 0 && other >= 0 && body.origin(one) == body.origin(other);
    }

    private Finding finding(
            Rule rule,
            Check.Call.Case one,
            Summary.Observation observation,
            Site told,
            String offending,
            HandedData handed) {
        Site site = observation.point().site();
        List<String> data = handed.at(observation.point());
        List<FlowStep> steps = new ArrayList<>();
        Site sink = observation.point().sink();
        List<String> because = scene.explained() ? reasons(one, sink) : List.of();
        if (!sink.equals(site)) {
            steps.add(new FlowStep(scene.location(site), "goes through " + paths.callAt(site)));
            steps.add(new FlowStep(scene.location(sink), "reaches " + paths.callAt(sink), because));
        } else if (scene.explained()) {
            steps.add(new FlowStep(scene.location(sink), "calls " + paths.callAt(sink), because));
        }
        return Scene.draft(
                rule.id(),
                severity(rule, one.severity(), !data.isEmpty()),
                scene.location(told),
                one.message().replace("{value}", offending) + HandedData.sentence(data),
                data,
                steps,
                scene.method(told.method()).key(),
                one.pattern().toString());
    }

    /** The call, and what the rule asks of its operands. */
    private List<String> reasons(Check.Call.Case one, Site sink) {
        List<String> reasons = new ArrayList<>(new CallFacts(scene).of(sink));
        one.where()
                .forEach((operand, asked) -> asked.forEach(condition -> reasons.add(
                        "the rule asks for " + ConditionText.of(condition) + ", and that is what arrives")));
        return reasons;
    }

    private Severity severity(Rule rule, @Nullable Severity ofCase, boolean graver) {
        Severity usual = ofCase == null ? rule.description().severity() : ofCase;
        return scene.severity(rule.id(), graver ? usual.worse() : usual);
    }

    /** Returns the constants of a value for a message; only rules about names and numbers ask for them. */
    private static String shown(Value value) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Atom.Known known && !(known.value() instanceof Atom.Known.Special)) {
                String text = known.value().toString();
                return text.length() > 60 ? text.substring(0, 60) + "…" : text;
            }
        }
        return "this value";
    }
}
