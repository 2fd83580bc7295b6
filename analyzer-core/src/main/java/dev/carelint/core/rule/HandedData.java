package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.flow.Value;
import dev.carelint.core.flow.Watch;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Operand;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which patient data is handed to the objects that calls yield, such as to a cipher, or in the calls themselves. */
final class HandedData {
    private final Scene scene;
    /** Titles of the kinds of data by the call that yields the object, or hands the data over. */
    private final Map<Site, Set<String>> titles = new LinkedHashMap<>();

    /** What the engine has to watch for it. */
    static Watch watch(Check.Call.Graver graver) {
        Map<Operand, List<Condition>> where = new LinkedHashMap<>();
        where.put(graver.object(), List.of(new Condition.Whatever()));
        where.put(graver.data(), List.of(new Condition.Carries("phi")));
        return new Watch(graver.pattern(), where);
    }

    HandedData(Scene scene, Conditions conditions, Judge judge, int firstWatch, List<Check.Call.Graver> graver) {
        this.scene = scene;
        if (graver.isEmpty()) {
            return;
        }
        for (List<Summary.Observation> observations : scene.flow().observations()) {
            for (Summary.Observation observation : observations) {
                int number = observation.watch() - firstWatch;
                if (number >= 0 && number < graver.size()) {
                    collect(observation, conditions, judge);
                }
            }
        }
    }

    private void collect(Summary.Observation observation, Conditions conditions, Judge judge) {
        Site site = observation.point().site();
        Set<String> data = new TreeSet<>();
        for (Atom atom : conditions.resolved(observation.operands().get(1)).atoms()) {
            if (atom.mayCarryData()) {
                judge.classify(atom, site)
                        .map(found -> found.evidence().type())
                        .filter(type -> type.family() == DataType.Family.PHI)
                        .ifPresent(type -> data.add(type.title()));
            }
        }
        if (!data.isEmpty()) {
            add(site, data);
            for (Site maker : makers(conditions.resolved(observation.operands().get(0)))) {
                add(maker, data);
            }
        }
    }

    private void add(Site site, Set<String> data) {
        titles.computeIfAbsent(site, unused -> new TreeSet<>()).addAll(data);
    }

    private List<Site> makers(Value objects) {
        List<Site> makers = new ArrayList<>();
        for (Atom atom : objects.atoms()) {
            if (atom instanceof Atom.Place place && place.root() instanceof Root.Birth birth) {
                makers.add(birth.site());
            } else if (atom instanceof Atom.Made made) {
                makers.add(constructor(made.site()));
            }
        }
        return makers;
    }

    /** An object is made by one instruction, and then its constructor is called. */
    private Site constructor(Site made) {
        int constructed = scene.code(made) instanceof Instruction.Allocate
                ? scene.method(made.method()).body().constructIndex(made.instruction())
                : -1;
        return constructed < 0 ? made : new Site(made.method(), constructed);
    }

    /** Returns the titles of the data that what a call yields is given; none when that is not known. */
    List<String> at(SinkPoint point) {
        return List.copyOf(titles.getOrDefault(point.site(), Set.of()));
    }

    /** Returns what is added to the message of a finding. */
    static String sentence(List<String> data) {
        return data.isEmpty() ? "" : " Patient data is handed to it: " + String.join(", ", data) + ".";
    }
}
