package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which findings are the ones that were known before, one entry for one finding.
 *
 * <p>The surest sign goes first, and what it explains is out of the game for weaker ones: the same flow in the same method; in a method of
 * the same name of the file, whose class or parameters changed; the same method and data, although the words of the flow changed; the same
 * flow elsewhere in the file, when its method was renamed; and in a method of the same name of another file, when its own is gone.
 * A finding that leaks a kind of data more than an entry is never that one.
 */
final class Known {
    private static final List<BiPredicate<Entry, Entry>> SIGNS = List.of(
            (old, now) -> old.fingerprint().equals(now.fingerprint()) && isSameFlow(old, now),
            (old, now) -> isSamePath(old, now) && isSameMethod(old, now) && isSameFlow(old, now),
            (old, now) -> old.fingerprint().equals(now.fingerprint()),
            (old, now) -> isSamePath(old, now) && isSameFlow(old, now));

    private final Map<Finding, Entry> matches = new HashMap<>();
    private final Set<Entry> left;

    private Known(Collection<Entry> entries) {
        this.left = new LinkedHashSet<>(entries);
    }

    /**
     * Matches findings and entries.
     *
     * @param isGone tells of a path whether there is no such file any more
     */
    static Known among(Collection<Finding> findings, Collection<Entry> entries, Predicate<String> isGone) {
        Known known = new Known(entries.stream().sorted(BaselineFile.ORDER).toList());
        List<Finding> open = new ArrayList<>(findings);
        open.sort(Comparator.naturalOrder());
        SIGNS.forEach(sign -> known.match(open, sign));
        known.match(
                open,
                (old, now) -> isSameMethod(old, now)
                        && isSameFlow(old, now)
                        && !isSamePath(old, now)
                        && isGone.test(old.path()));
        return known;
    }

    private static boolean isSameFlow(Entry old, Entry now) {
        return old.flow().equals(now.flow());
    }

    private static boolean isSamePath(Entry old, Entry now) {
        return old.path().equals(now.path());
    }

    private static boolean isSameMethod(Entry old, Entry now) {
        return old.method().equals(now.method());
    }

    private void match(List<Finding> open, BiPredicate<Entry, Entry> sign) {
        if (left.isEmpty() || open.isEmpty()) {
            return;
        }
        Map<String, List<Entry>> byRule = new HashMap<>();
        left.forEach(entry ->
                byRule.computeIfAbsent(entry.rule(), rule -> new ArrayList<>()).add(entry));
        open.removeIf(finding -> match(finding, byRule.getOrDefault(finding.rule(), List.of()), sign));
    }

    private boolean match(Finding finding, List<Entry> entries, BiPredicate<Entry, Entry> sign) {
        Entry now = Entry.of(finding);
        for (Entry old : entries) {
            if (left.contains(old) && old.leaksAtLeast(now) && sign.test(old, now)) {
                left.remove(old);
                matches.put(finding, old);
                return true;
            }
        }
        return false;
    }

    boolean contains(Finding finding) {
        return matches.containsKey(finding);
    }

    /** Returns the entries that are no finding of now. */
    Set<Entry> left() {
        return left;
    }
}
