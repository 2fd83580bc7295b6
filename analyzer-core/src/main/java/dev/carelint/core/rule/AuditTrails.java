package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.Locale;

/**
 * Tells audit trails from diagnostic logs: who saw whose record must stand in the trail (45 CFR 164.312(b)), and must not stand in the log.
 *
 * <p>A logger that the program itself names an audit's is one; a marker only sorts what stands in a log.
 */
final class AuditTrails {
    /** The kind of sink that a trail is; no rule is about it, policies may be. */
    static final String KIND = "audit";

    private static final String LOG = "log";

    private final Scene scene;

    AuditTrails(Scene scene) {
        this.scene = scene;
    }

    /** Returns the kind of a sink, told apart by whom the call is made on. */
    String kindOf(String kind, Site sink) {
        return kind.equals(LOG) && isTrail(sink) ? KIND : kind;
    }

    private boolean isTrail(Site sink) {
        if (!(scene.code(sink) instanceof Instruction.Call call)) {
            return false;
        }
        return isNamed(scene.method(sink.method()), call.target());
    }

    private static boolean isNamed(LinkedMethod method, int value) {
        String name = value < 0 ? "" : Names.localName(method, value).toLowerCase(Locale.ROOT);
        return name.startsWith("audit") || name.endsWith("audit") || name.contains("audit_");
    }
}
