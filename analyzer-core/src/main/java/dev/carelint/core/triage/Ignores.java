package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All ignores of the analyzed files, by path, and what is wrong with them. */
final class Ignores {
    private final Map<String, List<Ignore>> byPath;
    private final List<Problem> malformed;

    private Ignores(Map<String, List<Ignore>> byPath, List<Problem> malformed) {
        this.byPath = byPath;
        this.malformed = malformed;
    }

    static Ignores of(Criteria criteria) {
        Map<String, List<Ignore>> byPath = new HashMap<>();
        List<Problem> malformed = new ArrayList<>();
        IgnoreParser parser = new IgnoreParser(criteria.sortedRuleIds(), malformed::add);
        for (Criteria.AnalyzedFile file : criteria.files()) {
            for (SuppressionComment comment : file.comments()) {
                byPath.computeIfAbsent(file.path(), path -> new ArrayList<>())
                        .addAll(parser.parse(file.path(), comment));
            }
        }
        return new Ignores(byPath, malformed);
    }

    /** Suppresses a finding by the ignore that speaks about the fewest lines. */
    Optional<Suppressed> suppress(Finding finding) {
        return byPath.getOrDefault(finding.location().path(), List.of()).stream()
                .filter(ignore -> ignore.rules().stream().anyMatch(rule -> ignore.covers(finding, rule)))
                .min(Comparator.comparingInt(Ignore::lines).thenComparing(Ignore::location))
                .map(ignore -> new Suppressed(finding, Suppressed.By.COMMENT, ignore.reason()));
    }

    /** Returns what is wrong with comments, and those that silence nothing although their rule ran. */
    List<Problem> problems(Collection<Finding> findings, Set<String> disabledRules) {
        Map<String, List<Finding>> found = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.location().path()));
        List<Problem> problems = new ArrayList<>(malformed);
        byPath.forEach((path, ignores) -> {
            List<Finding> here = found.getOrDefault(path, List.of());
            ignores.forEach(ignore -> problems.addAll(unused(ignore, here, disabledRules)));
        });
        return problems;
    }

    private static List<Problem> unused(Ignore ignore, List<Finding> findings, Set<String> disabledRules) {
        return ignore.rules().stream()
                .filter(rule -> !disabledRules.contains(rule))
                .filter(rule -> findings.stream().noneMatch(finding -> ignore.covers(finding, rule)))
                .map(rule -> new Problem(
                        Problem.Kind.SUPPRESSION,
                        ignore.location(),
                        "this ignore of " + rule + " silences nothing; remove it"))
                .toList();
    }
}
