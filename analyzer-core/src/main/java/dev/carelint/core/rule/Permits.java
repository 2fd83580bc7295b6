package dev.carelint.core.rule;

import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.Vendor;
import dev.carelint.core.vocabulary.DataType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the flow policy says of data at a sink. */
final class Permits {
    private final Scene scene;

    Permits(Scene scene) {
        this.scene = scene;
    }

    /** Returns the entry of the policy that decides, if one does. */
    Optional<Policy.Entry> entryFor(DataType type, String kind, SinkPoint point) {
        Policy policy = scene.knowledge().policy();
        return policy.entryFor(
                type, kind, vendor(point), scene.location(point.site()).path());
    }

    /** Returns who runs what the data leaves to; null when nobody is known to. */
    private @Nullable Vendor vendor(SinkPoint point) {
        Site sink = point.sink();
        if (scene.code(sink) == null) {
            return null;
        }
        return scene.method(sink.method()).resolutions()[sink.instruction()] instanceof Resolution.Method called
                ? scene.knowledge().policy().vendorOf(called.method().owner())
                : null;
    }

    /** Returns the name of who runs what the data leaves to; empty when nobody is known to. */
    String vendorTitle(SinkPoint point) {
        Vendor vendor = vendor(point);
        return vendor == null ? "" : vendor.title();
    }

    /** Tells whether some rule reports this kind of data at this kind of sink, so that the policy need not. */
    boolean isRuled(DataType type, String kind) {
        String family = type.family().name().toLowerCase(Locale.ROOT);
        return scene.knowledge().rules().stream()
                .flatMap(rule -> rule.checks().stream())
                .filter(Check.Flow.class::isInstance)
                .map(Check.Flow.class::cast)
                .anyMatch(check -> check.sinkKinds().contains(kind)
                        && (check.labels().contains(type.id()) || check.labels().contains(family)));
    }

    /** Returns why a permitted flow is permitted, and where that is said. */
    static String reason(Policy.Entry entry) {
        return entry.reason() + " (" + entry.declaredAt() + ")";
    }
}
