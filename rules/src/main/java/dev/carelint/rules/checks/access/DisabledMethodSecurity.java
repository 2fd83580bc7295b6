package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Annotations that ask callers for rights, in an application that never switches them on. */
final class DisabledMethodSecurity implements JavaCheck {
    private static final int MOST_STEPS = 5;
    private static final Set<String> STARTS = Set.of("SpringBootApplication", "EnableAutoConfiguration");
    private static final Set<String> SWITCHES =
            Set.of("EnableMethodSecurity", "EnableGlobalMethodSecurity", "EnableReactiveMethodSecurity");

    /** The flag that switches each annotation on. */
    private static final Map<String, String> FLAGS = Map.of(
            "PreAuthorize", "prePostEnabled",
            "PostAuthorize", "prePostEnabled",
            "PreFilter", "prePostEnabled",
            "PostFilter", "prePostEnabled",
            "Secured", "securedEnabled",
            "RolesAllowed", "jsr250Enabled");

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Map<String, LinkedMethod> types = new TreeMap<>();
        scene.calls()
                .methods()
                .forEach(method -> types.putIfAbsent(method.type().name(), method));
        List<LinkedMethod> starts = types.values().stream()
                .filter(method -> has(method.type(), STARTS))
                .toList();
        List<Annotation> switches = types.values().stream()
                .flatMap(method -> method.type().annotations().stream())
                .filter(annotation -> SWITCHES.contains(annotation.simpleName()))
                .toList();
        if (starts.size() != 1 || isSwitchedElsewhere(types)) {
            return List.of();
        }
        Map<String, List<FlowStep>> idle = new TreeMap<>();
        types.values().forEach(method -> collect(scene, method, switches, idle));
        List<Finding> findings = new ArrayList<>();
        idle.forEach((flag, steps) -> findings.add(finding(rule, scene, starts.get(0), flag, steps, switches)));
        return findings;
    }

    private static boolean has(TypeDeclaration type, Set<String> names) {
        return type.annotations().stream().anyMatch(one -> names.contains(one.simpleName()));
    }

    /** Method security may also be switched on by a class of one's own, or by an annotation that bears the switch. */
    private static boolean isSwitchedElsewhere(Map<String, LinkedMethod> types) {
        return types.values().stream()
                .anyMatch(method -> method.type().superClass() != null
                                && method.type().superClass().name().endsWith("GlobalMethodSecurityConfiguration")
                        || method.type().annotations().stream()
                                .anyMatch(one -> one.simpleName().equals("ImportResource"))
                        || method.declaration()
                                .returnType()
                                .name()
                                .matches(".*(AuthorizationManagerBeforeMethodInterceptor|MethodInterceptor|Advisor)"));
    }

    private static void collect(
            Scene scene, LinkedMethod of, List<Annotation> switches, Map<String, List<FlowStep>> idle) {
        if (of.silent() || !isOfSpring(scene, of)) {
            return;
        }
        Map<Annotation, Location> written = new HashMap<>();
        of.type()
                .annotations()
                .forEach(one ->
                        written.put(one, new Location(of.path(), of.type().nameSpan())));
        for (MethodDeclaration method : of.type().methods()) {
            method.annotations().forEach(one -> written.putIfAbsent(one, new Location(of.path(), method.nameSpan())));
        }
        written.forEach((annotation, place) -> {
            String flag = FLAGS.get(annotation.simpleName());
            if (flag != null && switches.stream().noneMatch(one -> isOn(one, flag))) {
                idle.computeIfAbsent(flag, none -> new ArrayList<>())
                        .add(new FlowStep(place, "@" + annotation.simpleName() + " asks for a right here"));
            }
        });
    }

    /** The container enforces such annotations at what JAX-RS or EJB calls. */
    private static boolean isOfSpring(Scene scene, LinkedMethod method) {
        Set<String> around = scene.around(method);
        return around.contains("springframework") && !around.contains("rs") && !around.contains("ejb");
    }

    private static boolean isOn(Annotation annotation, String flag) {
        String set = annotation.members().getOrDefault(flag, "");
        boolean isByDefault =
                flag.equals("prePostEnabled") && !annotation.simpleName().equals("EnableGlobalMethodSecurity");
        return set.isEmpty() ? isByDefault : !set.equals("false");
    }

    private static Finding finding(
            Rule rule, Scene scene, LinkedMethod start, String flag, List<FlowStep> steps, List<Annotation> switches) {
        List<FlowStep> sorted = steps.stream()
                .sorted((one, other) -> one.location().compareTo(other.location()))
                .toList();
        String first = sorted.get(0).text().replaceAll(" .*", "");
        String how = switches.isEmpty()
                ? "@EnableMethodSecurity" + (flag.equals("prePostEnabled") ? "" : "(" + flag + " = true)")
                : flag + " = true at @" + switches.get(0).simpleName();
        Location location = new Location(start.path(), start.type().nameSpan());
        return new Finding(
                        rule.id(),
                        scene.severity(rule.id(), rule.description().severity()),
                        Scene.onOneLine(location),
                        first + " stands at " + steps.size() + (steps.size() == 1 ? " place" : " places")
                                + " and does nothing, since nothing in the analyzed program switches it on: add " + how
                                + " to a configuration.",
                        List.of(),
                        sorted.subList(0, Math.min(MOST_STEPS, sorted.size())),
                        start.type().name(),
                        flag)
                .with(Confidence.HIGH);
    }
}
