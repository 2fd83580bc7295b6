package dev.carelint.core.report.evidence;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.finding.Evidence.Restraint;
import dev.carelint.core.finding.Evidence.Safeguard;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A result as an auditor reads it: findings bear numbers, so that each stands once and safeguards refer to it, also on paper.
 *
 * <p>Findings of one rule have numbers that follow each other.
 */
final class Account {
    private static final Comparator<Finding> BY_RULE = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::severity)
            .thenComparing(Comparator.naturalOrder());

    private final Result result;
    private final ByRule byRule;
    private final List<Numbered> open;
    private final List<Numbered> suppressed;
    private final List<Numbered> old;
    private final Set<String> ran;
    private final Map<String, Restraint> off = new TreeMap<>();

    /** A finding with its number, and with what silenced it, if anything did. */
    record Numbered(
            String number, Finding finding, @Nullable Suppressed suppressed) {}

    Account(Result result) {
        this.result = result;
        this.byRule = new ByRule(result);
        this.open = numbered("F", result.findings(), finding -> finding, finding -> null);
        this.suppressed = silenced("S", false);
        this.old = silenced("B", true);
        this.ran = result.rules().stream().map(RuleDescription::id).collect(Collectors.toCollection(TreeSet::new));
        result.evidence().restraints().stream()
                .filter(Restraint::isOff)
                .forEach(restraint -> off.put(restraint.rule(), restraint));
    }

    private List<Numbered> silenced(String letter, boolean old) {
        return numbered(
                letter,
                result.suppressed().stream()
                        .filter(one -> (one.by() == Suppressed.By.BASELINE) == old)
                        .toList(),
                Suppressed::finding,
                one -> one);
    }

    private static <T> List<Numbered> numbered(
            String letter, List<T> all, Function<T, Finding> finding, Function<T, @Nullable Suppressed> why) {
        List<Numbered> numbered = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(finding, BY_RULE))
                .forEach(one ->
                        numbered.add(new Numbered(letter + (numbered.size() + 1), finding.apply(one), why.apply(one))));
        return List.copyOf(numbered);
    }

    Result result() {
        return result;
    }

    List<Numbered> open() {
        return open;
    }

    /** What comments, settings or the policy silence. */
    List<Numbered> suppressed() {
        return suppressed;
    }

    /** What the baseline names. */
    List<Numbered> old() {
        return old;
    }

    /** Returns the findings of one rule among some. */
    static List<Numbered> of(String rule, List<Numbered> some) {
        return some.stream().filter(one -> one.finding().rule().equals(rule)).toList();
    }

    /** Returns the number of findings of rules. */
    static long count(List<String> rules, List<Numbered> some) {
        return some.stream().filter(one -> rules.contains(one.finding().rule())).count();
    }

    /** Returns how numbers that follow each other are written: {@code F3–F9}; empty for none. */
    static String range(List<Numbered> some) {
        if (some.isEmpty()) {
            return "";
        }
        String first = some.get(0).number();
        return some.size() == 1
                ? first
                : first + "–" + some.get(some.size() - 1).number();
    }

    /** Returns the findings by rule, in the order of their numbers. */
    static Map<String, List<Numbered>> grouped(List<Numbered> some) {
        return some.stream()
                .collect(Collectors.groupingBy(one -> one.finding().rule(), LinkedHashMap::new, Collectors.toList()));
    }

    boolean hasRun(String rule) {
        return ran.contains(rule);
    }

    /** Returns ids of all rules, also of those that did not run. */
    Set<String> rules() {
        Set<String> all = new TreeSet<>(ran);
        all.addAll(off.keySet());
        return all;
    }

    Set<String> ran() {
        return ran;
    }

    Map<String, Restraint> off() {
        return off;
    }

    String title(String rule) {
        return result.rules().stream()
                .filter(one -> one.id().equals(rule))
                .map(RuleDescription::title)
                .findFirst()
                .orElse("");
    }

    /** Returns what makes a rule see or tell less; what concerns all rules stands under the empty id. */
    List<Restraint> restraints(String rule) {
        return result.evidence().restraints().stream()
                .filter(restraint -> restraint.rule().equals(rule))
                .toList();
    }

    /** Returns the safeguards by law or standard, in the order of the profile. */
    Map<String, List<Safeguard>> safeguards() {
        return result.evidence().safeguards().stream()
                .collect(Collectors.groupingBy(
                        safeguard -> Optional.of(safeguard.citation())
                                .map(Citation::framework)
                                .orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What was not analyzed, or not completely: bounds of the engine and broken encodings hide less than a file, but they hide. */
    List<Problem> losses() {
        return result.problems().stream()
                .filter(problem -> isLoss(problem.kind()))
                .toList();
    }

    List<Problem> notices() {
        return result.problems().stream()
                .filter(problem -> !isLoss(problem.kind()))
                .toList();
    }

    private static boolean isLoss(Problem.Kind kind) {
        return kind.isLoss() || kind == Problem.Kind.BUDGET || kind == Problem.Kind.ENCODING;
    }

    /** Returns how many inputs of a kind there are. */
    long inputs(Kind kind) {
        return result.evidence().inputs().stream()
                .map(Input::kind)
                .filter(kind::equals)
                .count();
    }

    /** Returns the share of calls whose target is known, in percent. */
    String resolved() {
        Coverage coverage = result.coverage();
        double share = coverage.calls() == 0 ? 100 : 100.0 * coverage.resolvedCalls() / coverage.calls();
        return String.format(Locale.ROOT, "%.1f %%", share);
    }

    /** Returns open findings by severity: {@code 3 critical, 12 high}. */
    String severities() {
        return byRule.worstFirst().stream()
                .collect(Collectors.groupingBy(finding -> finding.severity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }

    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d", number) + " " + noun + (number == 1 ? "" : "s");
    }
}
