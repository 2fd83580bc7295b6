package dev.carelint.core.rule;

import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands the steps of a fact into the path that a reader would walk. */
final class Paths {
    /** GitHub shows long paths badly; the middle of longer ones is left out. */
    private static final int MAX_STEPS = 30;

    private final Scene scene;
    /** Null unless steps are to say why they are believed. */
    private final @Nullable StepReasons reasons;

    Paths(Scene scene) {
        this.scene = scene;
        this.reasons = scene.explained() ? new StepReasons(scene) : null;
    }

    /**
     * Returns the path from where data begins to the sink, the sink last.
     *
     * @param origin why the data is what it is
     */
    List<FlowStep> of(Classified source, List<String> origin, @Nullable Step last, SinkPoint point) {
        List<FlowStep> steps = new ArrayList<>();
        expand(last, steps);
        beginAt(source, origin, steps);
        List<String> leaving = reasons == null ? List.of() : reasons.ofCall(point.sink());
        FlowStep sink = new FlowStep(scene.location(point.sink()), "leaves by " + callAt(point.sink()), leaving);
        steps.removeIf(step -> step.location().equals(sink.location()));
        steps.add(sink);
        return shortened(distinct(steps));
    }

    /** A path begins where the sensitive field is read; how the object that holds it came there matters less. */
    private static void beginAt(Classified source, List<String> because, List<FlowStep> steps) {
        Location origin = source.origin();
        String reading = "reads " + source.field();
        for (int i = 0; i < steps.size() && !source.field().isEmpty(); i++) {
            if (steps.get(i).text().equals(reading)) {
                origin = steps.get(i).location();
                steps.subList(0, i + 1).clear();
                break;
            }
        }
        steps.add(0, new FlowStep(origin, source.evidence().because(), because));
    }

    private void expand(@Nullable Step last, List<FlowStep> steps) {
        Deque<Step> chain = new ArrayDeque<>();
        for (Step step = last; step != null && chain.size() < 200; step = step.previous()) {
            chain.addFirst(step);
        }
        for (Step step : chain) {
            if (step.kind() != Step.Kind.LEAVES && step.kind() != Step.Kind.ENTERS) {
                List<String> because = reasons == null ? List.of() : reasons.of(step);
                steps.add(new FlowStep(scene.location(step.site()), describe(step), because));
            }
            if (step.inner() != null && steps.size() < 4 * MAX_STEPS) {
                expand(step.inner(), steps);
            }
        }
    }

    private String describe(Step step) {
        Instruction code = scene.code(step.site());
        LinkedMethod method = scene.method(step.site().method());
        return switch (step.kind()) {
            case READ -> read(code);
            case STORED -> stored(code);
            case ASSIGNED ->
                code instanceof Instruction.Assign assign
                        ? "is assigned to "
                                + method.body().locals().get(assign.local()).name()
                        : "is assigned";
            case JOINED -> "becomes part of a text";
            case HANDED_ON -> "is handed on by " + callAt(step.site());
            case THROUGH -> "goes through " + throughAt(step.site());
            case CAUGHT -> "is caught";
            case ENTERS -> "enters by " + callAt(step.site());
            case LEAVES -> "leaves by " + callAt(step.site());
        };
    }

    private String read(@Nullable Instruction code) {
        if (code instanceof Instruction.FieldRead read) {
            return "reads " + read.name();
        }
        if (code instanceof Instruction.NameRead read) {
            return "reads " + read.name();
        }
        if (code instanceof Instruction.Element) {
            return "takes the next element";
        }
        return code instanceof Instruction.Call call ? "is taken by " + call.name() + "(…)" : "reads a part";
    }

    private static String stored(@Nullable Instruction code) {
        if (code instanceof Instruction.FieldWrite write) {
            return "is stored in " + write.name();
        }
        return code instanceof Instruction.NameWrite write ? "is stored in " + write.name() : "is stored in an array";
    }

    /** Objects that become text go through a call that nobody wrote. */
    private String throughAt(Site site) {
        Instruction code = scene.code(site);
        boolean isCall = code instanceof Instruction.Call || code instanceof Instruction.Construct;
        return isCall ? callAt(site) : "toString()";
    }

    /** Returns how a reader would name the call at a site. */
    String callAt(Site site) {
        Instruction code = scene.code(site);
        if (code instanceof Instruction.Call call) {
            String receiver = Names.localName(scene.method(site.method()), call.target());
            return (receiver.isEmpty() ? "" : receiver + ".") + call.name() + "(…)";
        }
        if (code instanceof Instruction.Construct construct) {
            return switch (construct.kind()) {
                case NEW -> "new " + typeName(site, construct) + "(…)";
                case SUPER -> "super(…)";
                case THIS -> "this(…)";
            };
        }
        return "text made here";
    }

    private String typeName(Site site, Instruction.Construct construct) {
        String name =
                scene.method(site.method()).valueTypes()[construct.target()].erasedName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Several steps at one place say no more than the first of them. */
    private static List<FlowStep> distinct(List<FlowStep> steps) {
        List<FlowStep> distinct = new ArrayList<>();
        for (FlowStep step : steps) {
            boolean isRepeated = !distinct.isEmpty()
                    && distinct.get(distinct.size() - 1).location().equals(step.location());
            if (!isRepeated) {
                distinct.add(step);
            }
        }
        return distinct;
    }

    private static List<FlowStep> shortened(List<FlowStep> steps) {
        if (steps.size() <= MAX_STEPS) {
            return steps;
        }
        List<FlowStep> shortened = new ArrayList<>(steps.subList(0, MAX_STEPS / 2));
        shortened.addAll(steps.subList(steps.size() - MAX_STEPS / 2, steps.size()));
        return shortened;
    }
}
