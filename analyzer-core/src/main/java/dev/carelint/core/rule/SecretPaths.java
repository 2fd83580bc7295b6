package dev.carelint.core.rule;

import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a secret goes into the path of an address that is posted to: web hooks are addresses that are secrets, and nothing else
 * would be accepted. In a query it is a leak whatever the method.
 */
final class SecretPaths {
    private static final int MAX_DEPTH = 16;

    private final Scene scene;

    SecretPaths(Scene scene) {
        this.scene = scene;
    }

    boolean isPath(SinkPoint point, @Nullable Step last) {
        if (!isPost(point.sink())) {
            return false;
        }
        Set<Site> sites = Slices.handedOn(last);
        return sites.stream().noneMatch(this::hasQuery);
    }

    private boolean isPost(Site site) {
        Instruction code = scene.code(site);
        if (code instanceof Instruction.Call call) {
            return call.name().toLowerCase(Locale.ROOT).startsWith("post");
        }
        return code instanceof Instruction.Construct construct
                && scene.method(site.method())
                        .valueTypes()[construct.target()]
                        .erasedName()
                        .endsWith(".HttpPost");
    }

    /** Tells whether a constant that a step puts before or around the secret begins a query. */
    private boolean hasQuery(Site site) {
        LinkedMethod method = scene.method(site.method());
        Instruction code = scene.code(site);
        if (code instanceof Instruction.Binary binary) {
            return hasQuery(method, binary.left(), 0) || hasQuery(method, binary.right(), 0);
        }
        if (code instanceof Instruction.Call call) {
            boolean found = hasQuery(method, call.target(), 0)
                    || call.name().toLowerCase(Locale.ROOT).contains("query");
            for (int argument : call.arguments()) {
                found |= hasQuery(method, argument, 0);
            }
            return found;
        }
        return false;
    }

    private boolean hasQuery(LinkedMethod method, int value, int depth) {
        if (value < 0 || depth > MAX_DEPTH) {
            return false;
        }
        int index = method.body().definitionIndex(value);
        Instruction code = index < 0 ? null : method.body().code().get(index);
        if (code instanceof Instruction.Assign assign) {
            return hasQuery(method, assign.value(), depth + 1);
        }
        if (code instanceof Instruction.Binary binary) {
            return hasQuery(method, binary.left(), depth + 1) || hasQuery(method, binary.right(), depth + 1);
        }
        if (code instanceof Instruction.Constant constant) {
            return isQuery(constant.literal());
        }
        return index >= 0
                && method.resolutions()[index] instanceof Resolution.Field field
                && isQuery(field.field().constant());
    }

    private static boolean isQuery(@Nullable Literal literal) {
        return literal instanceof Literal.Text text && text.value().contains("?");
    }
}
