package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a result fails the build, and says in a few words why.
 *
 * @param usual how severe a finding must be to fail
 * @param rules the same for single rules, by id; goes before all else
 * @param data the same for single kinds of data, by title; the strictest of a finding's kinds counts
 * @param atMost how many findings of a severity or worse may be there, although each alone passes
 * @param demands what else is asked for
 */
public record Gate(
        Threshold usual,
        Map<String, Threshold> rules,
        Map<String, Threshold> data,
        Map<Severity, Integer> atMost,
        Demands demands) {
    private static final String NEVER = "never";

    public Gate {
        rules = Map.copyOf(rules);
        data = Map.copyOf(data);
        atMost = Collections.unmodifiableMap(new EnumMap<>(atMost.isEmpty() ? new EnumMap<>(Severity.class) : atMost));
    }

    /** A gate that asks for nothing but a severity. */
    public Gate(@Nullable Severity failOn) {
        this(new Threshold(failOn), Map.of(), Map.of(), Map.of(), Demands.NONE);
    }

    /**
     * The mildest severity that fails.
     *
     * @param mildest null when nothing does
     */
    public record Threshold(@Nullable Severity mildest) implements Comparable<Threshold> {
        /** The stricter is greater. */
        @Override
        public int compareTo(Threshold other) {
            return Integer.compare(strictness(), other.strictness());
        }

        private int strictness() {
            return mildest == null ? -1 : mildest.ordinal();
        }

        boolean fails(Severity severity) {
            return mildest != null && severity.isAtLeast(mildest);
        }

        /** Returns what users write for it. */
        public String label() {
            return mildest == null ? NEVER : mildest.label();
        }

        /**
         * Reads what users write: a severity or {@code never}.
         *
         * @throws IllegalArgumentException when it is neither, with a message that lists the choices
         */
        public static Threshold parse(String text) {
            if (text.equals(NEVER)) {
                return new Threshold(null);
            }
            return Arrays.stream(Severity.values())
                    .filter(severity -> severity.label().equals(text))
                    .findFirst()
                    .map(Threshold::new)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "unknown severity '" + text + "'; valid choices: " + String.join(", ", choices())));
        }
    }

    /**
     * What a gate may ask for besides findings.
     *
     * @param current that no suppression silences nothing or has expired
     * @param all that findings of the baseline count, too
     */
    public record Demands(boolean current, boolean all) {
        public static final Demands NONE = new Demands(false, false);
    }

    /**
     * What the gate says.
     *
     * @param violations findings that fail the build, in the order of reports
     * @param reasons why it fails, each in a few words; empty when it passes
     * @param counts number of findings of each severity, the worst first
     */
    public record Verdict(List<Finding> violations, List<String> reasons, Map<Severity, Integer> counts) {
        public Verdict {
            violations = List.copyOf(violations);
            reasons = List.copyOf(reasons);
        }

        /** Tells whether the build may go on. */
        public boolean passed() {
            return reasons.isEmpty();
        }
    }

    /** Reads {@link Threshold#parse a severity or never}. */
    public static Gate parse(String failOn) {
        return new Gate(Threshold.parse(failOn).mildest());
    }

    /** Returns everything that {@link #parse} takes. */
    public static List<String> choices() {
        return Stream.concat(Arrays.stream(Severity.values()).map(Severity::label), Stream.of(NEVER))
                .toList();
    }

    /** Returns this gate with another usual threshold. */
    public Gate with(Threshold failOn) {
        return new Gate(failOn, rules, data, atMost, demands);
    }

    /** Tells whether a finding fails the build by itself. */
    public boolean fails(Finding finding) {
        return applied(finding).fails(finding.severity());
    }

    private Threshold applied(Finding finding) {
        Threshold own = rules.get(finding.rule());
        if (own != null) {
            return own;
        }
        return finding.dataTypes().stream()
                .map(data::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(usual);
    }

    /** Returns how the findings are called that are judged like this one: {@code of phi-in-log of severity low or worse}. */
    private String described(Finding finding) {
        Threshold applied = applied(finding);
        String what = rules.containsKey(finding.rule())
                ? "of " + finding.rule() + " "
                : finding.dataTypes().stream()
                        .filter(data::containsKey)
                        .findFirst()
                        .map(title -> "about " + title + " ")
                        .orElse("");
        return what + "of severity " + applied.label() + " or worse";
    }

    /** Judges a result. */
    public Verdict judge(Result result) {
        List<Finding> counting = counting(result);
        List<Finding> violations = counting.stream().filter(this::fails).toList();
        Map<Severity, Integer> counts = counts(counting);
        List<String> reasons = new ArrayList<>();
        if (!violations.isEmpty()) {
            Map<String, Integer> kinds = new TreeMap<>();
            violations.forEach(finding -> kinds.merge(described(finding), 1, Integer::sum));
            kinds.forEach((kind, number) -> reasons.add(count(number, "finding") + " " + kind));
        }
        atMost.forEach((severity, most) -> {
            int there = atLeast(counts, severity);
            if (there > most) {
                reasons.add(count(there, "finding") + " of severity " + severity.label() + " or worse, where at most "
                        + most + " are allowed");
            }
        });
        long stale = result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SUPPRESSION || problem.kind() == Problem.Kind.STALE)
                .count();
        if (demands.current() && stale > 0) {
            reasons.add(count(stale, "suppression") + " that "
                    + (stale == 1 ? "silences nothing or has expired" : "silence nothing or have expired"));
        }
        return new Verdict(violations, reasons, counts);
    }

    private List<Finding> counting(Result result) {
        if (!demands.all()) {
            return result.findings();
        }
        Stream<Finding> old = result.suppressed().stream()
                .filter(suppressed -> suppressed.by() == Suppressed.By.BASELINE)
                .map(Suppressed::finding);
        return Stream.concat(result.findings().stream(), old).sorted().toList();
    }

    private static Map<Severity, Integer> counts(Collection<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    private static int atLeast(Map<Severity, Integer> counts, Severity severity) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isAtLeast(severity))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
