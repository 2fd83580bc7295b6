package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Endpoints that return patient data and record nowhere who read it, in a program that does so elsewhere: one finding a class, always
 * of low confidence.
 */
final class UnauditedReads implements JavaCheck {
    private static final int MAX_BODIES = 400;
    private static final Pattern AUDIT =
            Pattern.compile("(?i).*(audit|accesslog|access_log|recordaccess|logaccess|disclosure|publishEvent|atna).*");
    private static final Pattern AROUND = Pattern.compile(".*(Filter|Interceptor|Aspect|Advice|Listener).*");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        boolean isAround = scene.calls().methods().stream()
                .map(method -> method.type().simpleName())
                .anyMatch(name ->
                        AUDIT.matcher(name).matches() && AROUND.matcher(name).matches());
        if (isAround) {
            return List.of();
        }
        Map<String, List<Access.Served>> byClass = new LinkedHashMap<>();
        boolean recordsSomewhere = false;
        Map<Integer, Boolean> known = new HashMap<>();
        for (Access.Served served : Access.of(scene, judge).served()) {
            if (isRecorded(scene, served, known)) {
                recordsSomewhere = true;
            } else if (!served.exposure().returned().isEmpty()) {
                byClass.computeIfAbsent(served.endpoint().method().type().name(), none -> new ArrayList<>())
                        .add(served);
            }
        }
        if (!recordsSomewhere) {
            return List.of();
        }
        Told told = new Told(rule, scene);
        List<Finding> findings = new ArrayList<>();
        byClass.values()
                .forEach(served -> findings.add(told.minor(
                        served,
                        served.get(0).endpoint().location(),
                        Told.names(served) + (served.size() == 1 ? " returns " : " return ") + Told.data(served.get(0))
                                + ", and nothing proves that the reading is recorded, as it is elsewhere; write an audit event with who read"
                                + " whose record.",
                        Confidence.LOW,
                        "audit")));
        return findings;
    }

    private static boolean isRecorded(Scene scene, Access.Served served, Map<Integer, Boolean> known) {
        boolean isMarked = served.endpoint().own().stream()
                .anyMatch(mark -> AUDIT.matcher(mark.annotation().simpleName()).matches());
        return isMarked || records(scene, served.endpoint().method(), known);
    }

    private static boolean records(Scene scene, LinkedMethod start, Map<Integer, Boolean> known) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(scene.calls().number(start.key())));
        while (!open.isEmpty() && seen.size() < MAX_BODIES) {
            int next = open.removeFirst();
            if (next >= 0 && seen.add(next)) {
                LinkedMethod method = scene.method(next);
                if (known.computeIfAbsent(next, none -> isAudit(method))) {
                    return true;
                }
                for (int callee : scene.calls().callees(next)) {
                    open.addLast(callee);
                }
            }
        }
        return false;
    }

    private static boolean isAudit(LinkedMethod method) {
        return AUDIT.matcher(method.type().simpleName()).matches()
                || method.body().code().stream()
                        .anyMatch(code -> code instanceof Instruction.Call call
                                && (AUDIT.matcher(call.name()).matches()
                                        || call.target() >= 0
                                                && AUDIT.matcher(ShownData.simple(
                                                                method.valueTypes()[call.target()].erasedName()))
                                                        .matches()));
    }
}
