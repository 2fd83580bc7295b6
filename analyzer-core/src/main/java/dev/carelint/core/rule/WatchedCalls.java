package dev.carelint.core.rule;

import dev.carelint.core.finding.Remark;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.flow.Value;
import dev.carelint.core.flow.Witness;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Rule;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which rules watch a call, and which of their conditions hold there. */
final class WatchedCalls {
    private final Scene scene;
    private final RuleRunner runner;
    private final CallFacts calls;
    private final Conditions conditions;

    WatchedCalls(Scene scene, RuleRunner runner) {
        this.scene = scene;
        this.runner = runner;
        this.calls = new CallFacts(scene);
        this.conditions = new Conditions(scene, new Judge(scene));
    }

    List<Remark> remarks(Site site, Witness witness) {
        MethodSymbol method = calls.method(site);
        List<Remark> remarks = new ArrayList<>();
        if (method == null) {
            return remarks;
        }
        for (Rule rule : scene.knowledge().rules()) {
            for (Check check : rule.checks()) {
                if (check instanceof Check.Call call) {
                    remarks(rule, call, site, method, witness).ifPresent(remarks::add);
                }
            }
        }
        return remarks;
    }

    private Optional<Remark> remarks(Rule rule, Check.Call check, Site site, MethodSymbol method, Witness witness) {
        List<Check.Call.Case> matching = check.cases().stream()
                .filter(one -> one.pattern().matches(method, scene.index()))
                .toList();
        if (matching.isEmpty()) {
            return Optional.empty();
        }
        if (!runner.rules().contains(rule)) {
            return Optional.of(new Remark(rule.id() + " watches this call, but is switched off."));
        }
        Set<String> refusals = new LinkedHashSet<>();
        for (Check.Call.Case one : matching) {
            int number = runner.firstWatch(check) + check.cases().indexOf(one);
            for (Summary.Observation observation : witness.observations(site)) {
                String refusal = observation.watch() == number ? refusal(one, observation) : null;
                if (observation.watch() == number && refusal == null) {
                    return Optional.of(new Remark(rule.id() + " reports this call: all that it asks for holds."));
                }
                Optional.ofNullable(refusal).ifPresent(refusals::add);
            }
        }
        return Optional.of(Remark.of(rule.id() + " watches this call, and has nothing to say:", List.copyOf(refusals)));
    }

    /** Names the first condition that does not hold; null when all do. */
    private @Nullable String refusal(Check.Call.Case one, Summary.Observation observation) {
        int i = 0;
        for (Map.Entry<Operand, List<Condition>> asked : one.where().entrySet()) {
            Value value = conditions.resolved(observation.operands().get(i++));
            for (Condition condition : asked.getValue()) {
                if (!conditions.holds(condition, value, observation.point().site())) {
                    return "It asks for " + ConditionText.of(condition)
                            + (value.any(Atom::isOpen) ? "; what arrives, callers say." : ", which is not so.");
                }
            }
        }
        return one.unless() != null && CallRule.isServing(scene, one.unless(), observation.point())
                ? "Names around the call tell of a harmless purpose."
                : null;
    }
}
