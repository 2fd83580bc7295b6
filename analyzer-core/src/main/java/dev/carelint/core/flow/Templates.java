package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.BitSet;
import java.util.List;

/** Which bodies are small and call, on their own object, methods of which there are several: for them the exact class matters. */
final class Templates {
    private static final int MAX_CODE = 150;

    private final CallGraph calls;
    private final BitSet found = new BitSet();

    /** Looks at all bodies, callees first. */
    Templates(CallGraph calls) {
        this.calls = calls;
        for (int[] component : calls.components()) {
            if (component.length == 1 && !isLarge(component[0]) && dispatches(component[0])) {
                found.set(component[0]);
            }
        }
    }

    boolean isTemplate(int body) {
        return found.get(body);
    }

    /** Tells whether a body is too large to be solved again and again. */
    boolean isLarge(int body) {
        return calls.methods().get(body).body().code().size() > MAX_CODE;
    }

    private boolean dispatches(int body) {
        LinkedMethod method = calls.methods().get(body);
        BitSet selves = new BitSet();
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.This self && self.qualifier() == null) {
                selves.set(self.result());
            } else if (code.get(i) instanceof Instruction.Call call && isOnThis(call, selves)) {
                int[] targets = calls.targets(method, i);
                if (targets.length > 1 || targets.length == 1 && found.get(targets[0])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOnThis(Instruction.Call call, BitSet selves) {
        return switch (call.receiver()) {
            case IMPLICIT, SUPER -> true;
            case VALUE -> call.target() >= 0 && selves.get(call.target());
        };
    }
}
