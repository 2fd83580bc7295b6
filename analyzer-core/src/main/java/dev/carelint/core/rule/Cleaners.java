package dev.carelint.core.rule;

import dev.carelint.core.finding.Remark;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.MethodNames;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.flow.Witness;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes back from a value through the code that computes it, and tells which calls cleaned it or had to be taken on trust. */
final class Cleaners {
    private static final int MAX_DEPTH = 6;
    private static final int MOST = 4;
    private static final String CLEANS = " cleans: ";

    private final Scene scene;
    private final CallFacts calls;
    private final Wording wording;
    private final List<MethodPattern> sanitizers;

    Cleaners(Scene scene, List<MethodPattern> sanitizers) {
        this.scene = scene;
        this.calls = new CallFacts(scene);
        this.wording = new Wording(scene);
        this.sanitizers = sanitizers;
    }

    List<Remark> of(int body, int value, Witness witness) {
        List<Remark> remarks = new ArrayList<>();
        new Walk(body, witness, remarks).visit(value, 0);
        return remarks.stream().distinct().limit(MOST).toList();
    }

    /** Tells whether a remark names what cleans. */
    static boolean isCleaning(Remark remark) {
        return remark.text().contains(CLEANS);
    }

    /** One way back through one body. */
    private final class Walk {
        private final int body;
        private final LinkedMethod method;
        private final Definitions definitions;
        private final Witness witness;
        private final List<Remark> remarks;
        private final Set<Integer> seen = new HashSet<>();

        Walk(int body, Witness witness, List<Remark> remarks) {
            this.body = body;
            this.method = scene.method(body);
            this.definitions = method.body().definitions();
            this.witness = witness;
            this.remarks = remarks;
        }

        void visit(int value, int depth) {
            if (depth > MAX_DEPTH || definitions.index(value) < 0 || !seen.add(value)) {
                return;
            }
            Instruction code = definitions.of(value);
            if (code instanceof Instruction.Call call) {
                call(call, new Site(body, definitions.index(value)), depth);
            } else if (code instanceof Instruction.Assign assign) {
                visit(assign.value(), depth);
            } else if (code instanceof Instruction.Cast cast) {
                visit(cast.value(), depth);
            } else if (code instanceof Instruction.Binary binary) {
                visit(binary.left(), depth + 1);
                visit(binary.right(), depth + 1);
            } else if (code instanceof Instruction.Phi phi) {
                for (int operand : phi.operands()) {
                    visit(operand, depth + 1);
                }
            } else if (code instanceof Instruction.NewArray made && made.elements() != null) {
                for (int element : made.elements()) {
                    visit(element, depth + 1);
                }
            }
        }

        private void call(Instruction.Call call, Site site, int depth) {
            Value result = witness.value(call.result());
            boolean carries = result.any(Atom::mayCarryData);
            List<LinkedMethod> bodies = calls.bodies(site);
            boolean isKnown = !bodies.isEmpty() || !calls.models(site).isEmpty();
            if (!carries && (result.any(Atom.Clean.class::isInstance) || !bodies.isEmpty() && isGivenData(call))) {
                remarks.add(new Remark(wording.call(site) + CLEANS + cleaning(site) + "."));
                return;
            }
            if (MethodNames.isCleaning(call.name()) && !bodies.isEmpty()) {
                remarks.add(new Remark(wording.call(site) + " is named as if it cleaned, but "
                        + CallFacts.place(bodies.get(0)) + " lets the value through, and the body counts."));
            } else if (!isKnown) {
                remarks.add(Remark.of(
                        wording.call(site) + " had to be judged without looking into it:",
                        calls.of(site).stream().map(LineReader::sentence).toList()));
            }
            if (isKnown) {
                visit(call.target(), depth + 1);
            }
            for (int argument : call.arguments()) {
                visit(argument, depth + 1);
            }
        }

        private boolean isGivenData(Instruction.Call call) {
            boolean given = witness.value(call.target()).any(Atom::mayCarryData);
            for (int argument : call.arguments()) {
                given |= witness.value(argument).any(Atom::mayCarryData);
            }
            return given;
        }

        private String cleaning(Site site) {
            MethodSymbol symbol = calls.method(site);
            if (symbol != null && sanitizers.stream().anyMatch(one -> one.matches(symbol, scene.index()))) {
                return "the settings declare it a sanitizer";
            }
            if (symbol != null && symbol.annotations().contains("NotPhi")) {
                return "it is annotated with @NotPhi";
            }
            List<LinkedMethod> bodies = calls.bodies(site);
            if (!bodies.isEmpty()) {
                return "what " + CallFacts.place(bodies.get(0))
                        + " returns was followed, and nothing of what goes in can be recognized in it";
            }
            for (MethodModel model : calls.models(site)) {
                boolean clean = model.effects().stream().anyMatch(Effect.Clean.class::isInstance);
                return clean
                        ? "its library model says so, " + CallFacts.quoted(model)
                        : "what it returns here identifies nobody, as its library model tells, "
                                + CallFacts.quoted(model);
            }
            return String.join("; ", calls.of(site));
        }
    }
}
