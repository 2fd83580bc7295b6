package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.flow.Watch;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Rule;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs all rules over a program; what one rule does wrong never harms another. */
public final class RuleRunner {
    private final List<Rule> rules;
    private final Map<String, JavaCheck> javaChecks;
    private final Map<Check, Integer> firstWatches = new LinkedHashMap<>();
    private final List<Watch> watches = new ArrayList<>();

    /** What the rules found; which of them failed, and what they had to take on trust. */
    public record Verdicts(List<Finding> findings, List<Problem> problems) {}

    /**
     * Creates a runner.
     *
     * @param rules the rules to run
     * @param javaChecks implementations of the checks of kind {@code java}, by rule id
     * @param disabled ids of rules that do not run
     */
    public RuleRunner(List<Rule> rules, Map<String, JavaCheck> javaChecks, Set<String> disabled) {
        this.rules =
                rules.stream().filter(rule -> !disabled.contains(rule.id())).toList();
        this.javaChecks = Map.copyOf(javaChecks);
        for (Rule rule : this.rules) {
            rule.checks().forEach(this::watch);
        }
    }

    private void watch(Check check) {
        if (check instanceof Check.Call call) {
            firstWatches.put(check, watches.size());
            watches.addAll(CallRule.watches(call));
        } else if (check instanceof Check.Ordered ordered) {
            firstWatches.put(check, watches.size());
            ordered.cases().forEach(one -> watches.add(new Watch(one.pattern(), one.where())));
        } else if (check instanceof Check.Repeated repeated) {
            firstWatches.put(check, watches.size());
            repeated.cases().forEach(one -> watches.add(new Watch(one.pattern(), one.where())));
        }
    }

    /** Returns the calls that the engine has to watch. */
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    /** Returns the number of the watch of a check's first case. */
    int firstWatch(Check check) {
        return firstWatches.getOrDefault(check, 0);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Runs all rules; a rule that fails becomes a problem. */
    public Verdicts run(Scene scene) {
        Judge judge = new Judge(scene);
        Doubts doubts = new Doubts(scene);
        CalledMethods called = new CalledMethods(scene);
        SettingRule settings = new SettingRule(scene, judge);
        List<Finding> findings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                distinct(run(rule, scene, judge, doubts, called, settings))
                        .forEach(finding -> findings.add(doubts.weighed(finding, rule)));
            } catch (RuntimeException failure) {
                problems.add(new Problem(
                        Problem.Kind.RULE,
                        new Location("", Span.START),
                        "rule " + rule.id() + " failed (" + failure.getClass().getSimpleName()
                                + "); its findings are missing. Please report this."));
            }
        }
        problems.addAll(new TrustedNames(scene, judge).problems());
        return new Verdicts(Fingerprints.complete(findings), problems);
    }

    private List<Finding> run(
            Rule rule, Scene scene, Judge judge, Doubts doubts, CalledMethods called, SettingRule settings) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : rule.checks()) {
            if (check instanceof Check.Flow flow) {
                findings.addAll(new FlowRule(scene, judge, doubts).find(rule, flow));
            } else if (check instanceof Check.Forbidden) {
                findings.addAll(new FlowRule(scene, judge, doubts).findForbidden(rule));
            } else if (check instanceof Check.Call call) {
                int first = firstWatches.getOrDefault(check, 0);
                findings.addAll(new CallRule(scene, judge, first).find(rule, call));
            } else if (check instanceof Check.Ordered ordered) {
                findings.addAll(new OrderRule(scene, judge, called).find(rule, ordered, firstWatch(check)));
            } else if (check instanceof Check.Repeated repeated) {
                findings.addAll(new RepeatRule(scene, judge, called).find(rule, repeated, firstWatch(check)));
            } else if (check instanceof Check.Overriding overriding) {
                findings.addAll(new OverridingRule(scene).find(rule, overriding));
            } else if (check instanceof Check.Configured configured) {
                findings.addAll(settings.find(rule, configured));
            } else if (javaChecks.containsKey(rule.id())) {
                findings.addAll(javaChecks.get(rule.id()).find(rule, scene, judge));
            } else {
                throw new IllegalStateException("no Java check is registered for rule " + rule.id());
            }
        }
        return findings;
    }

    private static Finding surer(Finding one, Finding other) {
        return one.confidence().isAtLeast(other.confidence()) ? one : other;
    }

    /** Two checks of one rule may see the same place; it is told once. */
    private static List<Finding> distinct(List<Finding> findings) {
        Map<Location, Finding> byLocation = new LinkedHashMap<>();
        findings.stream().sorted().forEach(finding -> byLocation.merge(finding.location(), finding, RuleRunner::surer));
        return List.copyOf(byLocation.values());
    }
}
