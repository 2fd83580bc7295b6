package dev.carelint.core.rule;

import dev.carelint.core.flow.MethodNames;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a step of a path is believed: which fact of the program or of a model stands behind it. */
final class StepReasons {
    private final Scene scene;
    private final CallFacts calls;

    StepReasons(Scene scene) {
        this.scene = scene;
        this.calls = new CallFacts(scene);
    }

    List<String> of(Step step) {
        return switch (step.kind()) {
            case READ -> read(step.site());
            case STORED -> stored(step.site());
            case ASSIGNED -> List.of("assignment: a variable holds what it was last given");
            case JOINED -> List.of("joined text: it shows what each of its parts shows");
            case THROUGH -> through(step.site());
            case CAUGHT -> List.of("thrown inside the try block, or by what it calls");
            case HANDED_ON, ENTERS, LEAVES -> ofCall(step.site());
        };
    }

    /** Returns what is known of a call. */
    List<String> ofCall(Site site) {
        return isCall(site) ? calls.of(site) : List.of("text is made of an object here, without a written call");
    }

    private boolean isCall(Site site) {
        @Nullable Instruction code = scene.code(site);
        return code instanceof Instruction.Call
                || code instanceof Instruction.Construct
                || code instanceof Instruction.MethodReference;
    }

    private List<String> read(Site site) {
        FieldSymbol field = field(site);
        if (field != null) {
            return List.of("read of " + name(field));
        }
        if (scene.code(site) instanceof Instruction.Element) {
            return List.of("an element shows what was put into the container");
        }
        return isCall(site) ? calls.of(site) : List.of("read of a part of what arrived");
    }

    private List<String> stored(Site site) {
        FieldSymbol field = field(site);
        if (field != null) {
            return List.of("write of " + name(field) + "; whoever reads it gets this value");
        }
        return List.of("write of an element; whoever reads one may get this value");
    }

    private @Nullable FieldSymbol field(Site site) {
        if (scene.code(site) == null) {
            return null;
        }
        Resolution resolution = scene.method(site.method()).resolutions()[site.instruction()];
        return resolution instanceof Resolution.Field found ? found.field() : null;
    }

    private static String name(FieldSymbol field) {
        String owner =
                field.owner().substring(field.owner().lastIndexOf('.') + 1).replace('$', '.');
        return "field " + owner + "." + Names.plainName(field.name()) + " ("
                + field.type().erasedName() + ")";
    }

    /** What a body does is read from the body; a name that promises more does not count then. */
    private List<String> through(Site site) {
        if (!isCall(site)) {
            return ofCall(site);
        }
        List<String> reasons = new ArrayList<>(calls.of(site));
        MethodSymbol method = calls.method(site);
        if (method != null && MethodNames.isCleaning(method.name())) {
            reasons.add("its name promises to clean, but its body lets the value through, and the body counts");
        }
        boolean isFollowed = reasons.size() == 1 && !calls.bodies(site).isEmpty();
        if (isFollowed) {
            reasons.add("the body was followed: what goes in comes out, or is kept where it is read later");
        }
        return reasons;
    }
}
