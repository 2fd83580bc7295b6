package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.Rule;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure findings are, from what speaks against them: a rule that is often wrong, weak words, assumptions on the way, and code that
 * serves demonstrations.
 *
 * <p>Nothing here makes a finding surer. Remembers answers; owned by one thread.
 */
final class Doubts {
    /** Keys of the program itself, which some services take in the query only. */
    private static final String API_KEY = "api-key";

    /** What an exception says of a parameter that it refuses. */
    private static final String REFUSAL = "refusal-text";

    private static final String QUERY_SINK = "url";
    private static final String HEADER_SINK = "header";

    private final Scene scene;
    private final Demonstrations demonstrations;
    private final InventedPatients inventions;
    private final CaughtRefusals refusals;
    private final Map<String, DataType.Family> families = new HashMap<>();

    Doubts(Scene scene) {
        this.scene = scene;
        this.demonstrations = new Demonstrations(scene);
        this.inventions = new InventedPatients(scene);
        this.refusals = new CaughtRefusals(scene);
        scene.vocabulary().types().forEach(type -> families.put(type.title(), type.family()));
    }

    /** Returns a finding no surer than its rule and the place where it stands allow. */
    Finding weighed(Finding finding, Rule rule) {
        Confidence most = finding.confidence().atMost(precisionOf(rule));
        LinkedMethod method = around(finding);
        if (isInvented(finding, method)) {
            return finding.with(Confidence.LOW).remarked(inventions.evidence().orElse(""));
        }
        return finding.with(method != null && demonstrations.isOne(method) ? Confidence.LOW : most);
    }

    /** Returns the body that a finding stands in, or one of the type that it stands at. */
    private @Nullable LinkedMethod around(Finding finding) {
        int body = scene.calls().number(finding.method());
        if (body >= 0) {
            return scene.method(body);
        }
        return scene.calls().methods().stream()
                .filter(method -> method.type().name().equals(finding.method()))
                .findFirst()
                .orElse(null);
    }

    private boolean isInvented(Finding finding, @Nullable LinkedMethod method) {
        Set<DataType.Family> about = finding.dataTypes().stream()
                .flatMap(title -> Stream.ofNullable(families.get(title)))
                .collect(Collectors.toSet());
        return inventions.concerns(about, method == null ? "" : method.type().name());
    }

    private static Confidence precisionOf(Rule rule) {
        return switch (rule.description().precision()) {
            case "very-high", "high" -> Confidence.HIGH;
            case "medium" -> Confidence.MEDIUM;
            default -> Confidence.LOW;
        };
    }

    /** Returns what in the program says that its patients are invented, if anything does. */
    Optional<String> invention() {
        return inventions.evidence();
    }

    /** Tells whether the code around a place serves demonstrations. */
    boolean isDemonstration(Site site) {
        return demonstrations.isOne(scene.method(site.method()));
    }

    /** Returns how sure it is that data of this kind arrives, and that it harms there; where it is reported is weighed later. */
    Confidence of(
            Rule rule,
            Check.Flow check,
            Evidence evidence,
            Atom atom,
            String sink,
            SinkPoint point,
            @Nullable Step last) {
        boolean isOpenCatch = atom.plain() instanceof Atom.Labelled text
                && evidence.type().id().equals(REFUSAL)
                && !refusals.areCaughtAt(text.origin());
        if (isDoubtful(check, evidence.type(), atom) && !isOpenCatch || isRefused(evidence.type(), sink)) {
            return Confidence.LOW;
        }
        Confidence confidence = of(evidence.certainty()).atMost(precisionOf(rule));
        Set<Site> way = Slices.handedOn(last);
        if (isDemandedKey(evidence.type(), atom, sink) || way.stream().anyMatch(this::isAssumed)) {
            confidence = confidence.atMost(Confidence.MEDIUM);
        }
        boolean passesDemonstration =
                isDemonstration(point.sink()) || way.stream().anyMatch(this::isDemonstration);
        return passesDemonstration ? Confidence.LOW : confidence;
    }

    /** A line break in a header, where the response refuses one. */
    private boolean isRefused(DataType type, String sink) {
        return type.family() == DataType.Family.UNTRUSTED && sink.equals(HEADER_SINK) && Firewall.standsBefore(scene);
    }

    private static boolean isDoubtful(Check.Flow check, DataType type, Atom atom) {
        return check.doubtful().contains(type.id())
                || atom instanceof Atom.Encoded encoded && !Collections.disjoint(check.doubtful(), encoded.forms());
    }

    private static Confidence of(Evidence.Certainty certainty) {
        return switch (certainty) {
            case HIGH -> Confidence.HIGH;
            case MEDIUM -> Confidence.MEDIUM;
            case LOW -> Confidence.LOW;
        };
    }

    /** An address whose host the program fixes, and a key that its service gave to the program: often nothing else is accepted. */
    private static boolean isDemandedKey(DataType type, Atom atom, String sink) {
        return sink.equals(QUERY_SINK)
                && type.id().equals(API_KEY)
                && atom instanceof Atom.Encoded encoded
                && encoded.forms().contains(Form.BELOW);
    }

    /** Tells whether nobody knows what the call at a step does, so that the cautious rule decided. */
    private boolean isAssumed(Site site) {
        if (!(scene.code(site) instanceof Instruction.Call)) {
            return false;
        }
        Resolution resolution = scene.method(site.method()).resolutions()[site.instruction()];
        return resolution instanceof Resolution.Method target
                && scene.index().find(target.method().owner()).isEmpty()
                && scene.knowledge().effectsOf(target.method(), scene.index()).isEmpty();
    }
}
