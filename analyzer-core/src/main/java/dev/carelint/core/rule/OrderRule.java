package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Executes checks of kind {@code order}: calls that lack, or come before, another one that belongs to them. */
final class OrderRule {
    private final Scene scene;
    private final CalledMethods called;
    private final Companions companions;
    private final Judge judge;

    OrderRule(Scene scene, Judge judge, CalledMethods called) {
        this.scene = scene;
        this.called = called;
        this.companions = new Companions(scene, called);
        this.judge = judge;
    }

    List<Finding> find(Rule rule, Check.Ordered check, int firstWatch) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < check.cases().size(); i++) {
            Check.Ordered.Order one = check.cases().get(i);
            Watched watched = new Watched(scene, judge, one.where(), firstWatch + i);
            Set<Set<Site>> told = new HashSet<>();
            for (Site site : called.sitesOf(one.pattern())) {
                if (scene.isReported(site)
                        && watched.holdsAt(site)
                        && violates(one, site)
                        && (one.lacks().isEmpty() || told.add(object(site)))) {
                    findings.add(Watched.finding(scene, rule, one.telling(), one.pattern(), site));
                }
            }
        }
        return findings;
    }

    /** What a call is made on, as the instructions that yield it: what an object lacks is told once. */
    private Set<Site> object(Site site) {
        Set<Site> makers = new HashSet<>();
        if (scene.code(site) instanceof Instruction.Call call) {
            new Origins(scene.method(site.method()).body())
                    .of(call.target())
                    .forEach(origin -> makers.add(new Site(site.method(), origin)));
        }
        return makers;
    }

    private boolean violates(Check.Ordered.Order one, Site site) {
        if (!(scene.code(site) instanceof Instruction.Call call)) {
            return false;
        }
        LinkedMethod method = scene.method(site.method());
        Origins origins = new Origins(method.body());
        if (one.unused()) {
            return !origins.used().get(call.result());
        }
        return one.before().isEmpty() ? isAlone(one, site, call, origins) : isEarly(one, site, call, origins);
    }

    private boolean isAlone(Check.Ordered.Order one, Site site, Instruction.Call call, Origins origins) {
        Set<Integer> object = origins.of(call.target());
        return companions.isMadeHere(one, site.method(), object) && !companions.areThere(one, site.method(), object);
    }

    /** A later call with the same operand should have come first. */
    private boolean isEarly(Check.Ordered.Order one, Site site, Instruction.Call call, Origins origins) {
        Reach reach = new Reach(scene.method(site.method()).body());
        int shared = operand(call, one.same());
        return shared >= 0
                && one.before().stream()
                        .flatMap(pattern -> called.sitesOf(pattern).stream())
                        .filter(later -> later.method() == site.method())
                        .anyMatch(later -> scene.code(later) instanceof Instruction.Call other
                                && origins.meet(shared, operand(other, one.same()))
                                && reach.follows(later.instruction(), site.instruction(), index -> false)
                                && !reach.follows(site.instruction(), later.instruction(), index -> false));
    }

    private static int operand(Instruction.Call call, Operand operand) {
        if (operand.base() instanceof Operand.Base.Argument argument) {
            return argument.index() < call.arguments().length ? call.arguments()[argument.index()] : -1;
        }
        return call.target();
    }
}
