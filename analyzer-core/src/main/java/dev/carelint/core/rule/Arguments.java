package dev.carelint.core.rule;

import dev.carelint.core.finding.Remark;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.flow.Witness;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of each argument of a sink what its text shows, and what was cleaned out of it on the way. */
final class Arguments {
    private static final String HARMLESS = "shows nothing that identifies anyone.";

    private final Scene scene;
    private final Wording wording;
    private final Opinions opinions;
    private final Cleaners cleaners;

    Arguments(Scene scene, Opinions opinions, Cleaners cleaners) {
        this.scene = scene;
        this.wording = new Wording(scene);
        this.opinions = opinions;
        this.cleaners = cleaners;
    }

    List<Remark> remarks(Site site, Witness witness) {
        Map<Integer, List<Witness.Leaving>> byArgument = new LinkedHashMap<>();
        witness.leaving(site)
                .forEach(leaving -> byArgument
                        .computeIfAbsent(leaving.argument(), i -> new ArrayList<>())
                        .add(leaving));
        List<Remark> remarks = new ArrayList<>();
        byArgument.forEach((argument, leaving) -> remarks.add(remark(site, witness, argument, leaving)));
        return remarks;
    }

    private Remark remark(Site site, Witness witness, int argument, List<Witness.Leaving> leaving) {
        LinkedMethod method = scene.method(site.method());
        int value = operand(site, argument);
        String written = value < 0 ? "" : wording.written(method, site.method(), value);
        String name = argument < 0 ? "What it is called on" : "Argument " + (argument + 1);
        if (written.equals("a constant")) {
            return new Remark(name + " is a constant.");
        }
        String title = written.isEmpty() ? name : name + ", " + written + ",";
        List<Remark> shown = new ArrayList<>(shown(site, leaving));
        boolean isHarmless = shown.isEmpty();
        List<Remark> cleaned = value < 0 ? List.of() : cleaners.of(site.method(), value, witness);
        shown.addAll(cleaned);
        Value text = leaving.stream().map(Witness.Leaving::text).reduce(Value.NONE, Value::join);
        if (!isHarmless) {
            return new Remark(title + " shows:", shown);
        }
        boolean isCleaned = cleaned.stream().anyMatch(Cleaners::isCleaning);
        return new Remark(title + " " + (isCleaned ? HARMLESS : harmless(text, value, method, witness)), shown);
    }

    private List<Remark> shown(Site site, List<Witness.Leaving> leaving) {
        List<Opinions.Shown> shown = new ArrayList<>();
        Set<Atom> seen = new LinkedHashSet<>();
        for (Witness.Leaving one : leaving) {
            for (int i = 0; i < one.text().size(); i++) {
                Atom atom = one.text().atom(i);
                if (atom.mayCarryData() && seen.add(atom)) {
                    shown.add(new Opinions.Shown(one.kind(), atom, one.text().step(i)));
                }
            }
        }
        return opinions.of(site, shown);
    }

    private static String harmless(Value text, int value, LinkedMethod method, Witness witness) {
        String type = value < 0 ? "" : method.valueTypes()[value].erasedName();
        if (witness.value(value).any(Atom::mayCarryData) && text.any(Atom.Clean.class::isInstance)) {
            return "shows nothing: a condition before proves that it is empty or null here.";
        }
        if (text.any(Atom.Clean.class::isInstance)) {
            return HARMLESS;
        }
        if (text.isEmpty() || text.any(atom -> !(atom instanceof Atom.Known))) {
            return "shows no data" + (type.isEmpty() ? "" : "; it is a " + type) + ".";
        }
        return "shows only constants.";
    }

    /** Returns the number of the value of an argument, or of the receiver; -1 when there is none. */
    private int operand(Site site, int argument) {
        @Nullable Instruction code = scene.code(site);
        if (code instanceof Instruction.Call call && argument < 0) {
            return call.target();
        }
        int[] arguments = code instanceof Instruction.Call call
                ? call.arguments()
                : code instanceof Instruction.Construct made ? made.arguments() : new int[0];
        return argument >= 0 && argument < arguments.length ? arguments[argument] : -1;
    }
}
