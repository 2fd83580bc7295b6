package dev.carelint.core.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Joins the results of several modules of one build into one.
 *
 * <p>The order of the modules does not change what comes out: lists are sorted, what several modules tell alike is told once, and
 * coverage is added up. Modules must not read each other's files as their own, or those are counted twice.
 */
public final class ResultMerge {
    private static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0, new TreeMap<>());

    private ResultMerge() {}

    /** Returns the one result that tells what all of {@code results} tell. */
    public static Result merge(Collection<Result> results) {
        return new Result(
                distinct(results, Result::findings),
                suppressed(results),
                distinct(results, Result::doubtful),
                distinct(results, Result::problems),
                results.stream().map(Result::coverage).reduce(NOTHING, ResultMerge::add),
                rules(results),
                results.stream().map(Result::version).max(String::compareTo).orElse(""),
                results.stream().map(Result::evidence).reduce(Evidence.NONE, Evidence::and),
                PhiMap.merge(results.stream().map(Result::map).toList()));
    }

    private static <T extends Comparable<T>> List<T> distinct(
            Collection<Result> results, Function<Result, List<T>> part) {
        return results.stream()
                .map(part)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Suppressed> suppressed(Collection<Result> results) {
        return results.stream()
                .flatMap(result -> result.suppressed().stream())
                .distinct()
                .sorted(Suppressed.ORDER)
                .toList();
    }

    private static List<RuleDescription> rules(Collection<Result> results) {
        SortedMap<String, RuleDescription> byId = new TreeMap<>();
        results.forEach(result -> result.rules().forEach(rule -> byId.putIfAbsent(rule.id(), rule)));
        return new ArrayList<>(byId.values());
    }

    private static Coverage add(Coverage one, Coverage other) {
        SortedMap<String, Long> causes = new TreeMap<>(one.unresolvedCauses());
        other.unresolvedCauses().forEach((cause, calls) -> causes.merge(cause, calls, Long::sum));
        return new Coverage(
                one.files() + other.files(),
                one.lines() + other.lines(),
                one.methods() + other.methods(),
                one.calls() + other.calls(),
                one.resolvedCalls() + other.resolvedCalls(),
                causes);
    }
}
