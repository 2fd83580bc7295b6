package dev.carelint.rules.checks.access;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoints about patients of which nothing proves that callers are asked for their rights: one finding a class, or one for the whole
 * program where it asks nowhere.
 */
final class UnprovenEndpoints implements JavaCheck {
    private static final int FEW = 2;

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Access access = Access.of(scene, judge);
        if (access.served().isEmpty()) {
            return List.of();
        }
        Told told = new Told(rule, scene);
        List<Finding> findings = new ArrayList<>();
        if (access.chains().all().isEmpty()) {
            withoutConfiguration(access, told, findings);
        } else {
            uncovered(access, told, findings);
            loginOnly(access, told, findings);
        }
        return findings;
    }

    private static void uncovered(Access access, Told told, List<Finding> findings) {
        List<Access.Served> open = access.served().stream()
                .filter(one -> one.ruling().decision() == Decision.UNCOVERED && !one.isProvenByItself())
                .toList();
        byClass(open).values().forEach(same -> {
            Access.Served first = same.get(0);
            String reason = first.ruling()
                    .chain()
                    .map(chain -> chain.rules().isEmpty()
                            ? chain.method().type().simpleName() + " asks nobody for anything"
                            : "no line of " + chain.method().type().simpleName() + " covers "
                                    + first.endpoint().path() + ", and authorizeRequests leaves the rest open")
                    .orElse("no security configuration is about "
                            + first.endpoint().path());
            findings.add(told.of(
                    same,
                    first.endpoint().location(),
                    subject(same) + "; not proven that callers are authorized: " + reason
                            + ". End the rules with anyRequest().denyAll(), and say who may.",
                    Confidence.HIGH,
                    "uncovered"));
        });
    }

    private static String subject(List<Access.Served> served) {
        return Told.names(served) + " " + (served.size() == 1 ? Told.verb(served.get(0)) : plural(served.get(0))) + " "
                + Told.data(served.get(0));
    }

    private static String plural(Access.Served served) {
        return Told.verb(served).replaceAll("s$", "");
    }

    /** A login alone is a proof, though of less than a hospital wants; a method that lacks what its neighbours demand was forgotten. */
    private static void loginOnly(Access access, Told told, List<Finding> findings) {
        List<Access.Served> known = access.served().stream()
                .filter(one -> one.ruling().decision() == Decision.LOGIN && !one.isProvenByItself())
                .toList();
        List<Access.Served> forgotten =
                known.stream().filter(one -> isForgotten(access, one)).toList();
        unlikeTheirNeighbours(forgotten, told, Confidence.MEDIUM, findings);
        Map<String, List<Access.Served>> byRule = new LinkedHashMap<>();
        known.stream()
                .filter(one -> !forgotten.contains(one) && one.ruling().rule().isPresent())
                .forEach(one -> byRule.computeIfAbsent(
                                one.ruling().rule().orElseThrow().location().toString(), none -> new ArrayList<>())
                        .add(one));
        byRule.values().forEach(same -> {
            Chain.Rule line = same.get(0).ruling().rule().orElseThrow();
            findings.add(told.minor(
                    same,
                    line.location(),
                    subject(same) + " to everyone with a login; no role or right is asked for, demand one that fits.",
                    Confidence.LOW,
                    "login"));
        });
    }

    /** Of the other methods of its class at least two, and half of them, demand a right by an annotation. */
    private static boolean isForgotten(Access access, Access.Served served) {
        List<Access.Served> neighbours = neighbours(access, served);
        long demanding = neighbours.stream().filter(UnprovenEndpoints::demands).count();
        return demanding >= FEW && demanding * 2 >= neighbours.size();
    }

    private static List<Access.Served> neighbours(Access access, Access.Served served) {
        return access.served().stream()
                .filter(other -> !other.equals(served)
                        && other.endpoint().method().type().name().equals(typeOf(served)))
                .toList();
    }

    private static boolean demands(Access.Served served) {
        return served.endpoint().own().stream().anyMatch(Proofs::isKnownDemand);
    }

    private static void unlikeTheirNeighbours(
            List<Access.Served> forgotten, Told told, Confidence confidence, List<Finding> findings) {
        byClass(forgotten)
                .values()
                .forEach(same -> findings.add(told.of(
                        same,
                        same.get(0).endpoint().location(),
                        subject(same) + "; not proven that callers are authorized: what other methods of "
                                + same.get(0).endpoint().method().type().simpleName()
                                + " demand by annotation is missing here.",
                        confidence,
                        "unlike")));
    }

    private static void withoutConfiguration(Access access, Told told, List<Finding> findings) {
        Surroundings surroundings = new Surroundings(access.scene());
        boolean isGuarded = surroundings.isGuarded();
        List<Access.Served> open = access.served().stream()
                .filter(one -> one.annotated().isEmpty() && !one.asked() && !surroundings.isBound(one.endpoint()))
                .toList();
        List<Access.Served> forgotten =
                open.stream().filter(one -> isForgotten(access, one)).toList();
        unlikeTheirNeighbours(forgotten, told, Confidence.MEDIUM, findings);
        boolean asksSomewhere = access.served().stream().anyMatch(one -> one.isProvenByItself());
        if (isGuarded || open.isEmpty() || !surroundings.isApplication()) {
            return;
        }
        if (asksSomewhere) {
            byClass(open.stream().filter(one -> !forgotten.contains(one)).toList())
                    .values()
                    .forEach(same -> findings.add(told.of(
                            same,
                            same.get(0).endpoint().location(),
                            subject(same) + "; not proven that callers are authorized: no annotation, filter or check"
                                    + " asks for anything here, as other endpoints do.",
                            Confidence.MEDIUM,
                            "unproven")));
        } else {
            Access.Served worst = worst(open);
            List<Access.Served> all = new ArrayList<>(List.of(worst));
            open.stream().filter(one -> !one.equals(worst)).forEach(all::add);
            findings.add(told.of(
                    all,
                    worst.endpoint().location(),
                    subject(all) + "; not proven that callers are authorized: nothing in the analyzed program asks them"
                            + " for anything. Add a security configuration, or demand roles at the endpoints.",
                    Confidence.MEDIUM,
                    "program"));
        }
    }

    /** The one that shows most kinds of data. */
    private static Access.Served worst(List<Access.Served> open) {
        return open.stream()
                .max(Comparator.comparingInt(
                                (Access.Served one) -> one.exposure().returned().isEmpty() ? 0 : 1)
                        .thenComparingInt(one -> one.titles().size())
                        .thenComparing(one -> one.endpoint().location(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static String typeOf(Access.Served served) {
        return served.endpoint().method().type().name();
    }

    /** What returns data stands before what only takes some. */
    private static Map<String, List<Access.Served>> byClass(List<Access.Served> served) {
        Map<String, List<Access.Served>> classes = new LinkedHashMap<>();
        served.stream()
                .sorted(Comparator.comparing(
                                (Access.Served one) -> one.exposure().returned().isEmpty())
                        .thenComparing(one -> one.endpoint().location()))
                .forEach(one -> classes.computeIfAbsent(typeOf(one), none -> new ArrayList<>())
                        .add(one));
        return classes;
    }
}
