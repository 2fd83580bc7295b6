package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that were there before and do not fail the build, keyed by flow, not by line.
 *
 * <p>The file has one line for each, sorted by path so that it reads and merges well: {@code RULE FINGERPRINT FLOW PATH | METHOD | DATA}.
 * A flow that moves with its code keeps its entry (see {@link Known}).
 */
public final class Baseline {
    /** The baseline of a project that has none. */
    public static final Baseline EMPTY = new Baseline("", List.of());

    private final String name;
    private final Map<String, Entry> entries;

    Baseline(String name, List<Entry> entries) {
        this.name = name;
        this.entries = new LinkedHashMap<>();
        entries.forEach(entry -> this.entries.putIfAbsent(entry.key(), entry));
    }

    /**
     * Reads a baseline file.
     *
     * @throws BaselineException when it cannot be read or is not a baseline
     */
    public static Baseline read(Path file) {
        return BaselineFile.read(file);
    }

    /** Returns the baseline that silences all of a result: what counts in it now, and what an older baseline silences still. */
    public static Baseline of(Result result) {
        Stream<Finding> old = result.suppressed().stream()
                .filter(suppressed -> suppressed.by() == Suppressed.By.BASELINE)
                .map(Suppressed::finding);
        return of(Stream.concat(result.findings().stream(), old).toList());
    }

    /** Returns the baseline that silences these findings. */
    public static Baseline of(Collection<Finding> findings) {
        return new Baseline("", findings.stream().map(Entry::of).toList());
    }

    private static Stream<Finding> all(Result result) {
        Stream<Finding> suppressed = result.suppressed().stream().map(Suppressed::finding);
        return Stream.of(result.findings().stream(), suppressed, result.doubtful().stream())
                .flatMap(findings -> findings);
    }

    /**
     * Writes this baseline, making its folder when that is missing.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, BaselineFile.format(entries.values()));
    }

    /** Returns how many findings it knows. */
    public int size() {
        return entries.size();
    }

    /**
     * Returns this baseline without the entries that no longer occur; nothing is added to it.
     *
     * <p>Entries stay when nobody looked: of rules that did not run, and of files that could not be analyzed.
     *
     * @param result what was found
     * @param isLookedAt tells of a path whether the analysis was about it
     * @param isGone tells of a path whether there is no such file any more
     */
    public Baseline pruned(Result result, Predicate<String> isLookedAt, Predicate<String> isGone) {
        Set<String> running = result.rules().stream().map(RuleDescription::id).collect(Collectors.toSet());
        Set<String> lost = result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .map(problem -> problem.location().path())
                .collect(Collectors.toSet());
        List<Entry> kept = new ArrayList<>(entries.values());
        kept.removeAll(known(all(result).toList(), isGone).left().stream()
                .filter(entry -> running.contains(entry.rule()) && !lost.contains(entry.path()) && !lost.contains(""))
                .filter(entry -> isGone.test(entry.path()) || isLookedAt.test(entry.path()))
                .toList());
        return new Baseline(name, kept);
    }

    /** Returns a result without the notice that a baseline, now pruned, had entries that no longer occur. */
    public static Result withoutNotice(Result result, Path file) {
        return new Result(
                result.findings(),
                result.suppressed(),
                result.doubtful(),
                result.problems().stream()
                        .filter(problem -> problem.kind() != Problem.Kind.STALE
                                || !file.endsWith(problem.location().path()))
                        .toList(),
                result.coverage(),
                result.rules(),
                result.version());
    }

    /**
     * Returns what a result tells that an earlier one did not; what was not analyzed is told in any case.
     *
     * @param isGone tells of a path whether there is no such file any more
     */
    public static Result brought(Result earlier, Result now, Predicate<String> isGone) {
        Known known = of(all(earlier).toList()).known(all(now).toList(), isGone);
        return new Result(
                now.findings().stream()
                        .filter(finding -> !known.contains(finding))
                        .toList(),
                now.suppressed().stream()
                        .filter(one -> !known.contains(one.finding()))
                        .toList(),
                now.doubtful().stream()
                        .filter(finding -> !known.contains(finding))
                        .toList(),
                now.problems().stream()
                        .filter(problem -> problem.kind().isLoss()
                                || earlier.problems().stream().noneMatch(old -> isAlike(old, problem)))
                        .toList(),
                now.coverage(),
                now.rules(),
                now.version());
    }

    private static boolean isAlike(Problem one, Problem other) {
        return one.kind() == other.kind()
                && one.message().equals(other.message())
                && one.location().path().equals(other.location().path());
    }

    Known known(Collection<Finding> findings, Predicate<String> isGone) {
        return Known.among(findings, entries.values(), isGone);
    }

    /**
     * Returns one notice about the entries that match nothing any more. Only entries of files that were analyzed, or are gone, are judged:
     * an analysis of one module knows nothing of the others.
     */
    Optional<Problem> stale(Known known, Criteria criteria) {
        Set<String> analyzed = criteria.paths();
        List<Entry> stale = known.left().stream()
                .filter(entry -> !criteria.disabledRules().contains(entry.rule()))
                .filter(entry ->
                        analyzed.contains(entry.path()) || criteria.isGone().test(entry.path()))
                .toList();
        return stale.stream().mapToInt(Entry::line).min().stream()
                .mapToObj(line -> staleAt(line, stale.size()))
                .findFirst();
    }

    private Problem staleAt(int line, int count) {
        String message = count + " of " + size() + (size() == 1 ? " entry" : " entries") + " of the baseline no longer "
                + (count == 1 ? "occurs" : "occur") + "; remove "
                + (count == 1 ? "it" : "them, from this line on,")
                + " with --prune-baseline (Maven: carelint:baseline -Dcarelint.prune)";
        return new Problem(
                Problem.Kind.STALE, new Location(name, new Span(Math.max(1, line), 1, Math.max(1, line), 1)), message);
    }
}
