package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that were there before and do not fail the build, keyed by flow, not by line.
 *
 * <p>The file has one line for each: {@code RULE FINGERPRINT PATH}, sorted by path so that it reads and merges well. The path is for
 * readers: a flow that moves with its file keeps its entry.
 */
public final class Baseline {
    /** The baseline of a project that has none. */
    public static final Baseline EMPTY = new Baseline("", List.of());

    /** One known finding; the line is zero until it is read from a file. */
    record Entry(String rule, String fingerprint, String path, int line) {
        Entry {
            if (fingerprint.isEmpty() || fingerprint.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalStateException("a fingerprint of " + rule + " is empty or has spaces: " + fingerprint);
            }
        }

        String key() {
            return rule + " " + fingerprint;
        }
    }

    private final String name;
    private final Map<String, Entry> entries;

    Baseline(String name, List<Entry> entries) {
        this.name = name;
        this.entries = new HashMap<>();
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
        return new Baseline(
                "",
                findings.stream()
                        .map(finding -> new Entry(
                                finding.rule(),
                                finding.fingerprint(),
                                finding.location().path(),
                                0))
                        .toList());
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

    Optional<Suppressed> suppress(Finding finding) {
        return entries.containsKey(key(finding))
                ? Optional.of(new Suppressed(finding, Suppressed.By.BASELINE, ""))
                : Optional.empty();
    }

    /**
     * Returns one notice about the entries that match nothing any more. Only entries of files that were analyzed are judged: an
     * analysis of one module knows nothing of the others.
     */
    Optional<Problem> stale(Collection<Finding> findings, Set<String> analyzedPaths) {
        Set<String> found = findings.stream().map(Baseline::key).collect(Collectors.toSet());
        List<Entry> stale = new ArrayList<>(entries.values());
        stale.removeIf(entry -> found.contains(entry.key()) || !analyzedPaths.contains(entry.path()));
        return stale.stream().mapToInt(Entry::line).min().stream()
                .mapToObj(line -> staleAt(line, stale.size()))
                .findFirst();
    }

    private Problem staleAt(int line, int count) {
        String message = count == 1
                ? "this entry of the baseline matches no finding any more; write the baseline again to shrink it"
                : "from here on, " + count
                        + " entries of the baseline match no finding any more; write the baseline again to shrink it";
        return new Problem(
                Problem.Kind.STALE, new Location(name, new Span(Math.max(1, line), 1, Math.max(1, line), 1)), message);
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.fingerprint();
    }
}
