package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Rule;
import dev.carelint.core.symbols.FieldSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Executes checks of kind {@code repeat}: a value that was drawn once and is given to a method twice, by two calls, by a call in a
 * loop, or, being kept in a field, by every call of the method around.
 *
 * <p>Imprecise: objects that are filled anew by what only looks at them otherwise count as kept.
 */
final class RepeatRule {
    /** Methods that only pass the value on, within each other. */
    private static final int MAX_DEPTH = 3;

    private final Scene scene;
    private final Judge judge;
    private final CalledMethods called;

    /** A call that gets the value: at an instruction of a body, with the value and what has to be the same besides. */
    record Use(int instruction, int value, int besides) {}

    RepeatRule(Scene scene, Judge judge, CalledMethods called) {
        this.scene = scene;
        this.judge = judge;
        this.called = called;
    }

    List<Finding> find(Rule rule, Check.Repeated check, int firstWatch) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < check.cases().size(); i++) {
            Check.Repeated.Repeat one = check.cases().get(i);
            Watched watched = new Watched(scene, judge, one.where(), firstWatch + i);
            uses(one, watched).forEach((body, uses) -> find(rule, one, body, uses, findings));
        }
        return findings;
    }

    /** All calls that get such a value, by body: the method itself, and methods that are handed the value and pass it on. */
    private Map<Integer, List<Use>> uses(Check.Repeated.Repeat one, Watched watched) {
        Map<Integer, List<Use>> uses = new TreeMap<>();
        Map<Integer, List<Use>> latest = new TreeMap<>();
        for (Site site : called.sitesOf(one.pattern())) {
            if (watched.holdsAt(site) && scene.code(site) instanceof Instruction.Call call) {
                int value = argument(call, one.value());
                int held = new Drawn(scene, one, called, site.method()).held(value);
                latest.computeIfAbsent(site.method(), body -> new ArrayList<>())
                        .add(new Use(site.instruction(), held, argument(call, one.besides())));
            }
        }
        for (int depth = 0; depth <= MAX_DEPTH && !latest.isEmpty(); depth++) {
            latest.forEach((body, found) ->
                    uses.computeIfAbsent(body, unused -> new ArrayList<>()).addAll(found));
            Map<Integer, List<Use>> passing = new TreeMap<>();
            latest.forEach((body, found) -> found.forEach(use -> passedOn(one, body, use, passing)));
            latest = passing;
        }
        return uses;
    }

    private void passedOn(Check.Repeated.Repeat one, int body, Use use, Map<Integer, List<Use>> passing) {
        Drawn drawn = new Drawn(scene, one, called, body);
        int value = drawn.parameter(use);
        if (value < 0) {
            return;
        }
        int besides = drawn.parameterOf(use.besides());
        for (Site site : called.sitesNamed(scene.method(body).declaration().name())) {
            LinkedMethod caller = scene.method(site.method());
            if (scene.code(site) instanceof Instruction.Call call
                    && IntStream.of(scene.calls().targets(caller, site.instruction()))
                            .anyMatch(target -> target == body)) {
                int held = new Drawn(scene, one, called, site.method()).held(argument(call, value));
                passing.computeIfAbsent(site.method(), unused -> new ArrayList<>())
                        .add(new Use(site.instruction(), held, argument(call, besides)));
            }
        }
    }

    private static int argument(Instruction.Call call, int index) {
        return index >= 0 && index < call.arguments().length ? call.arguments()[index] : -1;
    }

    private void find(Rule rule, Check.Repeated.Repeat one, int body, List<Use> uses, List<Finding> findings) {
        if (scene.method(body).silent()) {
            return;
        }
        Drawn drawn = new Drawn(scene, one, called, body);
        Map<Integer, Confidence> found = new HashMap<>();
        for (Use use : uses) {
            boolean repeats = uses.stream().anyMatch(earlier -> drawn.isRepeated(earlier, use, uses));
            if (repeats) {
                found.put(use.instruction(), Confidence.HIGH);
            } else {
                keptInField(one, body, drawn, use).ifPresent(sure -> found.put(use.instruction(), sure));
            }
        }
        found.forEach((instruction, sure) ->
                findings.add(Watched.finding(scene, rule, one.telling(), one.pattern(), new Site(body, instruction))
                        .with(sure)));
    }

    private Optional<Confidence> keptInField(Check.Repeated.Repeat one, int body, Drawn drawn, Use use) {
        FieldSymbol field = drawn.field(use.value());
        boolean isSameKey = one.besides() < 0 || drawn.field(use.besides()) != null;
        if (field == null || !isSameKey || isInitializing(scene.method(body)) || !isDrawnOnce(one, field)) {
            return Optional.empty();
        }
        boolean isOne = Modifiers.has(field.modifiers(), Modifiers.STATIC);
        return Optional.of(isOne ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private static boolean isInitializing(LinkedMethod method) {
        return Set.of(
                        MethodDeclaration.CONSTRUCTOR,
                        MethodDeclaration.STATIC_INITIALIZER,
                        MethodDeclaration.FIELD_INITIALIZER)
                .contains(method.declaration().name());
    }

    /** A field that only initializers draw a value for. */
    private boolean isDrawnOnce(Check.Repeated.Repeat one, FieldSymbol field) {
        boolean drawn = false;
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            @Nullable Boolean fresh = new Drawn(scene, one, called, body).freshlyPut(field);
            if (fresh != null && !isInitializing(scene.method(body))) {
                return false;
            }
            drawn |= Boolean.TRUE.equals(fresh);
        }
        return drawn;
    }
}
